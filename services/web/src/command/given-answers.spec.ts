import { systemfel } from '@fyr/domain';
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

function formIn(command: string): CommandFields {
  const fields = formOf(systemfel, command);
  if (!fields) throw new Error(`${command} has no form`);
  return fields;
}

function readBack({ data: fields }: CommandFields, answers: Answers) {
  return readAnswers(fields, answers, { today, path: 'data' }).value;
}
