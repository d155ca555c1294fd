import { uppdrag, uppdragEvents } from '@fyr/domain';
import { describe, expect, it } from 'vitest';
import { formOf } from '../command/command-fields.ts';
import {
  closingSteps,
  outcomesOf,
  stepIn,
  stepOf,
  stepToAnswer,
  whatRemains,
} from './closing-steps.ts';
import type { Client } from './page.tsx';

const goal = (given: Partial<Client['data']['goals'][number]>) => ({
  ...{ goal: 1, area: 'BOENDE' as const, status: 'open' as const, outcome: null },
  scores: [],
  ...given,
});

describe('the closing guide', () => {
  it('asks in some step for everything that the command takes, and in none for the same', () => {
    const form = formOf(uppdrag, 'CloseUppdrag');
    const wanted = [...(form?.data ?? []), ...(form?.personal ?? [])].map(({ name }) => name);
    const asked = closingSteps.flatMap(({ fields }): readonly string[] => fields);
    expect(asked.toSorted()).toEqual(wanted.toSorted());
  });

  it('begins at the step of the address, and at the first where there is no such step', () => {
    expect(['3', undefined, '0', '5', 'x', '1.5'].map(stepIn)).toEqual([2, 0, 0, 0, 0, 0]);
  });

  it('leads nobody past a step that is not answered', () => {
    const missing = (...names: string[]) =>
      stepToAnswer((field) => (names.includes(field) ? ['missing'] : []));
    expect([missing('reason', 'documentation'), missing('documentation'), missing()]).toEqual([
      ...[0, 2, 3],
    ]);
  });

  it('leads from a fault to the step that asks for it', () => {
    const paths = ['data.goals.0.outcome', 'data.reason', 'data.insatser', 'personal.note'];
    expect([...paths, 'data.documentation', 'data'].map(stepOf)).toEqual([0, 0, 1, 1, 2, 3]);
  });

  it('knows the outcome of a goal that was reached or abandoned, and asks for the others', () => {
    const goals = [
      goal({}),
      goal({ goal: 2, status: 'reached' }),
      goal({ goal: 3, status: 'abandoned' }),
    ];
    expect(outcomesOf(goals).map((row) => [row.goal, row.outcome])).toEqual([
      ['1', ''],
      ['2', 'UPPNATT'],
      ['3', 'OVERGIVET'],
    ]);
  });

  it('keeps what was written of a goal, and asks for one that came later', () => {
    const written = [{ goal: '1', outcome: 'EJ_UPPNATT', score: '3' }];
    const goals = [goal({}), goal({ goal: 2 })];
    expect(outcomesOf(goals, written).map((row) => [row.goal, row.outcome, row.score])).toEqual([
      ['1', 'EJ_UPPNATT', '3'],
      ['2', '', ''],
    ]);
  });

  it('tells what remains in codes, days and numbers alone', () => {
    const data = {
      ...{ request: null, directContactOn: '2026-01-02', startedOn: null, agreement: null },
      description: { kon: 'KVINNA', birthYear: 1980, profil: [], hjalp: ['BOENDE.ANSOKA'] },
      goals: [goal({ scores: [{ on: '2026-01-03', score: 3 }] })],
      ...{ contacts: 4, consents: [{ with: 'REGION' }, { with: 'REGION' }], observations: [] },
    } as unknown as Client['data'];
    const answers = {
      ...{ on: '2026-02-01', insatser: ['BOENDESTOD'] },
      goals: [{ goal: '1', outcome: 'DELVIS_UPPNATT', score: '7' }],
    };
    expect(whatRemains(data, answers)).toEqual({
      client: [
        ['Kon', ['KVINNA']],
        ['HjalpKod', ['BOENDE.ANSOKA']],
      ],
      birthYear: 1980,
      days: [
        ['contacted', '2026-01-02'],
        ['closed', '2026-02-01'],
      ],
      goals: [{ area: 'BOENDE', outcome: 'DELVIS_UPPNATT', scores: [3, 7] }],
      ...{ insatser: ['BOENDESTOD'], contacts: 4, consents: ['REGION'], observations: [] },
    });
  });

  it('tells of every coded part of a description, but for what only a yes or a number would say', () => {
    const told = ['kon', 'birthYear', 'profil', 'hjalp', 'forsorjning', 'boendeform'];
    const said = [
      'utforsakrad',
      'sokerForsorjningsstod',
      'npf',
      'minorChildren',
      'adultsInHousehold',
    ];
    const all = Object.keys(uppdragEvents.ClientDescribed.data.shape);
    expect(
      all.filter((name) => ![...told, ...said, 'interpreterNeeded', 'on'].includes(name)),
    ).toEqual([]);
  });
});
