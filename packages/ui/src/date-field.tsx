import { Field, type FieldProps } from './field.tsx';
import { useLanguage } from './language.tsx';
import { dateInWords, readDate } from './read-date.ts';

/**
 * A day, written as people write it and echoed in words. Not the browser's own date field, which
 * follows the browser's language and not the page's.
 */
export function DateField(
  props: FieldProps & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly today: string;
    /** Asks for a day to come: a day without a year is the next one. */
    readonly ahead?: boolean;
  },
) {
  const { value, onChange, today, ahead, ...field } = props;
  const { locale, t } = useLanguage();
  const on = readDate(value, today, ahead);
  return (
    <Field {...field} hint={field.hint ?? t('screen.field.dateHint')}>
      {(control) => (
        <div className="date-field">
          <input
            {...control}
            type="text"
            inputMode="numeric"
            className="control control-short"
            autoComplete="off"
            maxLength={20}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onBlur={() => on !== undefined && onChange(on)}
          />
          <output htmlFor={control.id}>{on === undefined ? '' : dateInWords(on, locale)}</output>
        </div>
      )}
    </Field>
  );
}
