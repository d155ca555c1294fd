import type { Workflow } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { workflows } from './workflows.ts';

/** Of digits, as they are. */
const diarienummer = ['systemfel.ReceiptConfirmed.dnr', 'rapport.RapportSent.reference'];

/** What bodies, units and documents of theirs are called, and a diarienummer: no prose. */
const notProse = [
  ...diarienummer,
  ...['verksamhet.VerksamhetStarted.name', 'verksamhet.VerksamhetStarted.utforare'],
  ...['verksamhet.OperatingFormChanged.name', 'verksamhet.OperatingFormChanged.utforare'],
  ...['verksamhet.AgreementSigned.name', 'verksamhet.AgreementSigned.utforare'],
  ...['verksamhet.EnhetAdded.name', 'verksamhet.EnhetAdded.controllerName'],
  ...['verksamhet.ControllerChanged.controllerName', 'verksamhet.EvaluationMade.by'],
  ...['verksamhet.OpenDataApproved.publisher'],
  ...['verksamhet.HuvudmanRegistered.name', 'verksamhet.HuvudmanChanged.name'],
  ...['ledningsgrupp.LedningsgruppFormed.name'],
  ...['mote.MotePlanned.place', 'mote.MoteMoved.place'],
];

type Text = { readonly place: string; readonly field: string; readonly personal: z.ZodObject };

/** Every text of every event that others than its writer's room read. */
const texts = Object.values<Workflow>(workflows).flatMap(({ name, events }) =>
  Object.entries(events).flatMap(([type, { personal, subject }]): Text[] =>
    subject !== 'stream' || !personal
      ? []
      : Object.keys(personal.shape)
          .filter((field) => field !== 'notPersons')
          .map((field) => ({ place: `${name}.${type}.${field}`, field, personal })),
  ),
);

/** The faults of one field, whatever is wrong with the others. */
function faultsWith({ field, personal }: Text, said: string, notPersons: readonly string[] = []) {
  const others = Object.keys(personal.shape).map((one) => [one, 'Ett ord']);
  const { notPersons: asked } = personal.shape;
  const whole = {
    ...Object.fromEntries(others.filter(([one]) => one !== 'contactEmail')),
    [field]: said,
    notPersons: notPersons as unknown,
  };
  if (!asked) delete (whole as Partial<typeof whole>).notPersons;
  const { error } = personal.safeParse(whole);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
}

const numbers = ['Ring 070-174 06 05', '19800161-1234', 'klient@example.org'];
const name = 'Beskedet till Anna Andersson dröjde';

describe('a text that others read', () => {
  it('is there to be looked through', () => {
    expect(texts.length).toBeGreaterThan(40);
    expect(notProse.filter((place) => !texts.some((text) => text.place === place))).toEqual([]);
  });

  it.each(texts.map((text) => [text.place, text] as const))('%s is', (place, text) => {
    const refused = (said: string) => faultsWith(text, said).length > 0;
    // The one text that may hold an address, of a function.
    if (place.endsWith('.contactEmail')) return;
    if (!diarienummer.includes(place)) expect(numbers.filter(refused)).toEqual(numbers);
    if (notProse.includes(place)) {
      expect(faultsWith(text, name)).toEqual([]);
      return;
    }
    expect(faultsWith(text, name)).toEqual([`${text.field} name_in_text`]);
    // Whoever wrote it may state that nobody is meant; of a number nobody may.
    expect(faultsWith(text, name, ['Anna Andersson'])).toEqual([]);
    expect(faultsWith(text, numbers[0] ?? '', ['070-174 06 05'])).not.toEqual([]);
  });
});
