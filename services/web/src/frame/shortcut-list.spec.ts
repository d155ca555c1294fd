import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shortcutList } from './shortcut-list.ts';

const listed = new Set(shortcutList.map(({ keys, textKey }) => `${keys} ${textKey}`));
const listedKeys = new Set(shortcutList.map(({ keys }) => keys));
const sources = globSync('**/*.{ts,tsx}', { cwd: join(import.meta.dirname, '..') })
  .filter((path) => !path.includes('.spec.'))
  .map((path) => readFileSync(join(import.meta.dirname, '..', path), 'utf8'));

const isInside = (one: string) => one.includes(' screen.ombud.');

describe('the list of shortcuts', () => {
  it('has each that a page answers to', () => {
    const used = sources.flatMap((text) =>
      [...text.matchAll(/useShortcut\(\s*'([^']+)',\s*'([^']+)'/g)].map(
        ([, keys, textKey]) => `${keys} ${textKey}`,
      ),
    );
    expect(used.length).toBeGreaterThan(0);
    // Outside they are listed too, in words of their own.
    const [inside, others] = [used.filter(isInside), used.filter((one) => !isInside(one))];
    expect(others.filter((one) => !listed.has(one))).toEqual([]);
    expect(inside.filter((one) => !listedKeys.has(one.split(' screen')[0] ?? ''))).toEqual([]);
    const toPlaces = sources.flatMap((text) =>
      [...text.matchAll(/'(g [a-zåäö])'/g)].map(([, keys = '']) => keys),
    );
    expect(toPlaces.filter((keys) => !listedKeys.has(keys))).toEqual([]);
  });

  it('has each once', () => {
    expect(listed.size).toBe(shortcutList.length);
  });
});
