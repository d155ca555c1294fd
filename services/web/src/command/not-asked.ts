import { type Answers, emptyAnswers } from './answers.ts';
import type { CommandFields } from './command-fields.ts';
import type { Part } from './fields.ts';

type Written = Readonly<Record<Part, Answers>>;

/**
 * The form as it is asked, by what is answered so far. Of a client who does not ask in person, no
 * health and no words are asked for: the client has not been asked.
 */
export function fieldsAsked(fields: CommandFields, { data }: Written): CommandFields {
  const byAnother = fields.event === 'UppdragRequested' && isAnother(data.initiativ);
  return byAnother
    ? {
        ...fields,
        data: fields.data.filter(({ name }) => !clientsOwn.has(name)),
        personal: fields.personal.filter(({ name }) => !clientsOwn.has(name)),
      }
    : fields;
}

/** What was written before the form stopped asking for it is not sent. */
export function answersAsked(fields: CommandFields, answers: Written): Written {
  const asked = fieldsAsked(fields, answers);
  const of = (part: Part) =>
    Object.fromEntries(
      fields[part].map((field) => [
        field.name,
        asked[part].includes(field)
          ? (answers[part][field.name] ?? '')
          : (emptyAnswers([field], '')[field.name] ?? ''),
      ]),
    );
  return { data: of('data'), personal: of('personal') };
}

function isAnother(initiativ: unknown): boolean {
  return initiativ !== undefined && initiativ !== '' && initiativ !== 'KLIENT';
}

const clientsOwn: ReadonlySet<string> = new Set(['profil', 'hjalp', 'words']);
