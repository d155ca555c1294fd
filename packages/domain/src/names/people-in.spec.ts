import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadsToSomebody } from '../identity.ts';
import { ordinaryTexts } from './ordinary-texts.fixture.ts';
import { knownIn, notStated, peopleIn } from './people-in.ts';

const seed = Number(process.env.SEED ?? 20261122);

const wordsIn = (text: string) => peopleIn(text).map(({ from, to }) => text.slice(from, to));

describe('a text', () => {
  it.each([
    ['Anna ringde.', ['Anna']],
    ['Sen ringde anna och bad om hjälp.', ['anna']],
    ['Det var Annas ombud.', ['Annas']],
    ['ANNA SVENSSON fick avslag.', ['ANNA SVENSSON']],
    ['Anna-Karin fick vänta.', ['Anna-Karin']],
    ['Goran och Asa väntar.', ['Goran', 'Asa']],
    ['An\u200bna fick avslag.', ['An\u200bna']],
    ['\u0410nn\u0430 fick avslag.', ['\u0410nn\u0430']],
    ['Klienten A.n.n.a fick vänta.', ['A.n.n.a']],
    ['I samtalet sa Björn Lind att det är fullt.', ['Björn Lind']],
    ['Klienten heter Xanthe.', ['Xanthe']],
    ['Bor på Exempelgatan 12 B.', ['Exempelgatan 12 B']],
    ['Handläggaren Wiklund svarade.', ['Wiklund']],
    ['José och Renée.', ['José', 'Renée']],
  ] as const)('may name somebody: %s', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it.each([
    'Hans handläggare svarade inte.',
    'Det tar per månad lång tid att bo kvar, dag efter dag.',
    'Mäns och kvinnors väntetid skiljer sig. Att äta är dyrt.',
    'Stöd i maj och juni. Liv och hälsa. Rut och rot.',
    'Klienten får Försäkringskassans blankett.',
    'Kommissionen och passionen.',
  ])('does not: %s', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it('names nobody where its writer has stated so, word by word', () => {
    const text = 'Katarina-Sofia och Anna.';
    const marks = peopleIn(text);
    expect(notStated(text, marks, ['katarina-sofia'])).toEqual([{ from: 19, to: 23 }]);
  });
});

describe('the names that an ombud knows', () => {
  it.each([
    ['Zebulon Qvarnmyra', 'Zebulon ringde', true],
    ['Zebulon Qvarnmyra', 'QVARNMYRAS ärende', true],
    ['Zebulon', 'Z e b u l o n ringde', true],
    ['Åke-Östen Ållström', 'Ake-Osten väntar', true],
    ['Demo Klient Sten', 'en klient bar sten', false],
    ['Demo Klient Sten', 'För klienten, som Sten sa, är det så.', true],
    ['Zebulon', 'Zebra', false],
  ])('%s in “%s”: %s', (name, text, found) => {
    expect(knownIn(text, [name]).length > 0).toBe(found);
  });
});

/** 200 planted identities in as many shapes; what is stopped before a text leaves the ombud (P9). */
describe('planted identities', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  const digits = (count: number) =>
    fc.integer({ min: 0, max: 10 ** count - 1 }).map((n) => String(n).padStart(count, '0'));
  const day = fc.record({
    year: fc.integer({ min: 1925, max: 2008 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.oneof(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 61, max: 88 })),
    last: digits(4),
    century: fc.boolean(),
    mark: fc.constantFrom('-', '', ' ', '+', '\u2013', ' - ', '_', '.'),
    between: fc.constantFrom('', '', '-', ' ', '\u200b'),
  });
  const personnummer = day.map(({ year, month, day: d, last, century, mark, between }) => {
    const first = century ? String(year) : two(year % 100);
    return `${first}${between}${two(month)}${between}${two(d)}${mark}${last}`;
  });
  const phone = fc
    .record({
      area: fc.constantFrom('070', '072', '073', '076', '079', '08', '031', '040', '0470', '0910'),
      mark: fc.constantFrom('-', ' ', '', ' - ', '/', '.', '\u2011'),
      parts: fc.tuple(digits(3), digits(2), digits(2)),
      sign: fc.constantFrom(' ', '', '-', '\u00a0'),
      country: fc.constantFrom('', '', '+46', '0046', '+46(0)'),
    })
    .map(({ area, mark, parts, sign, country }) =>
      country === ''
        ? `${area}${mark}${parts.join(sign)}`
        : `${country} ${area.slice(1)}${sign}${parts.join(sign)}`,
    );
  const twist = (name: string) =>
    fc
      .constantFrom<(word: string) => string>(
        (word) => word,
        (word) => word.toUpperCase(),
        (word) => `${word}s`,
        (word) => `${word}’s`,
        (word) => `${word.slice(0, 2)}\u200b${word.slice(2)}`,
        (word) => word.normalize('NFD'),
        (word) => word.normalize('NFD').replace(/\p{M}/gu, ''),
        (word) => word.replace('a', '\u0430').replace('o', '\u043e'),
        (word) => [...word].join(' '),
        (word) => `${word}-Lill`,
      )
      .map((turn) => turn(name));
  const client = fc
    .constantFrom(
      ...['Zebulon', 'Qvarnmyra', 'Ållström', 'Perpetua', 'Tindrasol', 'Fatumata', 'Ylwander'],
      ...['Örnfalk', 'Gudlög', 'Marzanna', 'Okonkwo', 'Hallbera', 'Ingeborga', 'Thorvaldina'],
    )
    .chain((name) => twist(name).map((written) => ({ name, written })));
  const around = (it: string) => `I ärendet väntade ${it} i tre månader på ett besked.`;

  it(`are found, 99 of 100 (seed ${seed})`, () => {
    const numbers = fc.sample(fc.oneof(personnummer, phone), { numRuns: 120, seed });
    const names = fc.sample(client, { numRuns: 80, seed });
    const missed = [
      ...numbers.filter((number) => !leadsToSomebody(around(number))),
      ...names
        .filter(({ name, written }) => knownIn(around(written), [`Demo ${name}`]).length === 0)
        .map(({ written }) => written),
    ];
    console.log(`P9: ${200 - missed.length} of 200 found, seed ${seed}`, missed);
    expect(missed.length).toBeLessThanOrEqual(2);
  });

  it('are rare in texts that name nobody', () => {
    const marked = ordinaryTexts.flatMap(wordsIn);
    const words = ordinaryTexts.join(' ').split(/\s+/).length;
    console.log(
      `false marks: ${marked.length} in ${ordinaryTexts.length} texts, ${words} words`,
      marked,
    );
    expect(ordinaryTexts).toHaveLength(40);
    expect(marked.length).toBeLessThanOrEqual(4);
    expect(ordinaryTexts.filter(leadsToSomebody)).toEqual([]);
  });
});
