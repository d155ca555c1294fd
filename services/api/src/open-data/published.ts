import {
  enhetNames,
  nameOn,
  registerOf,
  type VerksamhetContext,
  verksamhetEvents,
} from '@fyr/domain';
import { dayOf, history, type LocalDate, type ViewEvent } from '@fyr/kernel';
import { queryTablesOut } from '@fyr/projections';
import { datasetsOf, type Published } from '@fyr/reports/open-data';
import { text } from '@fyr/texts';
import type { Here } from '../rooms.ts';
import { verksamhetOf } from '../verksamhet.ts';

/** Who publishes, and who answers for it. */
type Words = {
  readonly publisher?: string;
  readonly contactFunction?: string;
  readonly contactEmail?: string;
};

/**
 * What a verksamhet has released and approved, in that order: a table that came out after the approval
 * was not looked at. Undefined where there is nothing, or it is not known here.
 * @param upTo the last quarter to take along: the files as they were then
 */
export async function publishedBy(
  here: Here,
  {
    tenant,
    address,
    upTo,
  }: { readonly tenant: string; readonly address: string; readonly upTo?: LocalDate },
): Promise<Published | undefined> {
  const row = await verksamhetOf(here, tenant);
  if (!row || (row.context as VerksamhetContext).open.length === 0) return undefined;
  const recorded = await here.store.readStream(tenant, tenant, { open: ['stream'] });
  const told = history(verksamhetEvents, recorded);
  const approvals = approvalsIn(told).filter(
    ({ quarterEnd }) => upTo === undefined || quarterEnd <= upTo,
  );
  const approvedAt = new Map(approvals.map(({ quarterEnd, at }) => [quarterEnd, at]));
  const out = await queryTablesOut(here.database, tenant, [...approvedAt.keys()]);
  const tables = out.filter(({ to, releasedAt }) => releasedAt <= (approvedAt.get(to) ?? 0));
  const quarters = tables.map(({ to }) => to).toSorted();
  const [first, version] = [approvals[0], quarters.at(-1)];
  if (!first || version === undefined) return undefined;

  const { publisher, contactFunction, contactEmail }: Words = Object.assign(
    {},
    ...approvals.map(({ personal }) => personal),
  );
  const name = publisher ?? nameOn(told, dayOf(here.clock.now())) ?? text('sv', 'openData.title');
  const names = enhetNames(told);
  return {
    ...{ address, version, publisher: name, enhetNames: names },
    contact: contactEmail ? { name: contactFunction ?? name, email: contactEmail } : null,
    datasets: datasetsOf(tables),
    issued: first.on,
    modified: approvals.at(-1)?.on ?? first.on,
    kommuner: registerOf(told).enheter.flatMap(({ enhet, scb }) =>
      scb === undefined ? [] : [{ scb, name: names[enhet] ?? scb }],
    ),
  };
}

type Told = ViewEvent & { readonly at: number };

/** Every approval with when it was given; the events of a history stand as they were recorded. */
function approvalsIn(told: readonly Told[]) {
  return told
    .filter(({ type }) => type === 'OpenDataApproved')
    .map(({ data, personal, at }) => {
      const { quarterEnd, on } = data as { readonly quarterEnd: LocalDate; readonly on: LocalDate };
      return { quarterEnd, on, at, personal: (personal ?? {}) as Words };
    });
}
