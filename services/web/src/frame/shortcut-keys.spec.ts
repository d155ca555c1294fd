import { describe, expect, it } from 'vitest';
import { after, hasModifier, type Press, writtenOf } from './shortcut-keys.ts';

const plain: Press = {
  ...{ key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
};

describe('a key press', () => {
  it.each([
    ['g', { key: 'g' }],
    ['g', { key: 'G' }],
    ['?', { key: '?', shiftKey: true }],
    ['/', { key: '/', shiftKey: true }],
    ['Enter', { key: 'Enter' }],
    ['Ctrl K', { key: 'k', ctrlKey: true }],
    ['Ctrl K', { key: 'k', metaKey: true }],
  ])('is written %s', (written, press) => {
    expect(writtenOf({ ...plain, ...press })).toBe(written);
  });

  it.each([
    { key: 'N', shiftKey: true },
    { key: '@', altKey: true, ctrlKey: true },
    { key: 'K', ctrlKey: true, shiftKey: true },
    { key: 'Enter', ctrlKey: true },
  ])('is of no shortcut: %o', (press) => {
    expect(writtenOf({ ...plain, ...press })).toBeUndefined();
  });
});

describe('one key after another', () => {
  const known = ['n', 'g i', 'g u', 'Ctrl K'];

  it('completes what the first began', () => {
    expect(after('', 'g', known)).toEqual({ waiting: 'g' });
    expect(after('g', 'i', known)).toEqual({ keys: 'g i', waiting: '' });
  });

  it('is what it is by itself where they do not belong together', () => {
    expect(after('g', 'n', known)).toEqual({ keys: 'n', waiting: '' });
    expect(after('g', 'g', known)).toEqual({ waiting: 'g' });
    expect(after('', 'i', known)).toEqual({ waiting: '' });
  });
});

it('only a shortcut with Ctrl works where text is written', () => {
  expect(hasModifier('Ctrl K')).toBe(true);
  expect(hasModifier('n')).toBe(false);
});
