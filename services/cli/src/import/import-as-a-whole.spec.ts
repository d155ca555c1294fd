import { type UppdragContext, workflows } from '@fyr/domain';
import { LocalDate, type RecordedEvent } from '@fyr/kernel';
import { derivedIds, verify } from '@fyr/postgres';
import { readWhole } from '@fyr/postgres/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples, type ImportFixture, importFixture } from './import.fixture.ts';
import { type Stage, stages, uppdragColumns } from './uppdrag-columns.ts';

let made: ImportFixture;
beforeAll(async () => {
  made = await importFixture();
});
afterAll(async () => await made.close());

type Key = keyof typeof uppdragColumns;
type Cells = Partial<Record<Key, string>>;

const headings = Object.values(uppdragColumns).map(({ heading }) => heading);
const keys = Object.keys(uppdragColumns) as Key[];
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

function csvOf(rows: readonly Cells[]): string {
  const lines = rows.map((row) => keys.map((key) => quoted(row[key] ?? '')).join(';'));
  return [headings.join(';'), ...lines].join('\r\n');
}

/** What people write: never empty, never with a space at the ends, never a number of somebody's. */
const text = fc
  .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
  .map((written) => written.replace(/[\s|\d]+/gu, ' ').trim())
  .filter((written) => written.length > 0 && written.isWellFormed() && !written.includes('\0'));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** Since all who carry are employed. */
const dayOf = (n: number) =>
  LocalDate.parse(new Date(Date.UTC(2026, 2, 1 + n)).toISOString().slice(0, 10));

/** The rows of a life that came to one of its stages, day after day. */
const life = fc
  .record({
    stage: fc.constantFrom(...stages),
    gaps: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 8, maxLength: 8 }),
    name: text,
    words: maybe(text),
    howToReach: maybe(text),
    birthYear: maybe(fc.integer({ min: 1940, max: 2005 })),
    kon: fc.constantFrom('KVINNA', 'MAN', 'ANNAT'),
    initiativ: fc.constantFrom('KLIENT', 'VARD'),
    goals: fc.array(text, { minLength: 1, maxLength: 3 }),
    score: maybe(fc.integer({ min: 1, max: 10 })),
    consent: fc.boolean(),
    wasQueued: fc.boolean(),
    whenAndWhere: maybe(text),
  })
  .map(cellsOf);

type Life = {
  readonly stage: Stage;
  readonly gaps: readonly number[];
  readonly name: string;
  readonly words: string | undefined;
  readonly howToReach: string | undefined;
  readonly birthYear: number | undefined;
  readonly kon: string;
  readonly initiativ: string;
  readonly goals: readonly string[];
  readonly score: number | undefined;
  readonly consent: boolean;
  readonly wasQueued: boolean;
  readonly whenAndWhere: string | undefined;
};

