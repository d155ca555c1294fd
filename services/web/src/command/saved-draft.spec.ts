import { describe, expect, it } from 'vitest';
import { changesIn, withSaved } from './saved-draft.ts';

const empty = { data: { channel: '', goals: [] }, personal: { note: '' } };

describe('a saved form', () => {
  it('is as it was written, also where rows stand within rows', () => {
    const written = {
      data: { channel: 'TELEFON', goals: [{ area: 'BOENDE', goal: 'Egen nyckel' }] },
      personal: { note: 'Ringer "i morgon"\n' },
    };
    const fields = changesIn(empty, written);
    expect(Object.keys(fields)).toEqual(['data.channel', 'data.goals', 'personal.note']);
    expect(withSaved(empty, { fields, savedAt: 1 })).toEqual(written);
  });

  it('is the form as it stands where nothing was saved', () => {
    expect(withSaved(empty, { fields: {}, savedAt: null })).toEqual(empty);
    expect(changesIn(empty, empty)).toEqual({});
  });

  it('keeps out what does not fit the form any longer', () => {
    const fields = { 'data.channel': '[]', 'data.goals': '"x"', 'personal.note': 'no JSON' };
    expect(withSaved(empty, { fields, savedAt: 1 })).toEqual(empty);
  });

  it('keeps that a text which the page had filled in was taken away', () => {
    const filled = { data: {}, personal: { text: 'Förslag' } };
    const emptied = { data: {}, personal: { text: '' } };
    expect(withSaved(filled, { fields: changesIn(filled, emptied), savedAt: 1 })).toEqual(emptied);
  });
});
