import { type ReadableType, Role, rights, workflows } from '../../packages/domain/src/index.ts';
import type { EventDefinition, SubjectKind, Workflow } from '../../packages/kernel/src/index.ts';
import { isTextKey, text, textOf } from '../../packages/texts/src/index.ts';

/* What is processed of persons, as the catalogues of events and the table of rights say it. */

export const types = Object.values<Workflow>(workflows);

export type Kept = {
  readonly event: string;
  readonly subject: SubjectKind;
  readonly fields: readonly string[];
};

/** Every event of a type that holds words of or about somebody, with the words' names. */
export function wordsOf({ name, events }: Workflow): Kept[] {
  return Object.entries<EventDefinition>(events).flatMap(([type, { personal, subject }]) =>
    personal && subject
      ? [
          {
            event: eventName(name, type),
            subject,
            fields: Object.keys(personal.shape).map(fieldName),
          },
        ]
      : [],
  );
}

/** The names of what an uppdrag holds in codes, days and numbers. */
export function codesOf({ events }: Workflow): string[] {
  const fields = Object.values<EventDefinition>(events).flatMap(({ data }) =>
    Object.keys(data.shape),
  );
  return [...new Set(fields)]
    .filter((field) => field !== 'on')
    .map(fieldName)
    .sort(swedish);
}

/** Who reads of a type, and how much. */
export function readersOf(type: string): string[] {
  return Role.options.flatMap((role) => {
    const read = rights[role].reads[type as ReadableType];
    if (!read) return [];
    return `${text('sv', `screen.role.${role}`)}: ${how[read.as]}, ${which[read.reach]}`;
  });
}

const how = {
  whole: 'allt',
  reviewed: 'allt, av ombudens texter bara de granskade',
  text: 'text och koder, inte vem som gjorde vad',
  reviewedText: 'granskad text och koder',
  codes: 'koder, aldrig ord',
} as const;

const which = {
  every: 'om alla',
  own: 'bara om egna',
  reported: 'bara om rapporterade',
  ofForms: 'om de formulär som rollen läser',
  sent: 'bara om skickade, av de formulär som rollen läser',
} as const;

function eventName(type: string, event: string): string {
  const key = `event.${type}.${event}`;
  return isTextKey(key) ? text('sv', key) : textOf('sv', `event.${event}`);
}

function fieldName(field: string): string {
  const key = `screen.field.${field}`;
  return isTextKey(key) ? text('sv', key) : `\`${field}\``;
}

const collator = new Intl.Collator('sv');
function swedish(a: string, b: string): number {
  return collator.compare(a, b);
}