function cellsOf(given: Life): Cells {
  const days = given.gaps.map((_, index) =>
    dayOf(given.gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap)),
  );
  const [requestedOn = '', contactedOn = '', queuedOn = '', bookedOn = '', ...later] = days;
  const [firstMeetingOn = '', agreedOn = '', pausedOn = ''] = later;
  const reached = stages.indexOf(given.stage);
  const from = (stage: Stage, cells: Cells): Cells =>
    reached >= stages.indexOf(stage) ? cells : {};
  const some = (cells: Record<string, string | number | undefined>): Cells =>
    Object.fromEntries(
      Object.entries(cells).flatMap(([key, cell]) =>
        cell === undefined ? [] : [[key, String(cell)]],
      ),
    );
  const { stage, name, kon, initiativ, words, howToReach, birthYear, whenAndWhere } = given;
  const isQueued = given.wasQueued || stage === 'firstContact.queued';
  return {
    ...some({ stage, enhet: 'STRANDA', name, words, howToReach, birthYear, kon, requestedOn }),
    ...{ channel: 'TELEFON', initiativ, kannedom: 'WEBB' },
    ...from('firstContact.contacted', {
      ...{ contactedOn, contactChannel: 'BESOK', wishOn: contactedOn },
      ...{ profil: 'UTAN_KONTAKT|EJ_SAMORDNADE', hjalp: 'BOENDE.ANSOKA' },
    }),
    ...(given.consent
      ? from('firstContact.contacted', {
          ...{ consentWith1: 'ANHORIG', consentScope1: 'DELTA_I_MOTE|LAMNA_UPPGIFTER' },
          ...{ consentFrom1: contactedOn, consentTo1: '2027-06-30' },
        })
      : {}),
    ...(isQueued ? from('firstContact.queued', { queuedOn, priority: 'VRAKNING' }) : {}),
    ...from('firstContact.meetingBooked', some({ bookedOn, whenAndWhere })),
    ...from('jointMapping', {
      ...{ huvudansvarig: 'DOE', medombud: 'DOT', assignedOn: bookedOn, interestDeclared: 'ja' },
      ...{ firstMeetingOn, place: 'MYNDIGHET', goalsOn: firstMeetingOn },
      ...some(Object.fromEntries(given.goals.map((goal, index) => [`goal${index + 1}`, goal]))),
      ...some(
        Object.fromEntries(given.goals.map((_, index) => [`goalArea${index + 1}`, 'FRITID'])),
      ),
      ...some({ goalScore1: given.score }),
    }),
    ...from('active.working', {
      ...{
        agreedOn,
        contactBy: 'BREV|VIDEO',
        documented: 'FULLSTANDIG',
        nextReviewOn: '2026-12-24',
      },
    }),
    ...from('active.paused', { pausedOn, pauseReason: 'EJ_NABAR', pauseReviewOn: '2026-12-23' }),
  };
}

/** What the events of a life come to as the row that it was brought in by. */
function rowOf(events: readonly RecordedEvent[], idOf: (signature: string) => string): Cells {
  const cells: Record<string, unknown> = {};
  const signature = (id: unknown) => ['DOE', 'DOT'].find((one) => idOf(one) === id);
  const list = (values: unknown) => (values as string[]).join('|') || undefined;
  let goals = 0;
  for (const { type, data, personal } of events) {
    const { on } = data;
    const said = personal ?? {};
    if (type === 'UppdragRequested') {
      const { enhet, channel, initiativ, kannedom, birthYear, kon, profil, hjalp } = data;
      Object.assign(cells, { enhet, channel, initiativ, kannedom, birthYear, kon, ...said });
      Object.assign(cells, { requestedOn: on, profil: list(profil), hjalp: list(hjalp) });
    } else if (type === 'ClientDescribed') {
      Object.assign(cells, { profil: list(data.profil), hjalp: list(data.hjalp) });
    } else if (type === 'DirectContactMade') {
      Object.assign(cells, { contactedOn: on, contactChannel: data.channel });
    } else if (type === 'ClientWishConfirmed') cells.wishOn = on;
    else if (type === 'ConsentGiven') {
      Object.assign(cells, { consentWith1: data.with, consentScope1: list(data.scope) });
      Object.assign(cells, { consentFrom1: on, consentTo1: data.validUntil });
    } else if (type === 'UppdragQueued') {
      Object.assign(cells, { queuedOn: on, priority: list(data.priority) });
    } else if (type === 'InformationMeetingBooked') Object.assign(cells, { bookedOn: on, ...said });
    else if (type === 'OmbudAssigned') {
      const medombud = (data.medombud as string[]).map(signature);
      Object.assign(cells, {
        huvudansvarig: signature(data.huvudansvarig),
        medombud: list(medombud),
      });
      Object.assign(cells, { assignedOn: on, interestDeclared: 'ja' });
    } else if (type === 'FirstMeetingHeld') {
      Object.assign(cells, { firstMeetingOn: on, place: data.place });
    } else if (type === 'GoalFormulated') {
      goals += 1;
      const own = { [`goal${goals}`]: said.text, [`goalArea${goals}`]: data.area };
      Object.assign(cells, own, { [`goalScore${goals}`]: data.score, goalsOn: on });
    } else if (type === 'AgreementMade') {
      const { contactBy, documented, nextReviewOn } = data;
      Object.assign(cells, { agreedOn: on, contactBy: list(contactBy), documented, nextReviewOn });
    } else if (type === 'UppdragPaused') {
      const { reason: pauseReason, reviewOn: pauseReviewOn } = data;
      Object.assign(cells, { pausedOn: on, pauseReason, pauseReviewOn });
    }
  }
  const given = Object.entries(cells).filter(([, cell]) => cell !== undefined);
  return Object.fromEntries(given.map(([key, cell]) => [key, String(cell)]));
}

