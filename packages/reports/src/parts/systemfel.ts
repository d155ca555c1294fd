import { text, textOf } from '@fyr/texts';
import type { Scope } from '../definition.ts';
import type { Block, Table } from '../document.ts';
import type { Facts } from '../facts.ts';
import { ask, captionOf, measureOf, noteOf, notGiven, said } from './asking.ts';

const ways = ['DIREKT', 'LEDNINGSGRUPP', 'VERKSAMHETSBERATTELSE'] as const;

/** Each of the ways that a systemfel is reported by, also those that nobody went. */
export async function channelsBlocks(facts: Facts, scope: Scope): Promise<readonly Block[]> {
  const { locale, from, to } = scope;
  const measure = measureOf('reportedSystemfel');
  const [statistic, told] = await Promise.all([
    ask(facts, scope, measure, ['way']),
    facts.systemfel(from, to),
  ]);
  if (!statistic) {
    // What a report names one by one it can also count.
    const rows = ways.map((way) => [
      textOf(locale, `code.Rapportvag.${way}`),
      told.filter(({ channels }) => channels.includes(way)).length,
    ]);
    return told.length === 0
      ? [notGiven(scope, measure, ['way'])]
      : [{ kind: 'table', table: waysTable(scope, rows) }];
  }
  const rows = ways.map((way) => {
    const row = statistic.rows.find(({ keys }) => keys.way === way);
    return [textOf(locale, `code.Rapportvag.${way}`), row?.value ?? 0];
  });
  const total = [text(locale, 'document.total'), statistic.total];
  const note = noteOf(locale, [statistic]);
  return [{ kind: 'table', table: { ...waysTable(scope, rows), total, note } }];
}

function waysTable(scope: Scope, rows: Table['rows']): Table {
  const { locale } = scope;
  return {
    caption: captionOf(scope, measureOf('reportedSystemfel'), ['way']),
    columns: [
      { name: textOf(locale, 'dimension.way'), type: 'text' },
      { name: textOf(locale, 'measure.reportedSystemfel'), type: 'number' },
    ],
    rows,
  };
}

/** One by one: what it is, whose it is, and how far it has come. */
export async function handledBlocks(facts: Facts, scope: Scope): Promise<readonly Block[]> {
  const { locale, from, to } = scope;
  const told = await facts.systemfel(from, to);
  if (told.length === 0) return [said(text(locale, 'report.systemfel.none'))];
  const columns = [
    { name: text(locale, 'report.column.systemfel'), type: 'text' },
    { name: textOf(locale, 'dimension.huvudman'), type: 'text' },
    { name: textOf(locale, 'dimension.answer'), type: 'text' },
    { name: textOf(locale, 'dimension.state'), type: 'text' },
  ] as const;
  const rows = told.map(({ number, title, huvudman, answer, state }) => [
    `${number} ${title}`,
    huvudman.join(', ') || null,
    answer === null ? null : textOf(locale, `code.HuvudmanSvar.${answer}`),
    textOf(locale, `state.systemfel.${state}`),
  ]);
  const caption = text(locale, 'report.systemfel.handled');
  return [{ kind: 'table', table: { caption, columns, rows } }];
}

/** What each led to, for everyone: what was said, what was done, and what it meant. */
export async function effectBlocks(facts: Facts, scope: Scope): Promise<readonly Block[]> {
  const { locale, from, to } = scope;
  const told = await facts.systemfel(from, to);
  if (told.length === 0) return [said(text(locale, 'report.systemfel.none'))];
  const notYet = text(locale, 'report.effect.notYet');
  return told.flatMap(({ number, title, huvudman, answer, remedy, effect }): readonly Block[] => [
    { kind: 'heading', level: 2, text: `${title} (${number})` },
    {
      kind: 'list',
      items: [
        text(locale, 'report.effect.said', { huvudman: huvudman.join(', ') || notYet }),
        text(locale, 'report.effect.answered', {
          answer: answer === null ? notYet : textOf(locale, `code.HuvudmanSvar.${answer}`),
        }),
        text(locale, 'report.effect.done', { remedy: remedy ?? notYet }),
        text(locale, 'report.effect.effect', { effect: effect ?? notYet }),
      ],
    },
  ]);
}
