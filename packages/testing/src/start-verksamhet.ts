import { verksamhet } from '@fyr/domain';
import { type Command, type EventStore, execute, type LocalDate } from '@fyr/kernel';

/** Who works for which enheter, in equal parts of one full-time post. */
export type EmployedOmbud = {
  readonly id: string;
  readonly name?: string;
  readonly enheter: readonly string[];
};

export type StartedVerksamhet = {
  readonly tenant: string;
  readonly name?: string;
  readonly kind?: 'LOKAL' | 'CENTRAL';
  readonly ombud?: readonly EmployedOmbud[];
  /** Of each enhet of the ombud; others are added beside. */
  readonly enheter?: readonly string[];
  /** In force from this day, on which it was all decided. */
  readonly from?: LocalDate;
};

/** A tenant's own stream, begun as `fyr verksamhet start` does, with enheter and ombud for a spec. */
export async function startVerksamhet(
  store: EventStore,
  {
    tenant,
    name = 'Demo Verksamhet',
    kind = 'LOKAL',
    ombud = [],
    enheter = [],
    from = '2002-02-01',
  }: StartedVerksamhet,
): Promise<void> {
  const at = Temporal.PlainDate.from(from).toZonedDateTime({
    timeZone: 'Europe/Stockholm',
    plainTime: '12:00',
  }).epochMilliseconds;
  let given = 0;
  const give = async (type: string, data: object, personal?: object) => {
    const command: Command = { type, data, ...(personal ? { personal } : {}) };
    given += 1;
    const key = `start-verksamhet:${given}`;
    await execute(verksamhet, store, tenant, command, { tenant, actor: 'start', at, key });
  };

  await give('StartVerksamhet', { kind, driftsform: 'EGEN_REGI', from }, { name });
  for (const enhet of new Set([...enheter, ...ombud.flatMap((one) => one.enheter)])) {
    await give(
      'AddEnhet',
      { enhet, slag: 'STADSDEL', controller: 'NAMND', controllerCode: enhet, from },
      { name: enhet, controllerName: `Demo Nämnd ${enhet}` },
    );
  }
  for (const { id, name: called = 'Demo Ombud', enheter: works } of ombud) {
    await give('EmployOmbud', { ombud: id, from }, { name: called });
    if (works.length === 0) continue;
    const shares = [{ enheter: works, fte: 1, exclusive: false }];
    await give('SetOmbudFte', { ombud: id, shares, from });
  }
}
