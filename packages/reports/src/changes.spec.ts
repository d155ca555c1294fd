import { describe, expect, it } from 'vitest';
import { changesBetween } from './changes.ts';
import { composeReport } from './compose.ts';
import type { WrittenAnswer } from './definition.ts';
import { factsOf, in2012 } from './facts.fixture.ts';
import { verksamhetsberattelse } from './verksamhetsberattelse/definition.ts';

const around = {
  title: 'Berättelse',
  sender: 'Demo',
  recipient: null,
  on: '2012-12-31',
  facts: [],
};
const request = (alder: string) => ({ keys: { alder, kon: 'KVINNA' } });

async function composed(requests: readonly string[], text?: string) {
  const facts = factsOf({ figures: { requestedUppdrag: requests.map(request) } });
  const answer: WrittenAnswer = {
    text: text ?? '',
    status: 'KLAR',
    author: 'demo',
    on: '2012-12-31',
  };
  const answers = new Map(text === undefined ? [] : [['leadership', answer]]);
  return await composeReport(verksamhetsberattelse, in2012, facts, answers, around);
}

describe('what a draft says otherwise', () => {
  it('is nothing where nothing has changed', async () => {
    expect(changesBetween(await composed(['18_24']), await composed(['18_24']))).toEqual([]);
  });

  it('is each figure by its place, with what it was and is', async () => {
    const [question, ...others] = changesBetween(
      await composed(['18_24']),
      await composed(['18_24', '18_24']),
    );
    expect(others).toEqual([]);
    expect(question).toMatchObject({ id: 'requested', text: null });
    const figures = question?.cells.map(({ before, after }) => [before, after]) ?? [];
    expect(figures.length).toBeGreaterThan(1);
    expect(new Set(figures.map(String))).toEqual(new Set(['1,2']));
  });

  it('is a row that came, from none', async () => {
    const [question] = changesBetween(await composed([]), await composed(['18_24']));
    expect(question?.cells.some(({ before, after }) => before === null && after === 1)).toBe(true);
  });

  it('is the words of an answer', async () => {
    const changed = changesBetween(await composed([], 'Ett.'), await composed([], 'Två.'));
    const text = { before: 'Ett.', after: 'Två.' };
    expect(changed).toMatchObject([{ id: 'leadership', text, cells: [] }]);
  });
});
