import { Field, useLanguage } from '@fyr/ui';
import { useId, useState } from 'react';
import { matching } from '../matching.ts';

type Pickable = {
  readonly number: string;
  readonly name: string | null | undefined;
  /** Where it stands, in words. */
  readonly state: string;
};

/** So many are read at a glance; to see others one writes more. */
const inSightMax = 7;

/**
 * One uppdrag of the reader's own, found by number or name. The first that fits is taken by Enter or
 * by going on to the next field.
 */
export function UppdragPicker(props: {
  readonly id: string;
  readonly rows: readonly Pickable[];
  /** Number of the one that is chosen. */
  readonly chosen: string;
  readonly error?: string | undefined;
  readonly autoFocus: boolean;
  readonly onChoose: (number: string) => void;
}) {
  const { id, rows, chosen, error, autoFocus, onChoose } = props;
  const { t } = useLanguage();
  const listId = useId();
  const picked = rows.find(({ number }) => number === chosen);
  const [written, setWritten] = useState<string>();
  const [active, setActive] = useState(0);
  const isOpen = written !== undefined;
  const found = isOpen ? matching(rows, written) : [];
  const shown = found.slice(0, inSightMax);
  const choose = (row: Pickable | undefined) => {
    if (row) onChoose(row.number);
    setWritten(undefined);
    setActive(0);
  };
  const write = (text: string) => {
    setWritten(text);
    setActive(0);
    if (chosen !== '') onChoose('');
  };
  const said = picked ? labelOf(picked, t('screen.uppdrag.erasedName')) : chosen;
  return (
    <Field
      id={id}
      label={t('screen.ombud.whichUppdrag')}
      hint={t('screen.ombud.numberOrName')}
      error={error}
      required
    >
      {(control) => (
        <div className="picker">
          <input
            {...control}
            type="text"
            role="combobox"
            className="control"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the dialog begins with its first question
            autoFocus={autoFocus}
            aria-expanded={isOpen && shown.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={shown[active] && `${listId}-${active}`}
            value={written ?? said}
            maxLength={100}
            onChange={(event) => write(event.target.value)}
            onBlur={() => isOpen && choose(written.trim() === '' ? undefined : shown[active])}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                event.preventDefault();
                const by = event.key === 'ArrowDown' ? 1 : -1;
                if (!isOpen) write('');
                else setActive((active + by + shown.length) % Math.max(shown.length, 1));
              } else if (isOpen && event.key === 'Enter') {
                event.preventDefault();
                choose(shown[active]);
              } else if (isOpen && event.key === 'Escape') {
                event.preventDefault();
                choose(undefined);
              }
            }}
          />
          <div
            id={listId}
            role="listbox"
            className="picker-list"
            aria-label={t('screen.ombud.whichUppdrag')}
            hidden={shown.length === 0}
          >
            {shown.map((row, index) => (
              <div
                key={row.number}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className="picker-option"
                // Before the field loses the focus, which would choose the active one.
                onPointerDown={(event) => {
                  event.preventDefault();
                  choose(row);
                }}
              >
                {labelOf(row, t('screen.uppdrag.erasedName'))}
                <span className="quiet"> {row.state}</span>
              </div>
            ))}
          </div>
          {isOpen && (
            <p aria-live="polite" className="field-hint">
              {t('screen.ombud.found', { count: found.length })}
            </p>
          )}
        </div>
      )}
    </Field>
  );
}

function labelOf({ number, name }: Pickable, erased: string): string {
  return `${number} ${name === null ? erased : (name ?? '')}`.trim();
}
