import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shortcutList } from './shortcut-list.ts';

const listed = new Map<string, string>(shortcutList.map(({ keys, textKey }) => [keys, textKey]));
const sources = globSync('**/*.{ts,tsx}', { cwd: join(import.meta.dirname, '..') })
  .filter((path) => !path.includes('.spec.'))
  .map((path) => readFileSync(join(import.meta.dirname, '..', path), 'utf8'));

describe('the list of shortcuts', () => {
  it('has each that a page answers to', () => {
    const used = sources.flatMap((text) =>
      [...text.matchAll(/useShortcut\(\s*'([^']+)'/g)].map(([, keys = '']) => keys),
    );
    const places = sources.flatMap((text) =>
      [...text.matchAll(/'(g [a-zåäö])'/g)].map(([, keys = '']) => keys),
    );
    expect(used.length).toBeGreaterThan(0);
    expect([...new Set([...used, ...places])].filter((keys) => !listed.has(keys))).toEqual([]);
  });

  it('has each once', () => {
    expect(listed.size).toBe(shortcutList.length);
  });
});
