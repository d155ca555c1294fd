import { dayOf, type LocalDate, Rejection } from '@fyr/kernel';
import { measures, queryStatistic, type Statistic } from '@fyr/projections';
import type { Asked, EconomyTold, Facts } from '@fyr/reports';
import type { Locale } from '@fyr/texts';
import type { Caller } from '../caller.ts';
import { doorOf } from '../rights.ts';
import type { Here } from '../rooms.ts';
import { tellLedningsgrupp } from './ledningsgrupp.ts';
import { tellMeetings } from './meetings.ts';
import type { tellOrganisation } from './organisation.ts';
import { tellSystemfel } from './systemfel.ts';

type Known = {
  readonly organisation: Awaited<ReturnType<typeof tellOrganisation>>;
  readonly locale: Locale;
};

/** What a report may say to the caller, of the read models and of what streams tell. */
export function factsFor(here: Here, caller: Caller, { organisation, locale }: Known): Facts {
  const figures = (asked: Asked) => figuresFor(here, caller, asked, organisation);
  const { nameOfHuvudman } = organisation;
  const systemfel = new Map<string, ReturnType<typeof tellSystemfel>>();
  return {
    figures,
    organisation: async (on) => organisation.on(on),
    plan: async (year) => organisation.plan(year),
    ledningsgrupp: (on) => tellLedningsgrupp(here, caller, on, locale),
    meetings: (from, to) => tellMeetings(here, caller, { from, to }),
    systemfel: (from, to) => {
      const key = `${from} ${to}`;
      const told =
        systemfel.get(key) ?? tellSystemfel(here, caller, { from, to }, { locale, nameOfHuvudman });
      systemfel.set(key, told);
      return told;
    },
    economy: (from, to) => economyOf(figures, from, to),
  };
}

/** Through the caller's own door; null where it does not give that table. */
async function figuresFor(
  { database, clock }: Here,
  caller: Caller,
  { measure, by, filters, ...when }: Asked,
  organisation: Known['organisation'],
): Promise<Statistic | null> {
  const door = doorOf(caller, measures.find(({ id }) => id === measure)?.room);
  if (door === null) return null;
  const { tenant } = caller;
  const now = clock.now();
  const today = dayOf(now);
  const { daysToRelease } = organisation.on(today).settings.verksamhet;
  // What will stand on a day to come nobody knows: as it stands today.
  const asked = 'on' in when && when.on > today ? { on: today } : when;
  const query = { tenant, measure, by, filters, daysToRelease, now, ...asked };
  try {
    return await queryStatistic(database, query, door);
  } catch (error) {
    if (error instanceof Rejection && error.code === 'forbidden') return null;
    throw error;
  }
}

async function economyOf(
  figures: Facts['figures'],
  from: LocalDate,
  to: LocalDate,
): Promise<EconomyTold> {
  const by = ['account'];
  const [booked, planned, grant] = await Promise.all([
    figures({ measure: 'economyNet', by, from, to }),
    figures({ measure: 'budgetNet', by, from, to }),
    figures({ measure: 'grantAmount', on: to }),
  ]);
  const [amounts, budgets] = [oreByAccount(booked), oreByAccount(planned)];
  const accounts = [...new Set([...amounts.keys(), ...budgets.keys()])].toSorted();
  return {
    lines: accounts.map((account) => ({
      account,
      amount: amounts.get(account) ?? 0,
      budget: budgets.get(account) ?? null,
    })),
    grantPerFte: ore(grant?.total) || null,
  };
}

function oreByAccount(statistic: Statistic | null): ReadonlyMap<string, number> {
  return new Map(
    (statistic?.rows ?? []).map(({ keys, value }) => [keys.account ?? '', ore(value)]),
  );
}

function ore(kronor: Statistic['total'] | undefined): number {
  return typeof kronor === 'number' ? Math.round(kronor * 100) : 0;
}
