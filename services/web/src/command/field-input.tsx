import { isTextKey } from '@fyr/texts';
import {
  Button,
  ChoiceGroup,
  DateField,
  FieldGroup,
  type FieldProps,
  SelectField,
  TextField,
  useLanguage,
} from '@fyr/ui';
import { useState } from 'react';
import type { Answer, Answers } from './answers.ts';
import { emptyAnswers } from './answers.ts';
import { choicesInSightMax, choicesOf, isAsked, type OwnChoices } from './choices.ts';
import type { Field } from './fields.ts';
import { PickList } from './pick-list.tsx';

type Surroundings = {
  readonly today: string;
  readonly own: OwnChoices;
  readonly label: (field: Field) => string;
  /** What is wrong at a path, in words. */
  readonly errorAt: (path: string) => string | undefined;
};

/** The control that a field of a command calls for. */
export function FieldInput(props: {
  readonly field: Field;
  readonly path: string;
  readonly value: Answer;
  readonly onChange: (value: Answer) => void;
  readonly around: Surroundings;
}) {
  const { field, path, value, onChange, around } = props;
  const { t, named } = useLanguage();
  const { is } = field;
  const choices = choicesOf(field, around.own, named);
  const hint = `screen.hint.${field.name}`;
  const shared = {
    id: idOf(path),
    // The day is filled in already: today's.
    label:
      field.required || field.name === 'on'
        ? around.label(field)
        : t('screen.form.optional', { label: around.label(field) }),
    // How to write it helps nobody who chooses.
    hint: isTextKey(hint) && !choices ? t(hint) : undefined,
    error: around.errorAt(path),
    required: field.required,
  };

  if (is.kind === 'list') return <Rows {...props} />;
  if (is.kind === 'group') {
    const parts = value as Answers;
    return (
      <FieldGroup id={shared.id} label={around.label(field)} error={shared.error}>
        {askedOf(is.fields, around).map((part) => (
          <FieldInput
            key={part.name}
            field={part}
            path={`${path}.${part.name}`}
            value={parts[part.name] ?? ''}
            onChange={(answer) => onChange({ ...parts, [part.name]: answer })}
            around={around}
          />
        ))}
      </FieldGroup>
    );
  }
  if (Array.isArray(value) && !choices && (is.kind === 'texts' || is.kind === 'numbers')) {
    return <WrittenList {...shared} value={value as readonly string[]} onChange={onChange} />;
  }
  if (Array.isArray(value)) {
    const many = {
      ...shared,
      choices: choices ?? [],
      chosen: value as readonly string[],
      onChange,
    };
    // Who is there is ticked off as on paper, however many they are.
    return many.choices.length > choicesInSightMax && is.kind !== 'numbers' ? (
      <PickList {...many} />
    ) : (
      <ChoiceGroup {...many} kind="many" />
    );
  }
  const one = { ...shared, value: value as string, onChange };
  if (choices) return <SelectField {...one} choices={choices} none={t('screen.form.choose')} />;
  switch (is.kind) {
    case 'date':
      return <DateField {...one} today={around.today} ahead={is.ahead} />;
    case 'yesNo':
      return (
        <ChoiceGroup
          {...shared}
          kind="one"
          chosen={[one.value]}
          onChange={([chosen = '']) => onChange(chosen)}
          choices={[
            { value: 'yes', label: t('screen.form.yes') },
            { value: 'no', label: t('screen.form.no') },
            ...(field.required && !field.nullable
              ? []
              : [{ value: '', label: t('screen.form.notKnown') }]),
          ]}
        />
      );
    case 'number':
    case 'money':
      return <TextField {...one} numeric maxLength={20} />;
    case 'text':
      return (
        <TextField
          {...one}
          maxLength={is.maxLength}
          {...(is.maxLength > 200 ? { lines: 4 } : {})}
        />
      );
    default:
      return <TextField {...one} maxLength={64} />;
  }
}

function askedOf(fields: readonly Field[], { own }: Surroundings): readonly Field[] {
  return fields.filter((field) => isAsked(field, own));
}

export function idOf(path: string): string {
  return `field-${path.replaceAll('.', '-')}`;
}

/** Several where there is no register to choose from: written with commas between. */
function WrittenList(
  props: FieldProps & {
    readonly value: readonly string[];
    readonly onChange: (value: readonly string[]) => void;
  },
) {
  const { value, onChange, ...field } = props;
  const { t } = useLanguage();
  const [written, setWritten] = useState(value.join(', '));
  const write = (text: string) => {
    setWritten(text);
    onChange(
      text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    );
  };
  return (
    <TextField
      {...field}
      hint={field.hint ?? t('screen.hint.several')}
      value={written}
      onChange={write}
    />
  );
}

/** Rows of the same few fields, as the outcome of each goal. */
function Rows(props: {
  readonly field: Field;
  readonly path: string;
  readonly value: Answer;
  readonly onChange: (value: Answer) => void;
  readonly around: Surroundings;
}) {
  const { field, path, value, onChange, around } = props;
  const { t } = useLanguage();
  if (field.is.kind !== 'list') return null;
  const { fields } = field.is;
  const rows = value as readonly Answers[];
  const change = (index: number, row: Answers | undefined) =>
    onChange(row ? rows.with(index, row) : rows.toSpliced(index, 1));
  return (
    <FieldGroup id={idOf(path)} label={around.label(field)} error={around.errorAt(path)}>
      {rows.map((row, index) => {
        const title = t('screen.form.row', { number: index + 1 });
        return (
          <FieldGroup key={index} label={title}>
            {askedOf(fields, around).map((part) => (
              <FieldInput
                key={part.name}
                field={part}
                path={`${path}.${index}.${part.name}`}
                value={row[part.name] ?? ''}
                onChange={(answer) => change(index, { ...row, [part.name]: answer })}
                around={around}
              />
            ))}
            <Button
              weight="quiet"
              aria-label={t('screen.form.removeNamed', { name: title })}
              onClick={() => change(index, undefined)}
            >
              {t('screen.form.remove')}
            </Button>
          </FieldGroup>
        );
      })}
      <Button onClick={() => onChange([...rows, emptyAnswers(fields, around.today)])}>
        {t('screen.form.add')}
      </Button>
    </FieldGroup>
  );
}
