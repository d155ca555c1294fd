import { Rapportslag } from '@fyr/domain';
import { economy2009, stockholm2008 } from '@fyr/testing';
import { describe, expect, it } from 'vitest';
import { definitionOf, reportDefinitions } from './catalogue.ts';
import { composeReport } from './compose.ts';
import type { Scope } from './definition.ts';
import { type Table, tablesOf } from './document.ts';
import { cases, factsOf, groupOf, in2012, organised, soderort } from './facts.fixture.ts';
import type { Facts } from './facts.ts';
import { previous } from './parts/previous.ts';
import { renderDocx } from './render/docx.ts';
import { renderHtml } from './render/html.ts';
import { renderPdf } from './render/pdf.ts';
import { renderXlsx } from './render/xlsx.ts';

const around = {
  ...{ title: 'Rapport', sender: 'Personligt ombud Exempel', recipient: null },
  ...{ on: '2013-01-10', facts: [] },
};

function formOf(kind: Rapportslag) {
  const form = reportDefinitions.find((one) => one.kind === kind);
  if (!form) throw new Error(`no form for ${kind}`);
  return form;
}

async function composed(kind: Rapportslag, facts: Facts, scope: Partial<Scope> = {}) {
  const definition = formOf(kind);
  return await composeReport(definition, { ...in2012, ...scope }, facts, new Map(), around);
}

const tableNamed = (tables: readonly Table[], caption: RegExp): Table => {
  const table = tables.find((one) => caption.test(one.caption));
  if (!table) throw new Error(`no table ${caption}`);
  return table;
};
const words = (said: unknown) => JSON.stringify(said);
/** A text that was not found, or a value that it was not given. */
const keyOrGap = /\b(report|measure|dimension|code|unit|state)\.[a-zA-Z]|\{\w+\}/;

