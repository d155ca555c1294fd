import { OpenLoggkontrollData } from '@fyr/contracts';
import { drawFrom, settingsIn, type VerksamhetContext } from '@fyr/domain';
import { type Command, dayOf, faultsOf, Rejection, type Workflow } from '@fyr/kernel';
import type { Shown } from '@fyr/postgres';
import type { Here } from './rooms.ts';
import { verksamhetOf } from './verksamhet.ts';

const PAGE = 10_000;

/**
 * A review is opened by its month alone: what is to be looked at is drawn here, from the access log,
 * which no stream tells of. The seed follows from the request's own key, so that the same request
 * sent again is the same command. Every other command passes as it is.
 */
export async function withDrawnLog(
  here: Pick<Here, 'auditor' | 'store' | 'clock' | 'derived'>,
  tenant: string,
  workflow: Workflow,
  { command, key }: { readonly command: Command; readonly key: string },
): Promise<Command> {
  if (workflow.name !== 'loggkontroll' || command.type !== 'OpenLoggkontroll') return command;
  const { data, error } = OpenLoggkontrollData.safeParse(command.data ?? {});
  if (error) {
    throw new Rejection('invalid', 'no month to review', { faults: faultsOf('data', error) });
  }
  const row = await verksamhetOf(here, tenant);
  const { loggkontroll } = settingsIn(
    row?.context as VerksamhetContext | undefined,
    dayOf(here.clock.now()),
  );
  const seed = Number.parseInt(here.derived('draw', tenant, key).slice(0, 7), 16);
  const drawn = drawFrom(await shownIn(here, tenant, data.month), loggkontroll, seed);
  return { ...command, data: { ...data, drawn } };
}

/** The one stream of a month: whoever opens it first has opened it. */
export function idOfMonth(
  { derived }: Pick<Here, 'derived'>,
  tenant: string,
  workflow: Workflow,
  { data }: Command,
): string | undefined {
  if (workflow.name !== 'loggkontroll') return undefined;
  const { month } = (data ?? {}) as { month?: unknown };
  // What is no month is for the contract to refuse.
  return typeof month === 'string' ? derived('loggkontroll', tenant, month) : undefined;
}

async function shownIn(
  { auditor }: Pick<Here, 'auditor'>,
  tenant: string,
  month: string,
): Promise<readonly Shown[]> {
  const first = Temporal.PlainYearMonth.from(month);
  const from = instantOf(first);
  const until = instantOf(first.add({ months: 1 }));
  const rows: Shown[] = [];
  for (let after = 0; ; ) {
    const page = await auditor.shownBetween(tenant, { from, until, after, limit: PAGE });
    rows.push(...page);
    if (page.length < PAGE) return rows;
    after = page.at(-1)?.position ?? 0;
  }
}

function instantOf(month: Temporal.PlainYearMonth): number {
  return month.toPlainDate({ day: 1 }).toZonedDateTime('Europe/Stockholm').epochMilliseconds;
}
