import type { ApiFixture } from '../api.fixture.ts';
import type { Session } from '../journeys.fixture.ts';

export type Release = {
  readonly tenant: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** By kön: a code and how many, nothing where it is protected. */
  readonly cells: readonly unknown[];
  readonly releasedAt: number;
};

/** As the projector does when a quarter is due. */
export async function release(
  { sql }: Pick<ApiFixture, 'sql'>,
  { tenant, from, to, count, cells, releasedAt }: Release,
): Promise<void> {
  await sql(`
    set app.tenant = '${tenant}';
    insert into release (tenant, to_on, position, rules, released_at)
      values ('${tenant}', '${to}', 1, 1, ${releasedAt});
    insert into released_table (tenant, measure, dimensions, from_on, to_on, cells) values
      ('${tenant}', 'startedUppdrag', '{}', '${from}', '${to}', '[[${count}]]'),
      ('${tenant}', 'startedUppdrag', '{kon}', '${from}', '${to}', '${JSON.stringify(cells)}')`);
}

export function approve(
  arbetsledare: Session,
  tenant: string,
  quarterEnd: string,
  personal?: object,
) {
  return arbetsledare.post(`/verksamhet/${tenant}/ApproveOpenData`, {
    ...{ data: { quarterEnd }, personal },
  });
}

/** A quarter of a verksamhet, out and approved. */
export async function publish(
  api: Pick<ApiFixture, 'sql' | 'project' | 'tenant'>,
  by: Session,
): Promise<void> {
  const { tenant } = api;
  const quarter = { from: '2025-01-01', to: '2025-03-31' };
  const cells = [
    ['KVINNA', null],
    ['MAN', 12],
  ];
  await release(api, { tenant, ...quarter, count: 77_001, cells, releasedAt: Date.now() });
  const { status, text } = await approve(by, tenant, quarter.to);
  if (status !== 200) throw new Error(`ApproveOpenData answers ${status}: ${text}`);
  await api.project();
}
