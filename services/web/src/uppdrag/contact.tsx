import { useLanguage } from '@fyr/ui';
import type { HistoryEvent } from '../api/cases.ts';
import { useWords, type Words } from '../case/words.ts';

/** Contacts and meetings, each with what it was, with whom, what came of it and what was noted. */
export function Contacts(props: { readonly events: readonly HistoryEvent[] }) {
  const words = useWords();
  return (
    <ol className="contacts">
      {props.events.map((event) => (
        <li key={`${event.on} ${event.revision}`}>
          <p>
            <time dateTime={event.on}>{event.on}</time> <strong>{event.text}</strong>
          </p>
          <Came event={event} words={words} />
          <Noted event={event} />
        </li>
      ))}
    </ol>
  );
}

function Came({ event, words }: { readonly event: HistoryEvent; readonly words: Words }) {
  const { goal } = event.data ?? {};
  const said = contactInWords(event, words);
  if (said === '' && goal === undefined) return null;
  return (
    <p className="quiet">
      {said}
      {goal !== undefined && (
        <>
          {said !== '' && ' · '}
          {words.t('screen.uppdragPage.aboutGoal', { goal: String(goal) })}
        </>
      )}
    </p>
  );
}

/** With whom, how, and what came of it. */
export function contactInWords({ data = {} }: HistoryEvent, { codes }: Words): string {
  const one = (list: string, value: unknown) =>
    typeof value === 'string' ? codes(list, [value]) : '';
  return [
    one('Kontaktpart', data.with),
    one('HuvudmanTyp', data.huvudman),
    one('Kanal', data.channel),
    one('ArbetssattKod', data.method),
    one('MotesPlats', data.place),
    one('MotesRoll', data.role),
    one('KontaktUtfall', data.outcome),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** What was written, where the reader may read it. */
function Noted({ event }: { readonly event: HistoryEvent }) {
  const { t } = useLanguage();
  const { personal } = event;
  if (personal === undefined) return null;
  if (personal === null) return <p className="quiet">{t('screen.history.erased')}</p>;
  const written = personal.note ?? personal.whenAndWhere;
  return typeof written === 'string' ? <p className="as-written">{written}</p> : null;
}
