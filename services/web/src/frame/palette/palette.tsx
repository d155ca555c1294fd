import { Dialog, useLanguage } from '@fyr/ui';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Session } from '../../api/session.ts';
import { KeyNames } from '../key-names.tsx';
import { useEntries } from './entries.ts';
import { type Entry, fitting } from './search.ts';
import { useNumber, usePeople } from './use-people.ts';
import './palette.css';

/**
 * The way to everything by writing a part of its name. The focus stays in the field; which line is
 * chosen is told with it (the combobox of WAI-ARIA).
 */
export function Palette(props: { readonly session: Session; readonly onClose: () => void }) {
  const { session, onClose } = props;
  const { t } = useLanguage();
  const id = useId();
  const [written, setWritten] = useState('');
  const [at, setAt] = useState(0);
  const entries = useEntries(session);
  const people = usePeople(session, written);
  const number = useNumber(session, written, (one) =>
    t('screen.palette.openNumber', { number: one }),
  );
  const found = [...number, ...people.entries, ...fitting(entries, written)];
  const chosen = found[Math.min(at, found.length - 1)];
  const idOf = (entry: Entry) => `${id}-${entry.id.replaceAll(/\s/g, '-')}`;
  const take = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const steer = (event: KeyboardEvent) => {
    const to = steps[event.key]?.(at, found.length);
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(chosen);
    else if (to !== undefined) setAt(to);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t('screen.palette.title')} onClose={onClose}>
      <label className="palette-label" htmlFor={`${id}-field`}>
        {t(people.isThere ? 'screen.palette.fieldPeople' : 'screen.palette.field')}
      </label>
      <input
        id={`${id}-field`}
        className="control"
        type="text"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={chosen && idOf(chosen)}
        aria-describedby={`${id}-help`}
        autoComplete="off"
        spellCheck={false}
        value={written}
        onChange={({ target }) => {
          setWritten(target.value);
          setAt(0);
        }}
        onKeyDown={steer}
      />
      <p id={`${id}-help`} className="field-hint">
        {t('screen.palette.help')}
      </p>
      <p role="status" className="visually-hidden">
        {written !== '' && !people.isAsked && t('screen.palette.found', { count: found.length })}
      </p>
      <div
        id={`${id}-list`}
        className="palette-list"
        role="listbox"
        aria-label={t('screen.palette.title')}
      >
        {found.map((entry) => (
          <Line
            key={entry.id}
            id={idOf(entry)}
            entry={entry}
            isChosen={entry === chosen}
            onTake={() => take(entry)}
          />
        ))}
      </div>
      {found.length === 0 && !people.isAsked && (
        <p>{t(people.isThere ? 'screen.palette.none' : 'screen.palette.noneHere')}</p>
      )}
    </Dialog>
  );
}

function Line(props: {
  readonly id: string;
  readonly entry: Entry;
  readonly isChosen: boolean;
  readonly onTake: () => void;
}) {
  const { id, entry, isChosen, onTake } = props;
  const { t } = useLanguage();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which has the focus
    // biome-ignore lint/a11y/useFocusableInteractive: so it is in a listbox that a field steers
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      className="palette-line"
      ref={isChosen ? inSight : null}
      onClick={onTake}
    >
      <span className="quiet">{t(`screen.palette.kind.${entry.kind}`)}</span>
      <span>{entry.label}</span>
      {entry.keys !== undefined && (
        <span className="palette-keys" aria-hidden="true">
          <KeyNames keys={entry.keys} />
        </span>
      )}
    </div>
  );
}

function inSight(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'nearest' });
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1 < count ? at + 1 : 0),
  ArrowUp: (at, count) => (at > 0 ? at - 1 : Math.max(count - 1, 0)),
};
