import {
  centralOn,
  type EnhetKod,
  enheterOf,
  enheterOfNamnd,
  enhetNames,
  nameOn,
  type OmbudId,
  ombudOn,
  type Role,
  reachOf,
  registerOf,
  type VerksamhetContext,
  verksamhetEvents,
} from '@fyr/domain';
import { dayOf, history, type LocalDate, type StreamRow } from '@fyr/kernel';
import type { Account } from '@fyr/postgres';
import type { Here } from './rooms.ts';

/** The central verksamhet that a verksamhet escalates to on a day; undefined where it has named none. */
export async function centralOf(
  here: Pick<Here, 'store'>,
  tenant: string,
  day: LocalDate,
): Promise<string | undefined> {
  const row = await verksamhetOf(here, tenant);
  return (row && centralOn(row.context as VerksamhetContext, day)) ?? undefined;
}

/** Whether there is such a verksamhet, it is a central one, and it has not ended. */
export async function isCentral(here: Pick<Here, 'store'>, tenant: string): Promise<boolean> {
  const row = await verksamhetOf(here, tenant);
  return row?.path === 'running' && (row.context as VerksamhetContext).kind === 'CENTRAL';
}

/** A verksamhet's own stream has the id of its tenant; undefined where none has been started. */
export async function verksamhetOf(
  { store }: Pick<Here, 'store'>,
  tenant: string,
): Promise<StreamRow | undefined> {
  const { rows } = await store.load({ tenant, ids: [tenant] });
  const row = rows.get(tenant);
  return row?.type === 'verksamhet' ? row : undefined;
}

/** What a verksamhet is called today; null where nobody can read it any more. */
export async function nameOfVerksamhet(
  { store, clock }: Pick<Here, 'store' | 'clock'>,
  tenant: string,
): Promise<string | null> {
  const recorded = await store.readStream(tenant, tenant, { open: ['stream'] });
  return nameOn(history(verksamhetEvents, recorded), dayOf(clock.now())) ?? null;
}

/** What the enheter of a verksamhet are called, by their codes. */
export async function namesOfEnheter(
  { store }: Pick<Here, 'store'>,
  tenant: string,
): Promise<Readonly<Record<string, string>>> {
  const recorded = await store.readStream(tenant, tenant, { open: ['stream'] });
  return enhetNames(history(verksamhetEvents, recorded));
}

/** Which enheter each ombud employed today has a share in. */
type OmbudEnheter = ReadonlyMap<OmbudId, readonly EnhetKod[]>;

export async function ombudEnheter(
  here: Pick<Here, 'store' | 'clock'>,
  tenant: string,
): Promise<OmbudEnheter> {
  const row = await verksamhetOf(here, tenant);
  if (!row) return new Map();
  const context = row.context as VerksamhetContext;
  const today = dayOf(here.clock.now());
  return new Map(ombudOn(context, today).map((ombud) => [ombud, enheterOf(context, ombud, today)]));
}

/** Where an ombud has a share today, and what a nämnd answers for; nothing for other roles. */
export async function enheterNow(
  here: Pick<Here, 'store' | 'clock'>,
  { tenant, id, namnd }: Pick<Account, 'tenant' | 'id' | 'namnd'>,
  role: Role,
): Promise<readonly EnhetKod[]> {
  const today = dayOf(here.clock.now());
  if (role === 'namnd') {
    const recorded = await here.store.readStream(tenant, tenant);
    return enheterOfNamnd(registerOf(history(verksamhetEvents, recorded)), namnd, today);
  }
  const row = reachOf(role, 'uppdrag') === 'own' ? await verksamhetOf(here, tenant) : undefined;
  if (!row) return [];
  return enheterOf(row.context as VerksamhetContext, id, today);
}
