import { describe, expect, it } from 'vitest';
import { type Answers, emptyAnswers, readAnswers } from './answers.ts';
import type { CommandFields } from './command-fields.ts';
import { commandFields } from './command-fields.ts';

const today = '2026-11-22';
const context = { today, path: 'data' };

function fieldsOf(command: string): CommandFields['data'] {
  return commandFields('uppdrag', command)?.data ?? [];
}

function read(command: string, answers: Answers) {
  const fields = fieldsOf(command);
  return readAnswers(fields, { ...emptyAnswers(fields, today), ...answers }, context);
}

describe('the answers of a form', () => {
  it('become the command, with a day as people write it and no answer left out', () => {
    expect(
      read('MakeDirectContact', { channel: 'TELEFON', clientInPerson: 'yes', on: '261120' }),
    ).toEqual({
      value: { on: '2026-11-20', channel: 'TELEFON', clientInPerson: true },
      faults: [],
    });
  });

  it('are wanted where the contract wants them', () => {
    const { faults } = read('MakeDirectContact', {});
    expect(faults.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'data.channel missing',
      'data.clientInPerson missing',
    ]);
  });

  it('are told apart: not known, not answered, none chosen', () => {
    const { value } = read('DescribeClient', { kon: 'MAN', forsorjning: 'LON' });
    expect(value).toMatchObject({ birthYear: null, npf: null, profil: [] });
    expect(value).not.toHaveProperty('boendeform');
  });

  it.each([
    ['1e3', 'number'],
    ['-1', 'number'],
    ['21', 'number'],
    ['4', undefined],
  ])('as a number %s: %s', (minorChildren, reason) => {
    const { faults } = read('DescribeClient', { kon: 'MAN', forsorjning: 'LON', minorChildren });
    expect(faults[0]?.reason).toBe(reason);
  });

  it('name the row where one of several is wrong', () => {
    const goals = [
      { goal: '1', outcome: 'UPPNATT', score: '' },
      { goal: '', outcome: 'UPPNATT', score: '11' },
    ];
    const { value, faults } = read('CloseUppdrag', { reason: 'FLYTT', goals });
    expect(faults.map(({ path }) => path)).toEqual(['data.goals.1.goal', 'data.goals.1.score']);
    expect(value.goals).toMatchObject([{ goal: 1, outcome: 'UPPNATT' }, {}]);
  });

  it('take a day to come where one is asked for, and else the one of this year', () => {
    const { value } = read('PauseUppdrag', {
      on: '1/2',
      reason: 'KLIENTENS_ONSKAN',
      reviewOn: '1/2',
    });
    expect(value).toMatchObject({ on: '2026-02-01', reviewOn: '2027-02-01' });
  });

  it('with no day that there is are sent back', () => {
    expect(read('ResumeUppdrag', { on: '2026-02-30' }).faults).toEqual([
      { path: 'data.on', reason: 'date' },
    ]);
  });
});
