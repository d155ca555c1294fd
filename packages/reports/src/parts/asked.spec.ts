import { measures } from '@fyr/projections';
import { describe, expect, it } from 'vitest';
import { composeReport } from '../compose.ts';
import type { Scope } from '../definition.ts';
import { tablesOf } from '../document.ts';
import { factsOf, in2012, organised, soderort } from '../facts.fixture.ts';
import type { Facts, OrganisationTold } from '../facts.ts';
import { verksamhetsberattelse } from '../verksamhetsberattelse/definition.ts';
import { verksamhetsplan } from '../verksamhetsplan/definition.ts';

const around = { title: 'R', sender: 'Demo', recipient: null, on: '2013-01-10', facts: [] };
const composed = (definition: typeof verksamhetsplan, facts: Facts, scope: Partial<Scope> = {}) =>
  composeReport(definition, { ...in2012, ...scope }, facts, new Map(), around);
const known = new Map(measures.map((measure) => [measure.id, measure]));

describe('what a table says to ask', () => {
  it('is of measures that there are, by dimensions of theirs, at the time they are told of', async () => {
    const { document } = await composed(verksamhetsberattelse, factsOf(soderort));
    const asked = tablesOf(document).flatMap((table) => table.asked ?? []);
    expect(asked.length).toBeGreaterThan(5);
    for (const { measure, by, on, from, to } of asked) {
      const all = measure.split(',').map((id) => known.get(id));
      expect(all).not.toContain(undefined);
      const isOfDay = all.every((one) => one?.time === 'day');
      expect({ on, from, to }).toEqual(
        isOfDay ? { on: in2012.to } : { from: in2012.from, to: in2012.to },
      );
      const dimensions = all[0]?.dimensions.map(({ id }) => id);
      if (by !== undefined) expect(dimensions).toEqual(expect.arrayContaining(by.split(',')));
    }
  });

  it('is nothing where a table mixes times, which one question cannot', async () => {
    const { document } = await composed(verksamhetsberattelse, factsOf(soderort));
    for (const { caption, asked } of tablesOf(document)) {
      if (/vakanser/.test(caption)) expect(asked).toBeUndefined();
    }
  });

  it('is of the enhet where the figures are', async () => {
    const scope = { enhet: 'FARSTA' };
    const { document } = await composed(verksamhetsberattelse, factsOf(soderort), scope);
    const asked = tablesOf(document).flatMap((table) => table.asked ?? []);
    expect(asked.length).toBeGreaterThan(0);
    expect(new Set(asked.map(({ enhet }) => enhet))).toEqual(new Set(['FARSTA']));
  });
});

describe('a text that a reader is not told', () => {
  const texts = { guideline: null, workMethod: null, mandate: null };
  const withMethod = (workMethod: OrganisationTold['workMethod']) =>
    factsOf({ ...soderort, organisation: organised([], {}, { texts, workMethod }) });
  const adopted = { on: '2012-01-10', from: '2012-02-01', to: null, revision: 3 };
  const saidIn = async (facts: Facts) =>
    JSON.stringify((await composed(verksamhetsplan, facts)).document.blocks);

  it('is not said to be missing', async () => {
    const said = await saidIn(withMethod(adopted as OrganisationTold['workMethod']));
    expect(said).not.toContain('Ingen arbetsmetodik');
    expect(said).toContain('Texten ingår inte i den här versionen');
  });

  it('is, where nothing was adopted', async () => {
    expect(await saidIn(withMethod(null))).toContain('Ingen arbetsmetodik är antagen');
  });

  it('of a commitment leaves no line without words', async () => {
    const blank = { commitment: '', workMethod: '', howFollowedUp: '', followUps: [] };
    const plan = async () => ({ text: null, commitments: [blank] });
    expect(await saidIn(factsOf({ ...soderort, plan }))).not.toMatch(/: "/);
  });
});
