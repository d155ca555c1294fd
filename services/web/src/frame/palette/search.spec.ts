import { workflows } from '@fyr/domain';
import { describe, expect, it } from 'vitest';
import { type Entry, fitting, numberIn, typesByLetter } from './search.ts';

const entry = (label: string): Entry => ({ id: label, kind: 'place', label, run: () => {} });
const entries = ['Start', 'Uppdrag', 'Ta emot en förfrågan', 'Om tjänsten', 'Öppna data'].map(
  entry,
);
const found = (written: string) => fitting(entries, written).map(({ label }) => label);

describe('what fits what is written', () => {
  it('is everything before anything is written', () => {
    expect(found('  ')).toHaveLength(entries.length);
  });

  it('has each word at the beginning of one of its own', () => {
    expect(found('förf')).toEqual(['Ta emot en förfrågan']);
    expect(found('fö ta')).toEqual(['Ta emot en förfrågan']);
    expect(found('frågan')).toEqual([]);
    expect(found('ÖPP')).toEqual(['Öppna data']);
  });

  it('begins with what begins so', () => {
    expect(found('t')).toEqual(['Ta emot en förfrågan', 'Om tjänsten']);
    expect(found('o')[0]).toBe('Om tjänsten');
  });
});

describe('a number', () => {
  it.each([
    ['U-2026-014', 'U-2026-014'],
    ['u2026-14', 'U-2026-014'],
    ['s 2026 3', 'S-2026-003'],
  ])('written %s is %s', (written, number) => {
    expect(numberIn(written)).toBe(number);
  });

  it.each(['2026-11-30', 'Vera', '19850709-1234', 'U-2026'])('is not %s', (written) => {
    expect(numberIn(written)).toBeUndefined();
  });

  it('is of what has that letter', () => {
    for (const [letter, type] of Object.entries(typesByLetter)) {
      expect(workflows[type].letter).toBe(letter);
    }
  });
});
