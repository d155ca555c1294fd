import type { UppdragStream } from '@fyr/contracts';
import { Section, useLanguage } from '@fyr/ui';
import type { z } from 'zod';
import type { Line, PageDescription } from '../case/description.ts';
import type { Words } from '../case/words.ts';
import { today } from '../frame/today.ts';
import { Readers } from './readers.tsx';

type Uppdrag = z.output<typeof UppdragStream>;

/** One uppdrag: where it stands, how the client is reached, and the client's goals. */
export const uppdragPage: PageDescription<Uppdrag> = {
  title: ({ number, personal }, { t }) => {
    const name = personal && (personal.contact.name ?? erasedName(personal.contact.name, t));
    return name ? `${number} ${name}` : number;
  },
  lines,
  Parts,
  picture: ({ data, personal }) => ({
    covers: standingCovers(data.covers),
    goals: data.goals.map((goal) => ({ ...goal, text: personal?.goals[goal.goal] })),
    consents: data.consents,
    observations: data.observations,
  }),
};

/** In force, or to come. */
function standingCovers(covers: Uppdrag['data']['covers']) {
  return covers.filter(({ to, endedOn }) => endedOn === null && to >= today());
}

/** Null is a name whose key is gone. */
function erasedName(name: string | null | undefined, t: Words['t']): string | undefined {
  return name === null ? t('screen.uppdrag.erasedName') : undefined;
}

function lines({ data, personal }: Uppdrag, words: Words): readonly Line[] {
  const { t, nameOf, nameOfEnhet, codes } = words;
  const erased = t('screen.history.erased');
  const contact = personal
    ? [personal.contact.phone, personal.contact.email, personal.contact.howToReach]
    : [];
  return [
    [
      t('screen.field.huvudansvarig'),
      data.ombud &&
        [data.ombud.huvudansvarig, ...data.ombud.medombud].map((one) => nameOf(one)).join(', '),
    ],
    ...standingCovers(data.covers).map(
      (cover): Line => [
        t('screen.uppdrag.cover'),
        t('screen.uppdrag.coverOf', {
          name: nameOf(cover.ombud) ?? t('screen.uppdrag.colleague'),
          from: cover.from,
          to: cover.to,
          reason: codes('TackningsSkal', [cover.reason]),
        }),
      ],
    ),
    [t('screen.field.nextReviewOn'), data.nextReviewOn],
    [t('screen.field.informationMeetingBy'), data.startedOn ? null : data.informationMeetingBy],
    [t('screen.field.reviewOn'), data.queue?.reviewOn ?? data.pause?.reviewOn],
    [t('screen.field.priority'), data.queue && codes('PrioritetKod', data.queue.priority)],
    [
      t('screen.uppdrag.contact'),
      contact
        .filter((part) => part !== undefined)
        .map((part) => part ?? erased)
        .join(', '),
    ],
    [t('screen.field.words'), personal && (personal.words === null ? erased : personal.words)],
    [t('screen.field.profil'), codes('MalgruppsProfil', data.description.profil)],
    [t('screen.field.hjalp'), codes('HjalpKod', data.description.hjalp)],
    [t('screen.field.enhet'), data.request && nameOfEnhet(data.request.enhet)],
  ];
}

function Parts({ found }: { readonly found: Uppdrag }) {
  return (
    <>
      <Goals found={found} />
      {found.personal && <Readers number={found.number} />}
    </>
  );
}

function Goals({ found: { data, personal } }: { readonly found: Uppdrag }) {
  const { t, named } = useLanguage();
  return (
    <Section raised title={t('screen.uppdrag.goals')}>
      {data.goals.length === 0 ? (
        <p>{t('screen.uppdrag.noGoals')}</p>
      ) : (
        <ol className="goals">
          {data.goals.map(({ goal, area, status }) => (
            <li key={goal} value={goal}>
              {personal && <p>{personal.goals[goal] ?? t('screen.history.erased')}</p>}
              <p className="quiet">
                {named(`code.Livsomrade.${area}`)} · {t(`screen.goal.${status}`)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