describe('every report', () => {
  it('has a form', () => {
    const kinds = new Set(reportDefinitions.map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual(Rapportslag.options.toSorted());
  });

  it.each(reportDefinitions.map((one) => [one.kind, one] as const))(
    '%s has questions of its own, told in both languages and all forms',
    async (kind, { questions }) => {
      expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
      for (const locale of ['sv', 'en'] as const) {
        const { document } = await composed(kind, factsOf(soderort), { locale });
        expect(words(document)).not.toMatch(keyOrGap);
        expect(document.blocks.filter(({ kind: of }) => of === 'heading').length).toBeGreaterThan(
          questions.length,
        );
      }
      const { document } = await composed(kind, factsOf(soderort));
      expect(renderPdf(document, 'reading').length).toBeGreaterThan(1000);
      expect((await renderDocx(document)).length).toBeGreaterThan(1000);
      expect((await renderXlsx(document)).length).toBeGreaterThan(1000);
      expect(renderHtml(document)).toContain('Källor och regler');
    },
  );

  it.each(Rapportslag.options)(
    '%s of a verksamhet where nothing has happened says so',
    async (kind) => {
      const { document, questions } = await composed(kind, factsOf());
      expect(words(document.blocks)).not.toMatch(/NaN|null,null|undefined|Infinity/);
      expect(questions.map(({ id }) => id)).toEqual(formOf(kind).questions.map(({ id }) => id));
      // Under each heading something is said.
      for (const [index, block] of document.blocks.entries()) {
        if (block.kind !== 'heading') continue;
        const next = document.blocks[index + 1];
        const isPart = next?.kind === 'heading' && next.level > block.level;
        expect(isPart || (next && next.kind !== 'heading')).toBe(true);
      }
    },
  );

  it.each(Rapportslag.options)('%s says where a door gives no table', async (kind) => {
    const facts = { ...factsOf(soderort), figures: async () => null };
    const { document } = await composed(kind, facts, { door: 'released' });
    expect(tablesOf(document).map(({ caption }) => caption)).not.toContain(
      'Hur siffrorna är räknade',
    );
    expect(words(document)).toContain('Små tal är skyddade');
  });

  it('of a single ombud is about one', async () => {
    const alone = factsOf({
      organisation: organised([{ enheter: ['SPANGA_TENSTA'], fte: 1 }], {
        SPANGA_TENSTA: 'Spånga-Tensta',
      }),
      ledningsgrupp: async () => groupOf('Spånga-Tensta'),
      figures: { ongoingUppdrag: cases(1, { alder: '25_34', kon: 'MAN', enhet: 'SPANGA_TENSTA' }) },
      economy: async () => ({
        lines: [{ account: '50', amount: 100_01, budget: 0 }],
        grantPerFte: null,
      }),
    });
    const report = await composed('VERKSAMHETSBERATTELSE', alone);
    const ongoing = tableNamed(tablesOf(report.document), /^Pågående uppdrag efter ålder/);
    expect([ongoing.rows, ongoing.total]).toEqual([[['25–34 år', 1, 1]], ['Summa', 1, 1]]);
    const split = await composed('KOSTNADSFORDELNING', alone);
    const { rows } = tableNamed(tablesOf(split.document), /fördelad/);
    expect(rows).toEqual([['Spånga-Tensta', 30_000, 100, 100_01]]);
  });

  it('has another digest when a figure changes, and not when only more was counted', async () => {
    const facts = factsOf(soderort);
    const later: Facts = {
      ...facts,
      figures: async (asked) => {
        const statistic = await facts.figures(asked);
        return statistic && { ...statistic, position: 9999 };
      },
    };
    const more = factsOf({ ...soderort, figures: { ...soderort.figures, queuePersons: cases(5) } });
    const [first, same, other] = await Promise.all(
      [facts, later, more].map((one) => composed('VERKSAMHETSBERATTELSE', one)),
    );
    expect(same?.digest).toBe(first?.digest);
    expect(other?.digest).not.toBe(first?.digest);
    const changed = other?.questions.filter(
      ({ digest }, index) => digest !== first?.questions[index]?.digest,
    );
    expect(changed?.map(({ id }) => id)).toEqual(['queue']);
  });
});

describe('the verksamhetsberättelse', () => {
  it('asks the 18 questions of 2012', () => {
    expect(definitionOf('VERKSAMHETSBERATTELSE', 2012)?.questions).toHaveLength(18);
  });

  it('counts each of the three ways to report, also one that nobody went', async () => {
    const facts = factsOf({ figures: { reportedSystemfel: cases(3, { way: 'DIREKT' }) } });
    const { document } = await composed('VERKSAMHETSBERATTELSE', facts);
    const table = tableNamed(tablesOf(document), /^Rapporteringar av systemfel/);
    expect(table.rows.map(([, count]) => count)).toEqual([3, 0, 0]);
    expect(table.total?.[1]).toBe(3);
  });

  it.each([
    ['Söderort', 'Regionens primärvård, Arbetsförmedlingen och Försäkringskassan'],
    ['Innerstaden', 'Regionens primärvård, Arbetsförmedlingen och Försäkringskassan'],
    [
      'Västerort',
      'Regionens primärvård, Regionens psykiatri, Arbetsförmedlingen och Försäkringskassan',
    ],
    [
      'Spånga-Tensta',
      'Regionens primärvård, Regionens psykiatri, Arbetsförmedlingen och Försäkringskassan',
    ],
  ])('says who was missing in %s in 2012', async (name, missing) => {
    const facts = factsOf({ ledningsgrupp: async () => groupOf(name) });
    const { document } = await composed('VERKSAMHETSBERATTELSE', facts);
    expect(words(document)).toContain(`${missing}.`);
    const { rows } = tableNamed(tablesOf(document), /ledamöter/);
    expect(rows).toHaveLength(groupOf(name).members.length);
  });

  it('tells how Söderort shared its five ombud, and Stockholm its 22 in 2008', async () => {
    const postsOf = async (facts: Facts) =>
      tableNamed(
        tablesOf((await composed('VERKSAMHETSBERATTELSE', facts)).document),
        /^Tjänster den/,
      );
    const shared = await postsOf(factsOf(soderort));
    expect(shared.rows.map(([, fte]) => fte)).toEqual([1.5, 2.5, 1]);
    expect(shared.total).toEqual(['Summa', 5]);
    const groups = stockholm2008.groups.map(({ enheter, ombud }) => ({ enheter, fte: ombud }));
    const before = await postsOf(factsOf({ organisation: organised(groups, {}) }));
    expect(before.rows.map(([, fte]) => fte)).toEqual([2, 6, 3, 1, 1, 1, 3, 4, 1]);
    expect(before.total?.[1]).toBe(stockholm2008.sum);
  });
});

describe('what länsstyrelsen is sent', () => {
  it('is due on 15 January after the year, and on 1 March of the year applied for', () => {
    expect(definitionOf('REDOVISNING_LANSSTYRELSEN', 2014)?.dueOn?.('2014-12-31')).toBe(
      '2015-01-15',
    );
    expect(definitionOf('ANSOKAN_STATSBIDRAG', 2014)?.dueOn?.('2014-12-31')).toBe('2014-03-01');
  });

  it('is not in a form that was not yet in force', () => {
    expect(definitionOf('REDOVISNING_LANSSTYRELSEN', 2009)).toBeUndefined();
    expect(definitionOf('DELREDOVISNING', 2009)?.questions).toHaveLength(8);
  });

  it('tells what stood on 31 August 2009, with the ombud and where they are reached', async () => {
    const asked: string[] = [];
    const facts = factsOf(soderort);
    const noting: Facts = {
      ...facts,
      figures: async (question) => {
        asked.push(`${question.measure} ${Object.values(question).slice(1, 3).join('–')}`);
        return await facts.figures(question);
      },
    };
    const { document } = await composed('DELREDOVISNING', noting, {
      from: economy2009.from,
      to: economy2009.to,
    });
    expect(asked).toContain('ongoingUppdrag 2009-01-01–2009-08-31');
    expect(words(document)).toContain('Pågående uppdrag den 2009-08-31');
    expect(tableNamed(tablesOf(document), /^Personliga ombud den 2009-08-31/).rows).toHaveLength(5);
  });
});

describe('the reports of money', () => {
  it('come to the net of the account table of 2009, by the sign of each amount', async () => {
    const { document } = await composed('EKONOMI', factsOf(soderort), economy2009);
    const table = tableNamed(tablesOf(document), /per konto/);
    expect(table.rows[2]).toEqual(['39 Övriga externa intäkter', 7_319_300, 0, 7_319_300]);
    expect(table.total).toEqual(['Netto', 21_272_349, 0, 21_272_349]);
    const sums = tableNamed(tablesOf(document), /^Kostnad/);
    expect(sums.rows.map(([, ore]) => ore)).toEqual([83_997_149, -62_724_800]);
    expect(renderHtml(document)).toMatch(/212\s723,49/);
  });

  it('split the net by people so that the parts are the whole', async () => {
    const { document } = await composed('KOSTNADSFORDELNING', factsOf(soderort));
    for (const caption of [/fördelad/, /olika antal tjänster/]) {
      const { rows, total } = tableNamed(tablesOf(document), caption);
      const ore = (cells: readonly unknown[] | undefined) => Number(cells?.at(-1));
      expect(rows.reduce((sum, row) => sum + ore(row), 0)).toBe(ore(total));
    }
  });

  it('point out an enhet whose part of the uppdrag is more than ten points off', async () => {
    const { document } = await composed('KOSTNADSFORDELNING', factsOf(soderort));
    const flags = document.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(flags.filter((flag) => flag.includes('skiljer sig')).join()).toMatch(/Farsta/);
  });

  it('grant 529 200 kr for 21 months, and say what vacancies may cost', async () => {
    const { document } = await composed('STATSBIDRAG', factsOf(soderort));
    const table = tableNamed(tablesOf(document), /^Statsbidrag/);
    expect(table.rows).toEqual([
      ['Besatta tjänster', 21, 52_920_000],
      ['Vakanta tjänster', 3, 7_560_000],
    ]);
    expect(words(document)).toMatch(/kan 75\s600 kr krävas tillbaka/);
  });
});

describe('what nämnd and ledningsgrupp read', () => {
  it('is of the one enhet, where figures tell enheter apart', async () => {
    const { document } = await composed('NAMNDRAPPORT', factsOf(soderort), { enhet: 'FARSTA' });
    const table = tableNamed(tablesOf(document), /^Uppdragen i siffror/);
    const figures = Object.fromEntries(table.rows.map(([name, , figure]) => [name, figure]));
    expect(figures).toMatchObject({ 'Påbörjade uppdrag': 11, 'Avslutade uppdrag': 9 });
  });

  it.each([
    ['2012-01-01', '2012-12-31', '2011-01-01', '2011-12-31'],
    ['2012-03-01', '2012-03-31', '2012-02-01', '2012-02-29'],
    ['2012-02-15', '2012-05-14', '2011-11-15', '2012-02-14'],
    ['2012-03-01', '2012-03-10', '2012-02-20', '2012-02-29'],
    ['2012-03-01', '2012-03-01', '2012-02-29', '2012-02-29'],
  ])('%s to %s is beside %s to %s', (from, to, before, end) => {
    expect(previous({ from, to })).toEqual({ from: before, to: end });
  });
});
