import { describe, expect, it } from 'vitest';
import { noteOf } from './notes.ts';

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
