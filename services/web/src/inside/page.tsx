import type { UppdragStream } from '@fyr/contracts';
import { useLanguage } from '@fyr/ui';
import type { z } from 'zod';
import type { Line, PageDescription } from '../case/description.ts';
import type { Words } from '../case/words.ts';
import { about, Goals, now, uppdragPage } from '../uppdrag/page.tsx';
import { Everything } from './everything.tsx';
import { Readers } from './readers.tsx';

type Client = z.output<typeof UppdragStream>;

/** One uppdrag: where it stands, how the client is reached, and the client's goals. */
export const clientPage: PageDescription<Client> = {
  title: ({ number, personal }, { t }) => {
    const name = personal && (personal.contact.name ?? erasedName(personal.contact.name, t));
    return name ? `${number} ${name}` : number;
  },
  lines: (found, words) => [
    ...now(found.data, words),
    documentation(found.data, words),
    ...reached(found, words),
    ...about(found.data, words),
  ],
  Parts,
  picture: (found) => ({
    ...uppdragPage.picture(found),
    goals: found.data.goals.map((goal) => ({ ...goal, text: found.personal?.goals[goal.goal] })),
  }),
};

/** What is to become of it, until it is done. */
function documentation({ documentation: decided, destroyed }: Client['data'], words: Words): Line {
  const { t, codes } = words;
  const value =
    decided &&
    destroyed === null &&
    [codes('DokumentationsBeslut', [decided.decision]), decided.dueOn].join(', ');
  return [t('screen.field.documentation'), value || null];
}

/** Null is a name whose key is gone. */
function erasedName(name: string | null | undefined, t: Words['t']): string | undefined {
  return name === null ? t('screen.uppdrag.erasedName') : undefined;
}

function reached({ personal }: Client, { t }: Words): readonly Line[] {
  const erased = t('screen.history.erased');
  const contact = personal
    ? [personal.contact.phone, personal.contact.email, personal.contact.howToReach]
    : [];
  return [
    [
      t('screen.uppdrag.contact'),
      contact
        .filter((part) => part !== undefined)
        .map((part) => part ?? erased)
        .join(', '),
    ],
    [t('screen.field.words'), personal && (personal.words === null ? erased : personal.words)],
  ];
}

function Parts({ found }: { readonly found: Client }) {
  const { personal } = found;
  const { t } = useLanguage();
  const words = (goal: number) => personal?.goals[goal] ?? t('screen.history.erased');
  return (
    <>
      <Goals found={found} {...(personal ? { words } : {})} />
      {personal && !found.data.forgotten && <Everything number={found.number} />}
      {personal && <Readers number={found.number} />}
    </>
  );
}
