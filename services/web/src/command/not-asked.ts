import { type Answers, emptyAnswers } from './answers.ts';
import type { CommandFields } from './command-fields.ts';
import type { Field, Part } from './fields.ts';

type Written = Readonly<Record<Part, Answers>>;

/**
 * The form as it is asked, by what is answered so far. Of a client who does not ask in person, no
 * health and no words are asked for: the client has not been asked. Of a decision, what it takes.
 */
export function fieldsAsked(fields: CommandFields, { data }: Written): CommandFields {
  const needed = needs[fields.event];
  if (needed) return { ...fields, data: fields.data.flatMap((field) => needed(field, data)) };
  const byAnother = fields.event === 'UppdragRequested' && isAnother(data.initiativ);
  if (!byAnother) return fields;
  return {
    ...fields,
    data: fields.data.filter(({ name }) => !clientsOwn.has(name)),
    personal: fields.personal.filter(({ name }) => !clientsOwn.has(name)),
  };
}

/** A field that belongs to one answer only is wanted with it, and else not there. */
type Needed = (field: Field, answered: Answers) => readonly Field[];

const decisions: Readonly<Record<string, readonly string[]>> = {
  forwardTo: ['VIDAREBEFORDRA'],
  returnReason: ['ATERSANDA'],
  nextMeetingId: ['BORDLAGG'],
  escalationReason: ['ESKALERA', 'ESKALERA_LANSSTYRELSE'],
};

const needs: Readonly<Record<string, Needed>> = {
  RapportOpened: (field, { kind }) =>
    field.name === 'meetingId' && kind !== 'LEDNINGSGRUPPSUNDERLAG' ? [] : [field],
  LedningsgruppDecided: (field, { decision }) => {
    const takenWith = decisions[field.name];
    if (!takenWith) return [field];
    return takenWith.includes(String(decision)) ? [{ ...field, required: true }] : [];
  },
};

/** Every field, those that are asked as they are asked: what is not asked may still be wanted empty. */
export function fieldsSent(fields: CommandFields, answers: Written): CommandFields {
  const asked = fieldsAsked(fields, answers);
  const of = (part: Part) =>
    fields[part].map((field) => asked[part].find(({ name }) => name === field.name) ?? field);
  return { ...fields, data: of('data'), personal: of('personal') };
}

/** What was written before the form stopped asking for it is not sent. */
export function answersAsked(fields: CommandFields, answers: Written): Written {
  const asked = fieldsAsked(fields, answers);
  const of = (part: Part) =>
    Object.fromEntries(
      fields[part].map((field) => [
        field.name,
        asked[part].some(({ name }) => name === field.name)
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
