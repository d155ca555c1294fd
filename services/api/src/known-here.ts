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

/**
 * Holds a command on an uppdrag against the accounts of the verksamhet: an ombud that it names must be
 * one, and a request must be for an enhet in which somebody has a share, or nobody would ever see it.
 * @throws Rejection `invalid`, with each place that names what is not here
 */
export async function checkKnownHere(
  { accounts }: Pick<Services, 'accounts'>,
  { tenant }: Caller,
  workflow: Workflow,
  { type, data }: Command,
): Promise<void> {
  if (workflow.name !== 'uppdrag') return;
  const given = data as Readonly<Record<string, unknown>> | undefined;
  const named = (places[type] ?? []).flatMap((place) => idsAt(`data.${place}`, given?.[place]));
  const enhet = type === 'RequestUppdrag' ? given?.enhet : undefined;
  if (named.length === 0 && typeof enhet !== 'string') return;

  const ombud = (await accounts.ofTenant(tenant)).filter(({ roles }) => roles.includes('ombud'));
  const faults = named
    .filter(({ id }) => !ombud.some((account) => account.id === id))
    .map(({ path }): Fault => ({ path, reason: 'unknown_ombud' }));
  if (typeof enhet === 'string' && !ombud.some(({ enheter }) => enheter.includes(enhet))) {
    faults.push({ path: 'data.enhet', reason: 'unknown_enhet' });
  }
  if (faults.length > 0) throw new Rejection('invalid', 'names what is not here', { faults });
}

/** What is no text is for the command's own schema to refuse. */
function idsAt(path: string, value: unknown): readonly { path: string; id: string }[] {
  if (typeof value === 'string') return [{ path, id: value.toLowerCase() }];
  return Array.isArray(value) ? value.flatMap((one, at) => idsAt(`${path}.${at}`, one)) : [];
}
