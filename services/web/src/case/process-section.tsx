import { isTextKey } from '@fyr/texts';
import { Button, More, Section } from '@fyr/ui';
import { type LaidOut, ProcessPicture } from '@fyr/ui/process-picture';
import { useState } from 'react';
import type { Case, HistoryEvent } from '../api/cases.ts';
import { commandFields } from '../command/command-fields.ts';
import { PageLink } from '../frame/links.tsx';
import { type CaseType, stateKey } from './case-type.ts';
import { type StateStanding, standings } from './process-standing.ts';
import { useWords, type Words } from './words.ts';

type Shown = {
  readonly type: CaseType;
  readonly found: Case;
  readonly events: readonly HistoryEvent[];
};

/** The whole process with the way of this case in it. Fetched when somebody asks for it. */
export function ProcessSection(props: Shown) {
  const { t } = useWords();
  const [process, setProcess] = useState<LaidOut>();
  const show = async () => {
    const { pictures } = await import('virtual:process-pictures');
    setProcess(pictures[props.type]);
  };
  return (
    <Section title={t('screen.process.title')}>
      {process ? (
        <Process {...props} process={process} />
      ) : (
        <Button onClick={() => void show()}>{t('screen.process.show')}</Button>
      )}
    </Section>
  );
}

function Process({ type, found, events, process }: Shown & { readonly process: LaidOut }) {
  const words = useWords();
  const { t, named } = words;
  const [selected, setSelected] = useState(found.state);
  const { state, next, number } = found;
  const eventOf = (command: string) => commandFields(type, command)?.event;
  const all = standings(process, { state, events, next, eventOf });
  const by = new Map(all.map((one) => [one.path, one]));
  const nameOf = (path: string) => named(stateKey(type, path));
  const standingOf = (path: string) => by.get(path)?.standing ?? 'other';
  const sayOf = (path: string) => {
    const one = by.get(path);
    return [nameOf(path), ...(one ? told(one, words) : [])].join(': ');
  };
  const chosen = by.get(selected);
  return (
    <>
      <p>{t('screen.process.help')}</p>
      <ProcessPicture
        laidOut={process}
        marks={{ nameOf, standingOf, noteOf: (path) => noteOf(by.get(path), words) }}
        label={t('screen.process.label')}
        labelOf={sayOf}
        selected={selected}
        onSelect={setSelected}
      />
      {chosen && (
        <div aria-live="polite">
          <h3>{nameOf(selected)}</h3>
          <StateFacts type={type} number={number} one={chosen} />
        </div>
      )}
      <More title={t('screen.process.asList')}>
        <ol className="process-list">
          {all.map((one) => (
            <li key={one.path}>
              <strong>{nameOf(one.path)}</strong>
              <StateFacts type={type} number={number} one={one} />
            </li>
          ))}
        </ol>
      </More>
    </>
  );
}

/** How one gets to a state, and what it takes. */
function StateFacts(props: {
  readonly type: CaseType;
  readonly number: string;
  readonly one: StateStanding;
}) {
  const { type, number, one } = props;
  const words = useWords();
  const { t, named } = words;
  const events = one.events
    .map((event) => `event.${type}.${event}`)
    .filter((key) => isTextKey(key))
    .map((key) => t(key));
  return (
    <>
      <p>{told(one, words).join('. ')}</p>
      {events.length > 0 && (
        <p>
          {t('screen.process.by')}: {events.join(' · ')}
        </p>
      )}
      {one.commands.length > 0 && (
        <ul className="action-list">
          {one.commands.map(({ command }) => (
            <li key={command}>
              <PageLink
                look="action"
                to="/$type/$number/$command"
                params={{ type, number, command }}
              >
                {named(`command.${type}.${command}`)}
              </PageLink>
            </li>
          ))}
        </ul>
      )}
      {one.because.length > 0 && (
        <>
          <p>{t('screen.process.takes')}:</p>
          <ul>
            {one.because.map(({ rule, text }) => (
              <li key={rule}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** How it stands to the case, and when it was passed. */
function told({ standing, days }: StateStanding, { t }: Words): readonly string[] {
  const day = days.at(-1);
  if (standing === 'here') {
    return [day ? t('screen.process.hereSince', { day }) : t('screen.process.here')];
  }
  const passed = day ? [t('screen.process.passed', { count: days.length, day })] : [];
  if (standing === 'passed') return passed;
  return [...passed, t(`screen.process.${standing}`)];
}

function noteOf(one: StateStanding | undefined, { t }: Words): string | undefined {
  if (one?.standing === 'here') return t('screen.process.noteHere');
  const day = one?.days.at(-1);
  if (one === undefined || day === undefined) return undefined;
  return one.days.length === 1
    ? day
    : t('screen.process.noteTimes', { day, count: one.days.length });
}
