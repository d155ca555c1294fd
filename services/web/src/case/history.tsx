import { isTextKey, type TextKey } from '@fyr/texts';
import {
  Facts,
  FilterChips,
  type Idle,
  type Moment,
  More,
  PeriodBand,
  Section,
  Timeline,
} from '@fyr/ui';
import type { Case, HistoryEvent } from '../api/cases.ts';
import { useSession } from '../api/session.ts';
import { momentInWords, today } from '../frame/today.ts';
import { useView } from '../frame/use-view.ts';
import { type CaseType, stateKey, toneOf } from './case-type.ts';
import { CorrectLink, isCorrectable } from './correct-link.tsx';
import { factLines } from './fact-lines.ts';
import {
  type Happened,
  iconOf,
  levelIn,
  levels,
  type Period,
  periodsOf,
  timelineOf,
  widthOf,
} from './timeline-of.ts';
import { useWords, type Words } from './words.ts';

/**
 * What has happened, the latest first: what, when, by whom, and what was noted; above it the states
 * that it has been in. How much of it and which time is seen stands in the address.
 */
export function History(props: {
  readonly type: CaseType;
  readonly events: readonly HistoryEvent[];
  readonly id?: string;
  /** What a reader of this type should know of an event besides. */
  readonly marksOf?: (event: HistoryEvent) => readonly string[];
  /** Who, where the role does not say enough. */
  readonly whoOf?: (event: HistoryEvent) => string | undefined;
  /** The case whose events may be put right from here. */
  readonly found?: Pick<Case, 'number' | 'next'>;
}) {
  const { type, events, id } = props;
  const words = useWords();
  const { t, named } = words;
  const { seen, look } = useView();
  const level = levelIn(seen.level);
  const now = today();
  const periods = periodsOf(events, now);
  const period = periods[Number(seen.period) - 1];
  const isOver = toneOf(events.at(-1)?.state ?? 'closed') === 'done';
  const steps = timelineOf(events, { level, period, ...(isOver ? {} : { today: now }) });
  const momentOf = useMoments(props, level === 'technical');
  const moments = steps.map((step): Moment | Idle =>
    'idle' in step
      ? {
          key: `idle ${step.idle.from}`,
          on: step.idle.from,
          idle: t('screen.timeline.idle', { count: step.idle.days }),
        }
      : momentOf(step.happened),
  );
  return (
    <Section title={t('screen.history.title')} {...(id === undefined ? {} : { id })}>
      {events.length === 0 ? (
        <p>{t('screen.history.empty')}</p>
      ) : (
        <>
          {periods.length > 1 && (
            <PeriodBand
              label={t('screen.timeline.periods')}
              periods={periods.map((one, index) => ({
                key: String(index + 1),
                name: named(stateKey(type, one.state)),
                length: t('screen.case.days', { count: one.days }),
                days: daysOf(one, words),
                width: widthOf(one),
                isNow: one.to === null,
              }))}
              chosen={period && seen.period}
              onChoose={(key) => look({ period: key })}
            />
          )}
          <FilterChips
            label={t('screen.timeline.levels')}
            chips={levels.map((value) => ({ value, label: t(`screen.timeline.level.${value}`) }))}
            chosen={level}
            onChoose={(value) => look({ level: value === 'all' ? undefined : value })}
          />
          {period && (
            <p role="status">
              {t('screen.timeline.onlyPeriod', {
                state: named(stateKey(type, period.state)),
                days: daysOf(period, words),
              })}
            </p>
          )}
          <Folded moments={moments} />
        </>
      )}
    </Section>
  );
}

function daysOf({ from, to }: Period, { t }: Words): string {
  return to === null
    ? t('screen.timeline.since', { from })
    : t('screen.timeline.days', { from, to });
}

function useMoments(
  props: Parameters<typeof History>[0],
  isTechnical: boolean,
): (happened: Happened) => Moment {
  const { type, events, marksOf, whoOf, found } = props;
  const { role } = useSession();
  const words = useWords();
  const { t, named, nameOfEnhet } = words;
  const huvudman = huvudmanNames(events, named);
  const nameOf = (id: string) => words.nameOf(id) ?? words.nameOfHuvudman(id) ?? huvudman.get(id);
  const linesOf = (event: HistoryEvent) =>
    factLines(type, event, { t, named, nameOf, nameOfEnhet });
  return (happened) => {
    const { event, index, isTurn, corrections } = happened;
    const { personal: _, ...coded } = event;
    const written = linesOf({ ...event, data: {} });
    const noted = [...linesOf(coded), ...(isTechnical ? technicalLines(event, t) : [])];
    const mayCorrect = found && isCorrectable({ type, found, event, role });
    return {
      key: String(index),
      on: event.on,
      title: event.text,
      icon: iconOf(happened),
      isTurn,
      who: whoOf?.(event) ?? t(roleKey(event)),
      marks: [
        ...(marksOf?.(event) ?? []),
        ...corrections.map((one) =>
          t('screen.timeline.corrected', { on: one.on, role: t(roleKey(one)) }),
        ),
      ],
      ...(noted.length > 0 || mayCorrect
        ? {
            more: (
              <div>
                {noted.length > 0 && <Facts lines={noted} />}
                {mayCorrect && <CorrectLink type={type} number={found.number} event={event} />}
              </div>
            ),
          }
        : {}),
      ...(written.length > 0 ? { children: <Facts dense lines={written} /> } : {}),
    };
  };
}

/** Where it stands in the log, and when it was written there. */
function technicalLines(event: HistoryEvent, t: Words['t']) {
  const { type, revision, position, at } = event;
  return [
    { name: t('screen.timeline.type'), value: type },
    ...(revision === undefined
      ? []
      : [{ name: t('screen.timeline.revision'), value: String(revision) }]),
    ...(position === undefined
      ? []
      : [{ name: t('screen.timeline.position'), value: String(position) }]),
    ...(at === undefined ? [] : [{ name: t('screen.timeline.at'), value: momentInWords(at) }]),
  ];
}

/** The last ones in sight; a long story goes on behind a line. */
function Folded({ moments }: { readonly moments: readonly (Moment | Idle)[] }) {
  const { t } = useWords();
  const older = moments.slice(inSightMax);
  return (
    <>
      <Timeline moments={moments.slice(0, inSightMax)} />
      {older.length > 0 && (
        <More title={t('screen.history.older', { count: older.length })}>
          <Timeline moments={older} />
        </More>
      )}
    </>
  );
}

const inSightMax = 30;

/** A huvudman is written to by a code of the verksamhet's own; its kind is what a reader knows it by. */
function huvudmanNames(
  events: readonly HistoryEvent[],
  named: (key: string) => string,
): ReadonlyMap<string, string> {
  return new Map(
    events.flatMap(({ data }) =>
      typeof data?.huvudman === 'string' && typeof data.huvudmanTyp === 'string'
        ? [[data.huvudman, named(`code.HuvudmanTyp.${data.huvudmanTyp}`)] as const]
        : [],
    ),
  );
}

/** Who acted, by role; what is no role is a process. */
function roleKey({ role, actor }: HistoryEvent): TextKey {
  const key = `screen.role.${role ?? actor?.split(':')[0]}`;
  return isTextKey(key) ? key : 'screen.role.process';
}
