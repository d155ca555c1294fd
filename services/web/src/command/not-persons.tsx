import { ChoiceGroup, useLanguage } from '@fyr/ui';
import { NOT_PERSONS } from './looked-through.ts';

/** What looks like a name, word by word, for the writer to say of whether it is. */
export function NotPersons(props: {
  readonly words: readonly string[];
  readonly stated: readonly string[] | undefined;
  readonly hint?: string;
  readonly onChange: (stated: readonly string[]) => void;
}) {
  const { words, stated = [], hint, onChange } = props;
  const { t } = useLanguage();
  if (words.length === 0) return null;
  return (
    <ChoiceGroup
      id={`field-personal-${NOT_PERSONS}`}
      kind="many"
      label={t('screen.field.notPersons')}
      hint={hint ?? t('screen.hint.notPersons')}
      choices={words.map((word) => ({ value: word, label: word }))}
      chosen={stated.filter((word) => words.includes(word))}
      onChange={onChange}
    />
  );
}
