import type { EventCatalog, EventDefinition } from '@fyr/kernel';
import { z } from 'zod';
import { notStated, peopleIn } from './names/people-in.ts';
import { isBodyName } from './stream-text.ts';

/** A refinement's message: a word that may be somebody's name, which the writer has not spoken of. */
export const NAME = 'name_in_text';

/** Words as they stand in the text, of which the writer states that they point out no single person. */
export const NotPersons = z.array(z.string().trim().min(1).max(200)).max(100);

/**
 * Every text of the catalogue that others than its writer's room read is looked through for names
 * before it is recorded. No event with such a text is without it: the rule is put on them all.
 */
export function readByOthers<C extends EventCatalog>(catalog: C): C {
  return Object.fromEntries(
    Object.entries(catalog).map(([type, definition]) => [type, lookedThrough(definition)]),
  ) as C;
}

function lookedThrough(definition: EventDefinition): EventDefinition {
  const { personal, subject } = definition;
  if (subject !== 'stream' || !personal) return definition;
  const prose = Object.entries(personal.shape).filter(([, field]) => !isBodyName(field));
  if (prose.length === 0) return definition;
  return {
    ...definition,
    personal: personal
      .extend({ notPersons: NotPersons.optional() })
      .superRefine((said, context) => {
        const { notPersons = [], ...texts } = said as Readonly<Record<string, unknown>>;
        for (const [field] of prose) {
          const text = texts[field];
          if (typeof text !== 'string') continue;
          for (const { from, to } of notStated(text, peopleIn(text), notPersons as string[])) {
            context.addIssue({
              code: 'custom',
              message: NAME,
              path: [field],
              params: { from, to },
            });
          }
        }
      }),
  };
}
