import { type Command, type Fault, Rejection, type Workflow } from '@fyr/kernel';
import type { Caller } from './caller.ts';
import type { Services } from './services.ts';

/** Where a command says which ombud. The domain knows them by id alone; the accounts are here. */
const places: Readonly<Record<string, readonly string[]>> = {
  AssignOmbud: ['huvudansvarig', 'medombud'],
  ChangeOmbud: ['huvudansvarig', 'medombud'],
  HoldFirstMeeting: ['ombud'],
  AssessTargetGroup: ['assessedBy'],
};

/** @throws Rejection `invalid`, with each place that names nobody who is an ombud here */
export async function checkOmbudNamed(
  { accounts }: Pick<Services, 'accounts'>,
  { tenant }: Caller,
  workflow: Workflow,
  { type, data }: Command,
): Promise<void> {
  const named = (workflow.name === 'uppdrag' ? (places[type] ?? []) : []).flatMap((place) =>
    idsAt(`data.${place}`, (data as Readonly<Record<string, unknown>> | undefined)?.[place]),
  );
  if (named.length === 0) return;
  const all = await accounts.ofTenant(tenant);
  const ombud = new Set(all.filter(({ roles }) => roles.includes('ombud')).map(({ id }) => id));
  const faults = named
    .filter(({ id }) => !ombud.has(id))
    .map(({ path }): Fault => ({ path, reason: 'unknown_ombud' }));
  if (faults.length > 0) throw new Rejection('invalid', 'names one who is no ombud', { faults });
}

/** What is no text is for the command's own schema to refuse. */
function idsAt(path: string, value: unknown): readonly { path: string; id: string }[] {
  if (typeof value === 'string') return [{ path, id: value.toLowerCase() }];
  return Array.isArray(value) ? value.flatMap((one, at) => idsAt(`${path}.${at}`, one)) : [];
}
