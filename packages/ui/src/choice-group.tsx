import { useId } from 'react';
import type { Choice, FieldProps } from './field.tsx';
import './field.css';

/** Several choices in sight at once, under one question. */
export function ChoiceGroup(
  props: FieldProps & {
    readonly kind: 'one' | 'many';
    readonly choices: readonly Choice[];
    readonly chosen: readonly string[];
    readonly onChange: (chosen: readonly string[]) => void;
  },
) {
  const { kind, label, hint, error, choices, chosen, onChange } = props;
  const own = useId();
  const id = props.id ?? own;
  const toggle = (value: string) => {
    if (kind === 'one') return onChange([value]);
    const rest = chosen.filter((other) => other !== value);
    onChange(rest.length < chosen.length ? rest : [...chosen, value]);
  };
  return (
    <fieldset
      id={id}
      className={error ? 'field field-faulty choices' : 'field choices'}
      tabIndex={-1}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{label}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      <div className="choices-list">
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type={kind === 'one' ? 'radio' : 'checkbox'}
              name={id}
              checked={chosen.includes(choice.value)}
              onChange={() => toggle(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A few fields that belong together, under one name. */
export function FieldGroup(props: {
  readonly id?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: React.ReactNode;
}) {
  const { id, label, hint, error, children } = props;
  return (
    <fieldset id={id} className="field field-group" tabIndex={-1}>
      <legend>{label}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      {error && <p className="field-error">{error}</p>}
      {children}
    </fieldset>
  );
}
