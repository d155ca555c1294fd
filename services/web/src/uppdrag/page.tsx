import { Section, useLanguage } from '@fyr/ui';
import type { Line, PageDescription } from '../case/description.ts';
import type { Words } from '../case/words.ts';
import { today } from '../frame/today.ts';
import type { Uppdrag } from './codes.ts';

/** One uppdrag in codes: where it stands, who has it and what comes next. */
export const uppdragPage: PageDescription<Uppdrag> = {
  title: ({ number }) => number,
  lines: ({ data }, words) => [...now(data, words), ...about(data, words)],
  Parts: ({ found }) => <Goals found={found} />,
  picture: ({ data }) => ({
    covers: standingCovers(data.covers),
    goals: data.goals,
    consents: data.consents,
    observations: data.observations,
  }),
};

/** In force, or to come. */
function standingCovers(covers: Uppdrag['data']['covers']) {
  return covers.filter(({ to, endedOn }) => endedOn === null && to >= today());
}

export function now(data: Uppdrag['data'], words: Words): readonly Line[] {
  const { t, nameOf, codes } = words;
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
  ];
}

export function about(data: Uppdrag['data'], { t, nameOfEnhet, codes }: Words): readonly Line[] {
  return [
    [t('screen.field.profil'), codes('MalgruppsProfil', data.description.profil)],
    [t('screen.field.hjalp'), codes('HjalpKod', data.description.hjalp)],
    [t('screen.field.enhet'), data.request && nameOfEnhet(data.request.enhet)],
  ];
}

/** The client's goals; in the client's words where they may be read. */
export function Goals(props: {
  readonly found: Pick<Uppdrag, 'data'>;
  readonly words?: (goal: number) => string;
}) {
  const { found, words } = props;
  const { t, named } = useLanguage();
  const { goals } = found.data;
  return (
    <Section raised title={t('screen.uppdrag.goals')}>
      {goals.length === 0 ? (
        <p>{t('screen.uppdrag.noGoals')}</p>
      ) : (
        <ol className="goals">
          {goals.map(({ goal, area, status }) => (
            <li key={goal} value={goal}>
              {words && <p>{words(goal)}</p>}
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
