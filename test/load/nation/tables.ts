import { type Asked, at, middle } from './ask.ts';

const slowestShown = 12;

/** Questions of one kind by whom they were asked: how long each took, and the slowest of them. */
export function spreadTable(asked: readonly Asked[]): string {
  const groups = Map.groupBy(asked, ({ group, who }) => `${group}, ${who}`);
  const rows = [...groups].map(([name, some]) => {
    const all = some.flatMap(({ ms }) => ms);
    const worst = some.toSorted((a, b) => p95(b) - p95(a))[0];
    return `| ${name} | ${some.length} | ${all.length} | ${ms(at(all, 0.5))} | ${ms(at(all, 0.95))} | ${ms(worst ? p95(worst) : 0)} (${worst?.name}) |`;
  });
  return [
    '| | questions | answers | p50 ms | p95 ms | p95 of the slowest question |',
    '|---|--:|--:|--:|--:|---|',
    ...rows,
  ].join('\n');
}

/** Those that take longest, by the p95 of each. */
export function slowestTable(asked: readonly Asked[]): string {
  const slowest = asked.toSorted((a, b) => p95(b) - p95(a)).slice(0, slowestShown);
  return [
    '| question | asked by | answers | p50 ms | p95 ms |',
    '|---|---|--:|--:|--:|',
    ...slowest.map(
      (one) =>
        `| ${one.name} | ${one.group}, ${one.who} | ${one.ms.length} | ${ms(middle(one))} | ${ms(p95(one))} |`,
    ),
  ].join('\n');
}

/** A report a row, a form of it a column: the median, and the longest. */
export function reportTable(asked: readonly Asked[]): string {
  const formats = [...new Set(asked.map(({ name }) => name))];
  const rows = Map.groupBy(asked, ({ group, who }) => `${group}, ${who}`);
  return [
    `| ms: median (longest) | ${formats.join(' | ')} |`,
    `|---|${formats.map(() => '--:').join('|')}|`,
    ...[...rows].map(([name, some]) => {
      const cells = formats.map((format) => {
        const one = some.find((each) => each.name === format);
        return one ? `${ms(middle(one))} (${ms(Math.max(...one.ms))})` : '';
      });
      return `| ${name} | ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}

export function p95({ ms: all }: Pick<Asked, 'ms'>): number {
  return at(all, 0.95);
}

function ms(value: number): string {
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}
