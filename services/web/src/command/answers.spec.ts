import { uppdrag } from '@fyr/domain';
import { describe, expect, it } from 'vitest';
import { type Answers, emptyAnswers, readAnswers } from './answers.ts';
import type { CommandFields } from './command-fields.ts';
import { formOf } from './command-fields.ts';
import type { Field } from './fields.ts';

const today = '2026-11-22';
const context = { today, path: 'data' };

function fieldsOf(command: string): CommandFields['data'] {
  return formOf(uppdrag, command)?.data ?? [];
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
    const { value, faults } = read('CloseUppdrag', {
      ...{ reason: 'FLYTT', documentation: 'FORSTORS' },
      goals,
    });
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

  it.each([
    ['25 200', 2_520_000],
    ['−98 048,50', -9_804_850],
    ['73193.1', 7_319_310],
    ['1,234', 'money'],
    ['tio', 'money'],
  ])('as an amount in kronor are recorded in öre: %s', (written, read) => {
    const field = { kind: 'money', min: -1e9, max: 1e9 } as const;
    expect(one(field, written)).toEqual(read);
  });

  it.each([
    ['0,5', 0.5],
    ['1', 1],
    ['0,1234', 'decimal'],
    ['101', 'decimal'],
  ])('as a share may have decimals: %s', (written, read) => {
    const field = { kind: 'number', min: 0, max: 100, parts: true } as const;
    expect(one(field, written)).toEqual(read);
  });

  it('as several numbers are each a number', () => {
    const field = { kind: 'numbers', min: 1, max: 60 } as const;
    expect(one(field, ['12', '24'])).toEqual([12, 24]);
    expect(one(field, ['12', 'år'])).toBe('number');
  });

  it('leave out a group that need not be answered, and want all of one that is begun', () => {
    const fields: readonly Field[] = [
      { ...field('group', false), is: { kind: 'group', fields: [text('name'), text('of')] } },
    ];
    expect(readAnswers(fields, { group: { name: '', of: ' ' } }, context)).toEqual({
      value: {},
      faults: [],
    });
    const begun = readAnswers(fields, { group: { name: 'Namn', of: '' } }, context);
    expect(begun.faults.map(({ path }) => path)).toEqual(['data.group.of']);
  });
});

function field(name: string, required = true) {
  return { name, required, nullable: false };
}

function text(name: string): Field {
  return { ...field(name), is: { kind: 'text', maxLength: 40 } };
}

/** What one field makes of what is written: the value, or what is wrong with it. */
function one(is: Field['is'], written: string | readonly string[]): unknown {
  const { value, faults } = readAnswers([{ ...field('one'), is }], { one: written }, context);
  return faults[0]?.reason ?? value.one;
}
