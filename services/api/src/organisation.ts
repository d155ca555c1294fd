import { LedningsgruppComposition, OnDay, OrganisationOnDay } from '@fyr/contracts';
import {
  compositionOf,
  type LedningsgruppData,
  ledningsgrupp,
  meetingsHeldBy,
  nameOn,
  type Organisation,
  organisationOn,
  registerOf,
  settingsIn,
  type VerksamhetContext,
  verksamhet,
} from '@fyr/domain';
import { dayOf, type LocalDate } from '@fyr/kernel';
import { callerOf } from './caller.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';
import { keepShown } from './showing.ts';
import { readStream } from './streams.ts';
import { verksamhetOf } from './verksamhet.ts';

type Texts = Readonly<Record<string, unknown>>;

/** The organisation and its ledningsgrupp as they are on a day, past or planned ahead. */
export function organisationRoutes(app: Router, services: Services): void {
  const dayAsked = ({ on }: { readonly on?: LocalDate | undefined }) =>
    on ?? dayOf(services.clock.now());

  app.get(
    '/api/v1/organisation',
    {
      config: { may: { reads: 'verksamhet' } },
      schema: { querystring: OnDay, response: { 200: OrganisationOnDay } },
    },
    async (request) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const read = await readStream(here, caller, verksamhet, caller.tenant);
      const organisation = organisationOn(registerOf(read.told), dayAsked(request.query));
      if (read.reading === 'codes') return organisation;
      const { name: _, ...said } = verksamhet.view(read.told).personal;
      const name = nameOn(read.told, organisation.on);
      const personal = {
        ...inForce(organisation, said),
        ...(name === undefined ? {} : { name }),
      };
      keepShown(caller, new Set(Object.keys(personal.contacts)));
      return { ...organisation, personal };
    },
  );

  app.get(
    '/api/v1/ledningsgrupp/:id/composition',
    {
      config: { may: { reads: 'ledningsgrupp' } },
      schema: { querystring: OnDay, response: { 200: LedningsgruppComposition } },
    },
    async (request) => {
      const caller = callerOf(request);
      const here = services.roomOf(caller);
      const { id } = request.params as { id: string };
      const read = await readStream(here, caller, ledningsgrupp, id);
      const { members, invitations, meetings } = ledningsgrupp.view(read.told)
        .data as LedningsgruppData;
      const on = dayAsked(request.query);
      const row = await verksamhetOf(here, caller.tenant);
      const settings = settingsIn(row?.context as VerksamhetContext | undefined, on);
      return {
        ...compositionOf(members, invitations, on),
        meetings: {
          year: Number(on.slice(0, 4)),
          held: meetingsHeldBy({ meetings }, on),
          required: settings.ledningsgrupp.meetingsPerYear,
        },
      };
    },
  );
}

/** The words that belong to what is in force: those of another day are asked for by that day. */
function inForce(organisation: Organisation, personal: Texts) {
  const { texts, contacts, ...named } = personal as { texts: Texts; contacts: Texts };
  const revisions = new Set(
    [
      ...[organisation.form, organisation.guideline, organisation.workMethod],
      ...[organisation.mandate, ...organisation.agreements, ...organisation.enheter],
      ...[...organisation.enheter.map(({ controller }) => controller), ...organisation.huvudman],
    ].flatMap((worded) => (worded ? [String(worded.revision)] : [])),
  );
  const people = new Set([
    ...organisation.ombud.map(({ ombud }) => ombud),
    ...organisation.arbetsledare.map(({ account }) => account),
  ]);
  return { ...named, texts: only(texts, revisions), contacts: only(contacts, people) };
}

function only(all: Texts, keys: ReadonlySet<string>): Texts {
  return Object.fromEntries(Object.entries(all).filter(([key]) => keys.has(key)));
}
