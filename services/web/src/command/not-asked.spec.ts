import { rapport, systemfel, uppdrag } from '@fyr/domain';
import { describe, expect, it } from 'vitest';
import { emptyAnswers, readAnswers } from './answers.ts';
import { type CommandFields, formOf } from './command-fields.ts';
import { answersAsked, fieldsAsked, fieldsSent } from './not-asked.ts';

const fields = formOf(uppdrag, 'RequestUppdrag') as CommandFields;

function written(initiativ: string) {
  return {
    data: { ...emptyAnswers(fields.data, ''), initiativ, profil: ['EJ_SAMORDNADE'] },
    personal: { ...emptyAnswers(fields.personal, ''), name: 'Demo', words: 'Hon mår dåligt' },
  };
}

function namesAsked(initiativ: string) {
  const { data, personal } = fieldsAsked(fields, written(initiativ));
  return [...data, ...personal].map(({ name }) => name);
}

describe('a request by somebody else than the client', () => {
  it('is not asked for the words and needs of one who has not been asked', () => {
    expect(namesAsked('KLIENT')).toEqual(expect.arrayContaining(['profil', 'hjalp', 'words']));
    expect(namesAsked('')).toEqual(expect.arrayContaining(['profil', 'hjalp', 'words']));
    const another = namesAsked('ANHORIG');
    expect(another).toEqual(expect.arrayContaining(['name', 'enhet', 'initiativ']));
    expect(another.filter((name) => ['profil', 'hjalp', 'words'].includes(name))).toEqual([]);
  });

  it('sends nothing of what was written before that was said', () => {
    const { data, personal } = answersAsked(fields, written('ANHORIG'));
    expect([data.profil, personal.words, personal.name]).toEqual([[], '', 'Demo']);
    expect(answersAsked(fields, written('KLIENT')).personal.words).toBe('Hon mår dåligt');
  });
});

describe('a decision in a ledningsgrupp', () => {
  const decide = formOf(systemfel, 'DecideInLedningsgrupp') as CommandFields;
  const taken = ['forwardTo', 'returnReason', 'nextMeetingId', 'escalationReason'];
  const after = (decision: string) => ({
    data: { ...emptyAnswers(decide.data, ''), decision, returnReason: 'FEL_HUVUDMAN' },
    personal: {},
  });

  it.each([
    ['VIDAREBEFORDRA', ['forwardTo']],
    ['ATERSANDA', ['returnReason']],
    ['BORDLAGG', ['nextMeetingId']],
    ['ESKALERA', ['escalationReason']],
    ['ESKALERA_LANSSTYRELSE', ['escalationReason']],
    ['HANTERA_SJALVA', []],
    ['', []],
  ])('%s is asked what it takes and no more', (decision, wanted) => {
    const asked = fieldsAsked(decide, after(decision)).data;
    const found = asked.filter(({ name }) => taken.includes(name));
    expect(found.map(({ name, required }) => required && name)).toEqual(wanted);
  });

  it('sends nothing of another decision', () => {
    const read = (decision: string) => {
      const { data } = fieldsSent(decide, after(decision));
      const told = answersAsked(decide, after(decision)).data;
      return readAnswers(data, told, { today: '2026-11-22', path: 'data' });
    };
    expect(read('HANTERA_SJALVA').value).not.toHaveProperty('returnReason');
    expect(read('ATERSANDA').value).toHaveProperty('returnReason', 'FEL_HUVUDMAN');
    expect(read('VIDAREBEFORDRA').faults.map(({ path }) => path)).toContain('data.forwardTo');
  });
});

it('the meeting of a report is asked for where its pack is opened, and nowhere else', () => {
  const open = formOf(rapport, 'OpenRapport') as CommandFields;
  const isAsked = (kind: string) => {
    const asked = fieldsAsked(open, { data: { kind }, personal: {} });
    return asked.data.some(({ name }) => name === 'meetingId');
  };
  expect(isAsked('LEDNINGSGRUPPSUNDERLAG')).toBe(true);
  expect(isAsked('VERKSAMHETSBERATTELSE')).toBe(false);
});
