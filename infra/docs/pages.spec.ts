import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measures } from '../../packages/projections/src/index.ts';
import { risks } from './assessment-page.ts';
import { pages } from './pages.ts';
import { collected } from './statistics-page.ts';

const root = join(import.meta.dirname, '../..');

it.each(Object.keys(pages))(
  'docs/%s says what the code says; npm run docs makes it anew',
  (name) => {
    expect(readFileSync(join(root, 'docs', name), 'utf8')).toBe(pages[name]?.());
  },
);

it('every measure answers something that is asked for, and what is asked for is a measure', () => {
  const told = new Set(Object.values(collected).flat());
  expect([...told].sort()).toEqual(measures.map(({ id }) => id).sort());
});

it('a risk is tried where the assessment says', () => {
  const files = risks.flatMap(({ tried }) => tried);
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

const papers = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));

it.each(papers)('docs/%s names no test and leads to no file that is not there', (name) => {
  const page = readFileSync(join(root, 'docs', name), 'utf8');
  const tests = [...page.matchAll(/`((?:\w[\w-]*\/)+[\w.-]+\.spec\.ts)`/g)].map(([, path = '']) =>
    join(root, path),
  );
  const links = [...page.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, path = '']) =>
    join(root, 'docs', path),
  );
  expect([...tests, ...links].filter((path) => !existsSync(path))).toEqual([]);
});

it('every abuse is named, with the test that tries it or as not tried', () => {
  const page = readFileSync(join(root, 'docs', 'security.md'), 'utf8');
  const [, tried = ''] = page.split('## What is tried');
  const rows = tried.split('\n').filter((line) => /^\| [SP]\d/.test(line));
  expect(rows.filter((row) => !row.includes('.spec.ts`'))).toEqual([]);
  const named = [...tried.matchAll(/\b[SP]\d+\b/g)].map(([name]) => name);
  const numbered = (letter: string, last: number) =>
    Array.from({ length: last }, (_, at) => `${letter}${at + 1}`);
  expect(named).toEqual(expect.arrayContaining([...numbered('S', 20), ...numbered('P', 10)]));
});
