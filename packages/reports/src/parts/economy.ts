import { type Locale, text, textOf } from '@fyr/texts';
import type { Scope } from '../definition.ts';
import type { Block } from '../document.ts';
import type { EconomyTold, Facts } from '../facts.ts';
import { said } from './asking.ts';

type Sums = { readonly income: number; readonly cost: number; readonly net: number };

/** An amount is income by its sign: an account of income may hold a cost, and the other way round. */
export function sumsOf(amounts: readonly number[]): Sums {
  const sum = (some: readonly number[]) => some.reduce((total, ore) => total + ore, 0);
  const income = sum(amounts.filter((ore) => ore < 0));
  const cost = sum(amounts.filter((ore) => ore > 0));
  return { income, cost, net: income + cost };
}

/** Each account beside its budget, as the form of 2009 has it; all in öre. */
export async function accountsBlocks(facts: Facts, scope: Scope): Promise<readonly Block[]> {
  const { locale, from, to } = scope;
  const { lines } = await facts.economy(from, to);
  if (lines.length === 0) return [said(text(locale, 'report.economy.none'))];
  const columns = [
    { name: textOf(locale, 'dimension.account'), type: 'text' },
    { name: text(locale, 'report.column.amount'), type: 'money' },
    { name: text(locale, 'report.column.budget'), type: 'money' },
    { name: text(locale, 'report.column.difference'), type: 'money' },
  ] as const;
  const rows = lines.map(({ account, amount, budget }) => [
    accountName(locale, account),
    ...[amount, budget, budget === null ? null : amount - budget],
  ]);
  const net = sumsOf(lines.map(({ amount }) => amount)).net;
  const budgets = lines.flatMap(({ budget }) => budget ?? []);
  const planned = budgets.length === 0 ? null : sumsOf(budgets).net;
  const total = [
    ...[text(locale, 'report.economy.net'), net],
    ...[planned, planned === null ? null : net - planned],
  ];
  const caption = text(locale, 'report.economy.accounts', { from, to });
  const note = text(locale, 'report.economy.sign');
  return [{ kind: 'table', table: { caption, columns, rows, total, note } }];
}

export async function costBlocks(facts: Facts, scope: Scope): Promise<readonly Block[]> {
  const { locale, from, to } = scope;
  const { lines } = await facts.economy(from, to);
  if (lines.length === 0) return [said(text(locale, 'report.economy.none'))];
  return [sumsTable(locale, { lines }, { from, to })];
}

function sumsTable(
  locale: Locale,
  { lines }: Pick<EconomyTold, 'lines'>,
  period: { readonly from: string; readonly to: string },
): Block {
  const { income, cost, net } = sumsOf(lines.map(({ amount }) => amount));
  const columns = [
    { name: text(locale, 'report.column.sum'), type: 'text' },
    { name: text(locale, 'report.column.amount'), type: 'money' },
  ] as const;
  const rows = [
    [text(locale, 'report.economy.cost'), cost],
    [text(locale, 'report.economy.income'), income],
  ];
  const total = [text(locale, 'report.economy.net'), net];
  const caption = text(locale, 'report.economy.sums', period);
  const note = text(locale, 'report.economy.sign');
  return { kind: 'table', table: { caption, columns, rows, total, note } };
}

function accountName(locale: Locale, account: string): string {
  const key = `report.account.${account}`;
  const name = textOf(locale, key);
  return name === key ? account : `${account} ${name}`;
}
