import { history, type ViewEvent } from '@fyr/kernel';
import { type GivenEvent, scenariosOf } from '@fyr/testing';
import { verksamhetExamples as e, exampleVerksamhet } from './examples.ts';
import { verksamhet } from './index.ts';
import { type Register, registerOf } from './register.ts';

export const scenario = scenariosOf(verksamhet, exampleVerksamhet);
export const arbetsledare = 'arbetsledare:eeeeeeee-0000-4000-8000-000000000004';
export const from = '2011-09-01';

/** An example with other data. */
export const as = (event: GivenEvent, data: object): GivenEvent => ({
  ...event,
  data: { ...event.data, ...data },
});
/** A command's data: an event's without what `decide` fills in. */
export const without = (event: GivenEvent, ...fields: readonly string[]) =>
  Object.fromEntries(
    Object.entries(event.data).filter(([field]) => field !== 'on' && !fields.includes(field)),
  );

export const started = [e.VerksamhetStarted];
export const farsta = as(e.EnhetAdded, { enhet: 'FARSTA', controllerCode: 'SDN_FARSTA' });
export const withEnheter = [...started, e.EnhetAdded, farsta];
export const employed = [...withEnheter, e.OmbudEmployed];
export const names = { name: 'Skarpnäck', controllerName: 'Skarpnäcks stadsdelsnämnd' };

/** What a history comes to, corrections in their places. */
export function registerAfter(events: readonly GivenEvent[]): Register {
  const recorded = events.map((event, index) => ({
    ...event,
    ...{ version: 1, revision: index + 1, actor: arbetsledare },
  }));
  return registerOf(history(verksamhet.events, recorded) as readonly ViewEvent[]);
}
