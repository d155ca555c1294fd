import { Button, type Choice, FieldGroup, SelectField, useLanguage } from '@fyr/ui';

/** Several out of many: one picks from a menu, and what is picked stands in a list below. */
export function PickList(props: {
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { id, label, error, choices, chosen, onChange } = props;
  const { t } = useLanguage();
  const labelOf = (value: string) => choices.find((choice) => choice.value === value)?.label;
  return (
    <FieldGroup id={id} label={label} error={error}>
      <SelectField
        label={t('screen.form.pick')}
        value=""
        none={t('screen.form.choose')}
        choices={choices.filter(({ value }) => !chosen.includes(value))}
        onChange={(value) => value !== '' && onChange([...chosen, value])}
      />
      {chosen.length > 0 && (
        <ul className="picked">
          {chosen.map((value) => (
            <li key={value}>
              {labelOf(value)}{' '}
              <Button
                weight="quiet"
                aria-label={t('screen.form.removeNamed', { name: labelOf(value) ?? value })}
                onClick={() => onChange(chosen.filter((other) => other !== value))}
              >
                {t('screen.form.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </FieldGroup>
  );
}
