import { type ReactNode, useId } from 'react';
import './field.css';

/** What all fields share. `error` says what is wrong and how to mend it. */
export type FieldProps = {
  readonly id?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
};

type Control = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
};

/** A label, a hint and an error around one control, tied together for those who hear the page. */
export function Field(props: FieldProps & { readonly children: (control: Control) => ReactNode }) {
  const { label, hint, error, required, children } = props;
  const own = useId();
  const id = props.id ?? own;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field-faulty' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
      })}
    </div>
  );
}

type TextProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number | undefined;
};

/** One line of text, or several with `lines`. */
export function TextField(
  props: TextProps & {
    readonly lines?: number;
    readonly numeric?: boolean;
    readonly readOnly?: boolean;
  },
) {
  const { value, onChange, maxLength, lines, numeric, readOnly, ...field } = props;
  return (
    <Field {...field}>
      {(control) =>
        lines === undefined ? (
          <input
            {...control}
            type="text"
            inputMode={numeric ? 'numeric' : undefined}
            className={numeric ? 'control control-short' : 'control'}
            autoComplete="off"
            maxLength={maxLength}
            readOnly={readOnly}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <textarea
            {...control}
            className="control"
            rows={lines}
            autoComplete="off"
            maxLength={maxLength}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

export type Choice = { readonly value: string; readonly label: string };

/** One of several. With `none`, the first choice is to choose nothing. */
export function SelectField(
  props: FieldProps & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly choices: readonly Choice[];
    readonly none?: string | undefined;
  },
) {
  const { value, onChange, choices, none, ...field } = props;
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          className="control"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
