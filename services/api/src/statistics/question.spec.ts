import { readFile } from 'node:fs/promises';
import { StatisticFormat, StatisticTable, StatisticTableQuery } from '@fyr/contracts';
import { dayOf } from '@fyr/kernel';
import { measures } from '@fyr/projections';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiFixture, apiFixture } from '../api.fixture.ts';
import { requested, type Session } from '../journeys.fixture.ts';

const today = dayOf(Date.now());
const thisYear = Number(today.slice(0, 4));
const year = (back: number) => `${thisYear - back}-01-01/${thisYear - back}-12-31`;
const during = (back: number) => `from=${thisYear - back}-01-01&to=${thisYear - back}-12-31`;

let api: ApiFixture;
let ett: Session;
let arbetsledare: Session;
let analytiker: Session;
beforeAll(async () => {
  api = await apiFixture();
  ett = await api.as('ett');
  arbetsledare = await api.as('arbetsledare');
  analytiker = await api.as('analytiker');
  for (const kon of ['MAN', 'KVINNA', 'KVINNA']) await requested(ett, { kon });
  await requested(await api.as('tre'), { kon: 'KVINNA', enhet: 'FARSTA' });
  await api.project();
  await release(2, { total: 30, KVINNA: 20, MAN: 10 });
  await release(1, { total: 40, KVINNA: null, MAN: null });
});
afterAll(() => api?.close());

/** What a projector released of a year that is over. */
async function release(back: number, { total, ...byKon }: Record<string, number | null>) {
  const [from, to] = year(back).split('/');
  const key = `'${api.tenant}', '${to}'`;
  await api.sql(`insert into release (tenant, to_on, position, rules, released_at)
    values (${key}, ${100 - back}, 1, ${Date.parse(`${thisYear - back + 1}-01-21`)})`);
  const cells = [...Object.entries(byKon), ['ANNAT', 6]];
  const tables = { '{}': [[total]], '{kon}': cells };
  for (const [dimensions, told] of Object.entries(tables)) {
    await api.sql(`insert into released_table (tenant, to_on, measure, dimensions, from_on, cells)
      values (${key}, 'requestedUppdrag', '${dimensions}', '${from}', '${JSON.stringify(told)}')`);
  }
}

