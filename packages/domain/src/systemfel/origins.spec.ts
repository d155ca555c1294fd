import { execute } from '@fyr/kernel';
import { MemoryStore, recordHistory, scenariosOf, tenant } from '@fyr/testing';
import { describe, expect, it } from 'vitest';
import { verksamhetContext } from '../verksamhet/context.ts';
import { systemfelExamples as e, exampleSystemfel } from './examples.ts';
import { systemfel } from './index.ts';

const scenario = scenariosOf(systemfel, exampleSystemfel);

describe('in a central verksamhet', () => {
  const { origins } = e.OriginAnswered.data;
  const [origin = ''] = origins;
  const observed = { ...e.SystemfelObserved, data: { ...e.SystemfelObserved.data, origin } };
  const central = {
    [tenant]: {
      type: 'verksamhet',
      path: 'running',
      context: { ...verksamhetContext, kind: 'CENTRAL' },
    },
  };
  const { on: _, ...data } = observed.data;
  const observe = { type: 'ObserveSystemfel', data, personal: { title: 'Mellan två stolar' } };
  const answer = { type: 'AnswerOrigin', data: { answer: 'DELVIS' }, personal: { text: 'Ja.' } };

  scenario('a systemfel has an origin', {
    streams: central,
    today: '2012-03-05',
    when: observe,
    records: [{ type: 'SystemfelObserved', data }],
  });
  for (const [where, streams] of Object.entries({
    'a local one': {
      [tenant]: { ...central[tenant], context: { ...verksamhetContext, kind: 'LOKAL' } } as never,
    },
    'one that has not begun': {},
  })) {
    scenario(`and in ${where} it has none`, {
      streams,
      today: '2012-03-05',
      when: observe,
      rejected: 'not_allowed',
      because: ['originOutsideCentral'],
    });
  }

  scenario('no evidence is linked to what others brought up', {
    given: [observed],
    streams: central,
    when: {
      type: 'LinkEvidence',
      data: { client: e.EvidenceLinked.data.client, quarter: '2011-Q4' },
    },
    rejected: 'not_allowed',
    because: ['evidenceOfOthers'],
  });

  scenario('the answer goes to all that wait for it', {
    given: [observed, e.OriginsCarriedOver],
    when: answer,
    records: [
      {
        type: 'OriginAnswered',
        data: { answer: 'DELVIS', origins: [origin, ...e.OriginsCarriedOver.data.origins] },
      },
    ],
  });
  scenario('it goes to those who came later, not once more to the first', {
    given: [observed, e.OriginAnswered, e.OriginsCarriedOver],
    when: answer,
    records: [
      {
        type: 'OriginAnswered',
        data: { answer: 'DELVIS', origins: e.OriginsCarriedOver.data.origins },
      },
    ],
  });
  scenario('nobody is answered twice', {
    given: [observed, e.OriginAnswered],
    when: answer,
    rejected: 'not_allowed',
    because: ['originsWait'],
  });

  it('what is merged into another leaves its origins to it, in one append', async () => {
    const store = new MemoryStore();
    const into = e.SystemfelMerged.data.intoSystemfelId;
    await recordHistory(store, systemfel, exampleSystemfel, [observed]);
    await recordHistory(store, systemfel, into, [e.SystemfelObserved]);
    const merge = { type: 'MergeSystemfel', data: { intoSystemfelId: into } };
    const at = Date.parse('2012-03-05T11:00:00Z');
    const cause = { tenant, key: 'merge', at, actor: 'arbetsledare:history' };
    await execute(systemfel, store, exampleSystemfel, merge, cause);

    const { rows } = await store.load({ tenant, ids: [exampleSystemfel, into] });
    expect(rows.get(into)?.context).toMatchObject({ origins: [{ origin, answered: false }] });
    expect(rows.get(exampleSystemfel)?.context).toMatchObject({ origins: [], mergedInto: into });
    expect((await store.readStream(tenant, into)).at(-1)).toMatchObject({
      type: 'OriginsCarriedOver',
      data: { fromSystemfelId: exampleSystemfel, origins: [origin] },
    });
  });
});
