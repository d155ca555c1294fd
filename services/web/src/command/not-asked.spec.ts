import { describe, expect, it } from 'vitest';
import { emptyAnswers } from './answers.ts';
import { type CommandFields, commandFields } from './command-fields.ts';
import { answersAsked, fieldsAsked } from './not-asked.ts';

const fields = commandFields('uppdrag', 'RequestUppdrag') as CommandFields;

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
