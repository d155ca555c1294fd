import type { UppdragStream } from '@fyr/contracts';
import { lazy } from 'react';
import type { z } from 'zod';
import type { PageDescription } from '../case/description.ts';
import type { Words } from '../case/words.ts';
import { uppdragPage } from '../uppdrag/page.tsx';

export type Client = z.output<typeof UppdragStream>;

/** One uppdrag: where it stands, how the client is reached, and the client's goals. */
export const clientPage: PageDescription<Client> = {
  title: titleOf,
  lines: () => [],
  // Fetched when one of them is looked at: a list needs neither.
  Whole: lazy(async () => ({ default: (await import('./whole.tsx')).WholeClient })),
  ownForms: {
    CloseUppdrag: lazy(async () => ({
      default: (await import('./closing-guide.tsx')).ClosingGuide,
    })),
  },
  picture: (found) => ({
    ...uppdragPage.picture(found),
    goals: found.data.goals.map((goal) => ({ ...goal, text: found.personal?.goals[goal.goal] })),
  }),
};

export function titleOf({ number, personal }: Client, { t }: Words): string {
  const said = personal?.contact.name;
  const name = said === null ? t('screen.uppdrag.erasedName') : said;
  return name === undefined ? number : `${number} ${name}`;
}
