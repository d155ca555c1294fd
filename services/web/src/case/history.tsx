import { isTextKey, type TextKey } from '@fyr/texts';
import { Facts, type Moment, More, Section, Timeline } from '@fyr/ui';
import type { HistoryEvent } from '../api/cases.ts';
import type { CaseType } from './case-type.ts';
import { factLines } from './fact-lines.ts';
import { useWords } from './words.ts';

/** What has happened, newest first: what, when, by whom, and what was noted. */
export function History(props: {
  readonly type: CaseType;
  readonly events: readonly HistoryEvent[];
}) {
  const { type, events } = props;
  const words = useWords();
  const { t, named, nameOfEnhet } = words;
  const huvudman = huvudmanNames(events, named);
  const nameOf = (id: string) => words.nameOf(id) ?? words.nameOfHuvudman(id) ?? huvudman.get(id);
  const moments = events.map((event, index): Moment => {
    const lines = factLines(type, event, { t, named, nameOf, nameOfEnhet });
    return {
      key: String(index),
      on: event.on,
      title: event.text,
      who: t(roleKey(event)),
      ...(lines.length > 0 ? { children: <Facts dense lines={lines} /> } : {}),
    };
  });
  return (
    <Section title={t('screen.history.title')}>
      {moments.length === 0 ? (
        <p>{t('screen.history.empty')}</p>
      ) : (
        <Folded moments={moments.reverse()} />
      )}
    </Section>
  );
}

/** The last ones in sight; a long story goes on behind a line. */
function Folded({ moments }: { readonly moments: readonly Moment[] }) {
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
