import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../services/api/src/api.fixture.ts';
import { requested } from '../../services/api/src/journeys.fixture.ts';
import {
  type MemberFixture,
  memberFixture,
} from '../../services/api/src/passkeys/member.fixture.ts';
import { openWorld, told, type World } from './world.ts';

/*
 * How long it takes to say no must not tell why. The two ways are asked in turn, so that whatever
 * else the machine does falls on both. Nothing is asserted of time: the figures are printed, and
 * `TIMING_SAMPLES` makes them mean something (S19 asks for ten thousand, and |t| below 4.5).
 */

const samples = Number(process.env.TIMING_SAMPLES ?? 20);

const unhurried = { RATE_PER_SECOND: 1e6, RATE_BURST: 1e6, GUESS_BURST: 1e6 };

let world: World;
let door: MemberFixture;
let number = '';
let [forgotten, invitation, ended] = ['', '', ''];
beforeAll(async () => {
  world = await openWorld(unhurried);
  const { body } = await world.by.arbetsledare.get(`/uppdrag/${world.places.uppdrag?.elsewhere}`);
  number = body.number;
  forgotten = await requested(world.tre, { enhet: 'FARSTA' });
  const erased = { data: { subject: forgotten } };
  const { status } = await world.tre.post(`/uppdrag/${forgotten}/ForgetSubject`, erased);
  expect(status).toBe(200);

  door = await memberFixture(unhurried);
  invitation = await door.invite(await door.appoint());
  await door.api.sql(`update member_invitation set expires_at = ${Date.now() - 1}`);
  const { browser } = await door.enter();
  ended = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
  expect((await browser.ask('DELETE', '/session')).status).toBeLessThan(300);
}, 240_000);
afterAll(async () => {
  await world?.close();
  await door?.close();
});

const byOmbud = (which: string) => world.by.ombud.get(`/uppdrag/${which}`);
const byLedamot = (which: string) => world.by.ledamot.get(`/systemfel/${which}`);
const entering = (token: string) => door.browser().ask('GET', `/passkey/invitation/${token}`);
const returning = (cookie: string) =>
  door.api.ask('GET', '/api/v1/session', { of: door.origin, headers: { cookie } });
const chance = () => randomBytes(32).toString('base64url');

type Word = () => string;

const pairs: readonly (readonly [string, (word: string) => Promise<Reply>, Word, Word])[] = [
  [
    'an uppdrag of another enhet, and one that never was',
    byOmbud,
    () => world.places.uppdrag?.elsewhere ?? '',
    randomUUID,
  ],
  [
    'an uppdrag of another verksamhet, and one that never was',
    byOmbud,
    () => world.places.uppdrag?.foreign ?? '',
    randomUUID,
  ],
  [
    'a systemfel that a ledamot may not know of, and one that never was',
    byLedamot,
    () => world.places.systemfel?.own ?? '',
    randomUUID,
  ],
  [
    'the number of an uppdrag of another enhet, and one that was never given',
    byOmbud,
    () => number,
    () => number.replace(/\d+$/, '998'),
  ],
  [
    'an uppdrag of another enhet whose client is forgotten, and one that never was',
    byOmbud,
    () => forgotten,
    randomUUID,
  ],
  ['an invitation that is over, and one that never was', entering, () => invitation, chance],
  [
    'a session that is ended, and one that never was',
    returning,
    () => ended,
    () => ended.replace(/=[^;]*/, `=${chance()}`),
  ],
];

describe('how long a no takes', () => {
  it.each(pairs)('%s', { timeout: 60_000 + samples * 100 }, async (name, ask, one, other) => {
    expect(told(await ask(one()))).toEqual(told(await ask(other())));
    const [a, b]: [number[], number[]] = [[], []];
    for (let n = 0; n < samples; n++) {
      a.push(await millisecondsOf(ask, one()));
      b.push(await millisecondsOf(ask, other()));
    }
    const gap = (100 * (median(a) - median(b))) / median(b);
    const said = [
      `medians ${median(a).toFixed(2)} and ${median(b).toFixed(2)} ms (${gap.toFixed(1)} %)`,
      `t ${welch(a, b).toFixed(1)} over ${samples} of each`,
    ];
    console.log(`${name}: ${said.join(', ')}`);
  });
});

async function millisecondsOf(ask: (word: string) => unknown, word: string): Promise<number> {
  const begun = performance.now();
  await ask(word);
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  return values.toSorted((x, y) => x - y)[Math.floor(values.length / 2)] ?? 0;
}

/** Welch's t of two samples, of which the slowest hundredth is left out: that was the machine. */
function welch(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [momentsOf(a), momentsOf(b)];
  return (x.mean - y.mean) / Math.sqrt(x.variance / x.n + y.variance / y.n);
}

function momentsOf(all: readonly number[]) {
  const values = all.toSorted((x, y) => x - y).slice(0, Math.ceil(all.length * 0.99));
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  return { n, mean, variance };
}
