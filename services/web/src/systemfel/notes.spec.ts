import { describe, expect, it } from 'vitest';
import { lastWordsOf, noteOf } from './notes.ts';

const promise = { event: 'RemedyPromised', on: '2026-02-01' };

describe('what was written with an event', () => {
  const notes = [
    { ...promise, huvudman: 'POLIS_SYD', text: { action: 'Ny rutin.' } },
    { ...promise, text: { action: 'Eget stöd.' } },
    { ...promise, on: '2026-03-01', text: null },
  ];

  it('is found by its day and by whose it is', () => {
    expect(noteOf(notes, { ...promise, huvudman: 'POLIS_SYD' })).toEqual({ action: 'Ny rutin.' });
    expect(noteOf(notes, { ...promise, huvudman: null })).toEqual({ action: 'Eget stöd.' });
    expect(noteOf(notes, { ...promise, huvudman: 'FK_SYD' })).toBeUndefined();
  });

  it('is nothing where it is erased, where there was no such day, and to whom no text is told', () => {
    expect(noteOf(notes, { ...promise, on: '2026-03-01', huvudman: null })).toBeUndefined();
    expect(noteOf(notes, { ...promise, on: null, huvudman: null })).toBeUndefined();
    expect(noteOf(undefined, { ...promise, huvudman: null })).toBeUndefined();
  });
});

describe('the last words of a huvudman', () => {
  const of = { on: '2026-02-01', huvudman: 'POLIS_SYD' };
  const notes = [
    { ...of, event: 'HuvudmanAnswered', text: { text: 'Vi ser över det.' } },
    { ...of, event: 'RemedyPromised', text: { owner: 'Chefen', action: 'Ny rutin.' } },
    { ...of, event: 'FollowUpMade', text: { comment: 'Bättre.' } },
    { ...of, event: 'HuvudmanAnswered', huvudman: 'FK_SYD', text: { text: 'Nej.' } },
  ];

  it('are what it answered, promised or did, and no other', () => {
    expect(lastWordsOf(notes, 'POLIS_SYD')).toBe('Ny rutin.');
    expect(lastWordsOf(notes, 'FK_SYD')).toBe('Nej.');
    expect(lastWordsOf(notes, 'AF_SYD')).toBeUndefined();
    expect(lastWordsOf(undefined, 'FK_SYD')).toBeUndefined();
  });
});