const asked = async (by: Session, path: string) => {
  const { status, body } = await by.get(`/statistics/${path}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return StatisticTable.parse(body);
};
const refused = async (by: Session, path: string) => {
  const { status, body } = await by.get(`/statistics/${path}`);
  const reasons = [...(body.faults ?? []), ...(body.because ?? [])];
  return [status, ...reasons.map(({ rule, reason }) => rule ?? reason)];
};

describe('a question inside the secrecy', () => {
  it('is of several measures at once, each with its rule, and of one moment', async () => {
    const both = 'requestedUppdrag,startedUppdrag';
    const table = await asked(arbetsledare, `${both}?on=${today}&by=kon,enhet`);
    expect(table.measures.map(({ id, rule }) => [id, rule.length > 20])).toEqual([
      ['requestedUppdrag', true],
      ['startedUppdrag', true],
    ]);
    const line = ({ keys, figures }: (typeof table)['rows'][number]) => [
      keys.kon,
      keys.enhet,
      figures.requestedUppdrag?.value,
      figures.startedUppdrag?.value,
    ];
    // In the order of the catalogue, and a cell without cases counts none.
    expect(table.rows.map(line)).toEqual([
      ['KVINNA', 'FARSTA', 1, 0],
      ['KVINNA', 'SKARPNACK', 2, 0],
      ['MAN', 'SKARPNACK', 1, 0],
    ]);
    expect(table.rows[0]?.names).toEqual({ kon: 'Kvinna', enhet: 'FARSTA' });
    expect(table.totals).toEqual({ requestedUppdrag: { value: 4 }, startedUppdrag: { value: 0 } });
    for (const { id } of table.measures) {
      const alone = await asked(arbetsledare, `${id}?on=${today}&by=kon,enhet`);
      expect(alone.totals[id]).toEqual(table.totals[id]);
      expect(alone.position).toBe(table.position);
    }
  });

  it('is compared with any other day or period, to the difference and the per cent', async () => {
    const path = `requestedUppdrag?on=${today}&by=kon&compare=${year(1)}`;
    const { compared, rows, totals, summary } = await asked(arbetsledare, path);
    expect(compared).toMatchObject({ name: String(thisYear - 1), position: expect.any(Number) });
    const change = (value: number) => ({ value, compared: 0, difference: value, percent: null });
    expect(rows.map(({ figures }) => figures.requestedUppdrag)).toEqual([change(3), change(1)]);
    expect(totals.requestedUppdrag).toEqual(change(4));
    expect(summary).toMatch(
      /^Begärda uppdrag, \d+ \S+ \d{4}: 4, flest för Kvinna \(3\), 4 fler än \d{4}\.$/,
    );
    const back = `requestedUppdrag?${during(1)}&compare=${today}`;
    expect((await asked(arbetsledare, back)).totals.requestedUppdrag).toEqual({
      ...{ value: 0, compared: 4, difference: -4, percent: -100 },
    });
  });

  it('is filtered by one value or by several, and names them', async () => {
    const path = `requestedUppdrag?on=${today}&kon=KVINNA&enhet=SKARPNACK,FARSTA&by=ombud&lang=en`;
    const { filters, totals, summary } = await asked(arbetsledare, path.replace('&by=ombud', ''));
    expect(totals.requestedUppdrag).toEqual({ value: 3 });
    expect(filters).toEqual([
      { id: 'kon', name: 'Gender', values: [{ code: 'KVINNA', name: 'Woman' }] },
      {
        ...{ id: 'enhet', name: 'Enhet' },
        values: [
          { code: 'SKARPNACK', name: 'SKARPNACK' },
          { code: 'FARSTA', name: 'FARSTA' },
        ],
      },
    ]);
    expect(summary).toContain('(Woman, SKARPNACK, FARSTA)');
  });

  it('that is none is refused, naming what is wrong', async () => {
    const faults = (path: string) => refused(arbetsledare, path);
    const on = `on=${today}`;
    expect(await faults(`requestedUppdrag,unheardOf?${on}`)).toEqual([404]);
    expect(await faults(`requestedUppdrag,?${on}`)).toEqual([404]);
    expect(await faults(`${'contacts,'.repeat(9)}contacts?${on}`)).toEqual([404]);
    expect(await faults(`contacts,contacts?${on}`)).toEqual([400, 'measure_twice']);
    expect(await faults(`requestedUppdrag,openSystemfel?${on}&by=kon`)).toEqual([
      ...[400, 'unknown_dimension'],
    ]);
    expect(await faults(`requestedUppdrag?${on}&kon=GRAN`)).toEqual([400, 'unknown_value']);
    expect(await faults(`requestedUppdrag?${on}&compare=${thisYear + 1}-01-01`)).toEqual([
      ...[400, 'date_in_future'],
    ]);
    expect(await faults(`requestedUppdrag?${on}&compare=2024-12-31/2024-01-01`)).toEqual([
      ...[400, 'from_after_to'],
    ]);
    for (const compare of ['2024', '2024-02-30', '2024-01-01/2024-01-02/2024-01-03', "'--"]) {
      const [status] = await faults(`requestedUppdrag?${on}&compare=${compare}`);
      expect(status, compare).toBe(400);
    }
    expect(await faults(`requestedUppdrag,uppdragDaysMedian?${on}&format=svg`)).toEqual([
      ...[400, 'chart_of_one_unit'],
    ]);
    expect((await faults(`requestedUppdrag?${on}&format=ods`))[0]).toBe(400);
  });
});

describe('a question outside', () => {
  it('is answered by what is released, and says what is protected and why', async () => {
    const table = await asked(analytiker, `requestedUppdrag?${during(1)}&by=kon`);
    expect(table).toMatchObject({
      door: 'released',
      totals: { requestedUppdrag: { value: 40 } },
      suppressed: { count: 2, smallestShown: 5 },
      position: 99,
      computedAt: Date.parse(`${thisYear}-01-21`),
    });
    expect(table.suppressed?.why).toMatch(/^2 siffror är skyddade: antal under 5 /);
    expect(table.summary).toBe(
      `Begärda uppdrag, ${thisYear - 1}: 40, av det som visas flest för Annat eller vill inte uppge (6).`,
    );
  });

  it('is compared with what is released of another time, and with nothing else', async () => {
    const path = `requestedUppdrag?${during(1)}&by=kon&compare=`;
    const { rows, totals, compared } = await asked(analytiker, path + year(2));
    expect(compared?.position).toBe(98);
    expect(totals.requestedUppdrag).toEqual({
      ...{ value: 40, compared: 30, difference: 10, percent: 33.3 },
    });
    expect(rows.map(({ keys, figures }) => [keys.kon, figures.requestedUppdrag])).toEqual([
      ['KVINNA', { value: 'skyddad', compared: 20, difference: null, percent: null }],
      ['MAN', { value: 'skyddad', compared: 10, difference: null, percent: null }],
      ['ANNAT', { value: 6, compared: 6, difference: 0, percent: 0 }],
    ]);
    expect((await refused(analytiker, path + today)).slice(0, 2)).toEqual([403, 'releasedNoDay']);
    expect((await refused(analytiker, path + year(4))).slice(0, 2)).toEqual([
      ...[403, 'releasedNotYet'],
    ]);
  });

  it('that cannot be answered says what can', async () => {
    const because = async (path: string) =>
      (await analytiker.get(`/statistics/requestedUppdrag?${path}`)).body.because;
    expect(await because(`${during(1)}&by=kon,enhet,alder`)).toMatchObject([
      { rule: 'releasedNotTogether' },
      {
        rule: 'releasedNearest',
        values: { measure: 'requestedUppdrag', by: 'kon', from: `${thisYear - 1}-01-01` },
        text: `Det närmaste som är publicerat: Begärda uppdrag efter kön, ${thisYear - 1}.`,
      },
    ]);
    const [, nearest] = await because(`on=${thisYear - 2}-05-01`);
    expect(nearest.values).toMatchObject({ by: '', to: `${thisYear - 2}-12-31` });
    // What is offered is given.
    const { measure, by, from, to } = (await because(`${during(1)}&by=kon,enhet,alder`))[1].values;
    await asked(analytiker, `${measure}?by=${by}&from=${from}&to=${to}`);
    expect(await refused(analytiker, `queueDaysMax?${during(1)}`)).toEqual([
      ...[403, 'releasedNotInCatalogue'],
    ]);
  });

  it('adds up nothing that is released, and sees nothing exact beside it', async () => {
    const path = `requestedUppdrag?${during(2)}&kon=`;
    expect((await asked(analytiker, `${path}MAN`)).totals).toEqual({
      requestedUppdrag: { value: 10 },
    });
    expect((await refused(analytiker, `${path}MAN,KVINNA`))[1]).toBe('releasedOneValue');
    const mixed = await refused(analytiker, `requestedUppdrag,queueDaysMax?${during(2)}`);
    expect(mixed.slice(0, 2)).toEqual([403, 'releasedNotInCatalogue']);
    const staff = await refused(ett, `requestedUppdrag,sicknessFteMonths?${during(2)}`);
    expect(staff.slice(0, 2)).toEqual([403, 'releasedNotInCatalogue']);
    const open = await asked(analytiker, `heldMeetings?${during(2)}&compare=${today}`);
    expect(open.totals.heldMeetings).toMatchObject({ value: 0, compared: 0 });
  });
});

describe('a file', () => {
  const types: Readonly<Record<string, RegExp>> = {
    csv: /^text\/csv; charset=utf-8$/,
    'csv-machine': /^text\/csv; charset=utf-8$/,
    csvw: /^application\/csvm\+json; charset=utf-8$/,
    xlsx: /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/,
    svg: /^image\/svg\+xml; charset=utf-8$/,
  };

  it.each(Object.entries(types))('of %s has its type and a Swedish name', async (format, type) => {
    const path = `/statistics/requestedUppdrag?${during(2)}&by=kon&format=${format}`;
    const { status, headers } = await analytiker.get(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(type);
    expect(headers.get('content-language')).toBe('sv');
    const disposition = headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="Begarda uppdrag efter kon, \d{4}[ -~]*"; /);
    expect(decodeURIComponent(disposition)).toContain('Begärda uppdrag efter kön');
  });

  it('of CSV leads to what tells of its columns', async () => {
    const path = `/statistics/requestedUppdrag?${during(2)}&by=kon&format=csv-machine`;
    const { headers, text } = await analytiker.get(path);
    const [, address = ''] =
      /^<\/api\/v1([^>]+)>; rel="describedby"/.exec(headers.get('link') ?? '') ?? [];
    const { body } = await analytiker.get(address);
    const { columns } = body.tableSchema;
    expect(columns.map(({ name }: { name: string }) => name).join(',')).toBe(text.split('\r\n')[0]);
    expect(body.url).toBe(`/api/v1${path}`.replace('/api/v1/api', '/api'));
    expect((await analytiker.get(body.url.replace('/api/v1', ''))).text).toBe(text);
  });

  it('is as the table that `Accept` asks for', async () => {
    const path = `/statistics/requestedUppdrag?${during(2)}&by=kon`;
    const accepted = await analytiker.get(path, { headers: { accept: 'text/csv' } });
    expect(accepted.text).toBe((await analytiker.get(`${path}&format=csv`)).text);
    expect(accepted.text).toBe(
      'Kön;Begärda uppdrag\r\nKvinna;20\r\nMan;10\r\nAnnat eller vill inte uppge;6\r\n',
    );
  });
});

it('has no dimension that is called as something else in a question is', () => {
  const names = Object.keys(StatisticTableQuery.shape);
  const ids = measures.flatMap(({ dimensions }) => dimensions.map(({ id }) => id));
  expect(ids.filter((id) => names.includes(id))).toEqual([]);
});

it('answers what the page for integrators asks, and refuses what it says is refused', async () => {
  const page = await readFile(new URL('../../../../docs/asking-statistics.md', import.meta.url));
  const questions = [...String(page).matchAll(/-b (\w+) .*"\$api(\/statistics\/[^"]+)"/g)];
  expect(questions.length).toBeGreaterThan(5);
  for (const [, jar, path = ''] of questions) {
    const { status } = await (jar === 'jar' ? arbetsledare : analytiker).get(path);
    expect([path, status]).toEqual([path, jar === 'jar' ? 200 : 403]);
  }
});

it('answers for every measure, inside as it is and outside as far as it is released', async () => {
  const formats = StatisticFormat.options;
  for (const [index, { id, dimensions, open }] of measures.entries()) {
    const by = dimensions.slice(0, 2).map((dimension) => dimension.id);
    const times = `${during(1)}&compare=${year(2)}${by.length > 0 ? `&by=${by}` : ''}`;
    const format = formats[index % formats.length];
    const inside = await arbetsledare.get(`/statistics/${id}?${times}&format=${format}`);
    expect([id, format, inside.status]).toEqual([id, format, 200]);
    const outside = await analytiker.get(`/statistics/${id}?${during(1)}&format=${format}`);
    const isOut = open || id === 'requestedUppdrag';
    expect([id, format, outside.status]).toEqual([id, format, isOut ? 200 : 403]);
  }
});
