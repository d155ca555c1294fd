import { rapport, systemfel } from '@fyr/domain';
import type { Workflow } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../case/picture.ts';
import { type Answers, readAnswers } from './answers.ts';
import { type CommandFields, formOf } from './command-fields.ts';
import { givenAnswers } from './given-answers.ts';

const today = '2026-11-22';
const yes = { seenInSeveralUppdrag: true, seenRepeatedly: false, wouldHitOthers: true };
const data = {
  test: { ...yes, causeIsStructural: true, singleCasePursued: false },
  ...{ niva: 'LOKAL', art: 'BEMOTANDE', huvudmanTyp: ['FORSAKRINGSKASSAN'] },
  ...{ livsomrade: ['BOENDE'], konsekvens: [] },
};
const personal = { title: 'Blanketten finns bara på nätet', description: null };
const picture: Picture = { described: { data, personal } };

describe('a systemfel described anew', () => {
  const fields = formIn('IdentifySystemfel');

  it('starts from how it is described, in answers that say the same', () => {
    const given = givenAnswers(fields, picture, today);
    expect(given.personal).toEqual({ title: personal.title });
    expect(given.data).toMatchObject({
      test: { seenInSeveralUppdrag: 'yes', seenRepeatedly: 'no' },
      huvudmanTyp: ['FORSAKRINGSKASSAN'],
    });
    expect(given.data).not.toHaveProperty('allvarsgrad');
    expect(readBack(fields, given.data)).toMatchObject(data);
  });
});

it('no other form is filled in from how a systemfel is described', () => {
  for (const command of ['ForwardToHuvudman', 'AssessAsSingleCase']) {
    const given = givenAnswers(formIn(command), picture, today);
    expect(Object.keys(given.data).sort()).toEqual(['from', 'quarter', 'reportId']);
    expect(given.personal).toEqual({});
  }
});

describe('the answer to a question of a report', () => {
  const fields = formIn('WriteAnswer', rapport);
  const text = 'Arbetsledaren finns på plats.';
  const questions = [
    { question: 'leadership', answer: 'SKRIVS', status: 'UTKAST', written: null },
    { question: 'tasks', answer: 'SKRIVS', status: 'SAKNAS', written: null },
  ] as const;
  const report = { number: 'R-2026-001', questions: [...questions], answers: { leadership: text } };
  const given = (question: string) =>
    givenAnswers(fields, { rapport: report }, today, { question });

  it('goes on from what stands under that question', () => {
    expect(given('leadership')).toMatchObject({
      data: { question: 'leadership', status: 'UTKAST' },
      personal: { text },
    });
  });

  it('begins with nothing under another', () => {
    expect(given('tasks').personal).toEqual({});
    expect(given('tasks').data).not.toHaveProperty('status');
    expect(givenAnswers(fields, { rapport: report }, today).personal).toEqual({});
  });
});

it('a report is of the whole year until something else is said', () => {
  const fields = formIn('OpenRapport', rapport);
  const year = { from: '2026-01-01', to: '2026-12-31' };
  expect(givenAnswers(fields, undefined, today).data).toMatchObject(year);
  const other = { from: '2026-01-01', to: '2026-08-31' };
  expect(givenAnswers(fields, undefined, today, other).data).toMatchObject(other);
});

function formIn(command: string, workflow: Workflow = systemfel): CommandFields {
  const fields = formOf(workflow, command);
  if (!fields) throw new Error(`${command} has no form`);
  return fields;
}

function readBack({ data: fields }: CommandFields, answers: Answers) {
  return readAnswers(fields, answers, { today, path: 'data' }).value;
}