const idIn = (tenant: string) => {
  const derived = derivedIds(made.database.secret);
  return (...words: string[]) => derived('import', tenant, ...words);
};
const startedOrganisation = async () => {
  const tenant = await made.start();
  await made.run({ tenant, organisation: examples.organisation });
  return tenant;
};

async function lifeOf(tenant: string, reference: string) {
  const id = idIn(tenant)('uppdrag', reference);
  return await readWhole(made.database, made.vault, tenant, id);
}

describe('rows of uppdrag', () => {
  it('are what the events of their lives come to, whatever they say', async () => {
    const tenant = await startedOrganisation();
    const idOf = (signature: string) => idIn(tenant)('account', signature);
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 12 }), async (lives) => {
        runs += 1;
        const rows = lives.map((cells, n) => ({ ...cells, reference: `R${runs}-${n}` }));
        const uppdrag = await made.file('uppdrag.csv', csvOf(rows));
        const said = await made.run({ tenant, uppdrag });
        expect(said).toMatchObject({ faults: 0, lines: ['Importen är gjord.'] });
        for (const { reference, stage, ...cells } of rows) {
          const events = await lifeOf(tenant, reference);
          expect(rowOf(events, idOf)).toEqual(cells);
          expect(events.at(-1)?.state).toBe(stage);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe('an import', () => {
  it('of a thousand uppdrag goes in one go', async () => {
    const tenant = await startedOrganisation();
    const lives = fc.sample(life, { seed: 1, numRuns: 1_000 });
    const rows = lives.map((cells, n) => ({ ...cells, reference: `T-${n}` }));
    const uppdrag = await made.file('tusen.csv', csvOf(rows));
    expect(await made.run({ tenant, uppdrag })).toMatchObject({
      faults: 0,
      rows: [{ 'nya rader': 1_000 }],
    });
    const ids = rows.map(({ reference }) => idIn(tenant)('uppdrag', reference));
    const stored = (await made.store.load({ tenant, ids })).rows;
    expect(rows.map(({ stage }) => stage)).toEqual(ids.map((id) => stored.get(id)?.path));
    const names = new Set([...stored.values()].map(({ number }) => number));
    expect(names.size).toBe(1_000);
    const last = stored.get(ids.at(-1) ?? '')?.context as UppdragContext;
    expect(last.enhet).toBe('STRANDA');
    expect(await made.run({ tenant, uppdrag })).toMatchObject({ rows: [{ 'fanns redan': 1_000 }] });
    const { database, vault } = made;
    const found = await verify({ url: database.url('verifier'), workflows, vault });
    expect(found.filter((one) => one.tenant === tenant)).toEqual([]);
  }, 120_000);

  it('that runs twice at the same time is done once', async () => {
    const tenant = await made.start();
    const both = await Promise.all([
      made.run({ tenant, ...examples }),
      made.run({ tenant, ...examples }),
    ]);
    const news = both.map(({ rows }) => rows.map((row) => row['nya rader']));
    expect(news.toSorted()).toEqual([
      [0, 0, 0],
      [15, 6, 7],
    ]);
    expect(await lifeOf(tenant, '2026-01')).toHaveLength(1);
  });
});
