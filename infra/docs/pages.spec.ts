import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { risks } from './assessment-page.ts';
import { pages } from './pages.ts';

const root = join(import.meta.dirname, '../..');

it.each(Object.keys(pages))(
  'docs/%s says what the code says; npm run docs makes it anew',
  (name) => {
    expect(readFileSync(join(root, 'docs', name), 'utf8')).toBe(pages[name]?.());
  },
);

it('a risk is tried where the assessment says', () => {
  const files = risks.flatMap(({ tried }) => tried);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});
