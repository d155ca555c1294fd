import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messagesIn } from '@fyr/texts';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { textsByRoom } from '../build/texts-by-room.ts';

/** What tells of a client, by where it stands: no byte of it is fetched outside. */
const insideOnly = [
  /\/packages\/domain\/src\/uppdrag\//,
  /\/packages\/contracts\/src\/(access|uppdrag-(days|list|observations|view))\.ts$/,
  /virtual:inside-texts$/,
  /\/services\/web\/src\/inside\//,
];
/** What of an uppdrag is known outside, and there alone. */
const inCodes = /\/services\/web\/src\/(outside|uppdrag)\/|virtual:uppdrag-in-codes$/;
/** A client's own field, and commands that take a client's words. */
const words = /\b(howToReach|MapLifeArea|DescribeClient|RequestUppdrag)\b/;

let chunks: readonly Rolldown.OutputChunk[];
beforeAll(async () => {
  const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
  const built = await build({ configFile, logLevel: 'silent', build: { write: false } });
  const { output } = built as Rolldown.RolldownOutput;
  chunks = output.filter((one) => one.type === 'chunk');
});

const isInside = ({ fileName }: { readonly fileName: string }) =>
  fileName.startsWith('assets/inside/');

describe('the built pages', () => {
  it('keep below assets/inside what tells of a client, and nothing else', () => {
    const strange = chunks.filter(isInside).flatMap(({ moduleIds }) => {
      return moduleIds.filter((id) => !insideOnly.some((one) => one.test(id)));
    });
    expect(strange).toEqual([]);
    for (const { fileName, moduleIds, code } of chunks.filter((one) => !isInside(one))) {
      const found = moduleIds.filter((id) => insideOnly.some((one) => one.test(id)));
      expect(found, fileName).toEqual([]);
      expect(words.exec(code)?.[0], fileName).toBeUndefined();
    }
    expect(chunks.filter(isInside).some(({ code }) => words.test(code))).toBe(true);
  });

  it('keep below assets/outside what tells of an uppdrag', () => {
    const outside = chunks.filter(({ fileName }) => fileName.startsWith('assets/outside/'));
    const strange = outside.flatMap(({ moduleIds }) => moduleIds.filter((id) => !inCodes.test(id)));
    expect(strange).toEqual([]);
    expect(outside.length).toBeGreaterThan(0);
    for (const { fileName, moduleIds } of chunks) {
      if (/^assets\/(inside|outside)\//.test(fileName)) continue;
      expect(
        moduleIds.filter((id) => inCodes.test(id)),
        fileName,
      ).toEqual([]);
    }
  });

  it('say outside no sentence that is for inside', () => {
    const { inside, outside } = textsByRoom();
    const said = new Set(Object.values(outside).flatMap((message) => Object.values(message)));
    const own = Object.entries(inside).filter(([, { sv }]) => !said.has(sv));
    expect(own.length).toBeGreaterThan(50);
    const code = chunks.filter((one) => !isInside(one)).map((one) => one.code);
    const isSaid = (text: string) =>
      ['"', "'", '`'].some((quote) => code.some((one) => one.includes(`${quote}${text}${quote}`)));
    const found = own.filter(([key, { sv }]) => isSaid(key) || isSaid(sv));
    expect(found.map(([key]) => key)).toEqual([]);
  });

  it('have every message that they name', () => {
    const { inside, outside } = textsByRoom();
    const known = { ...inside, ...outside };
    const left = Object.keys(messagesIn('sv')).filter((key) => !(key in known));
    expect(left.length).toBeGreaterThan(500);
    const folders = ['../src', '../../../packages/ui/src'];
    const sources = folders.flatMap((folder) =>
      globSync(`${import.meta.dirname}/${folder}/**/*.{ts,tsx}`).map((file) =>
        readFileSync(file, 'utf8'),
      ),
    );
    expect(left.filter((key) => sources.some((source) => source.includes(`'${key}'`)))).toEqual([]);
  });

  it('decide nothing: there is no machine in them', () => {
    const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
    expect(modules.filter((id) => /node_modules\/xstate/.test(id))).toEqual([]);
    expect(modules.filter((id) => /\/domain\/src\/[a-z]+\/(rules|actions)\.ts$/.test(id))).toEqual(
      [],
    );
  });

  it('lead inside by one way that is taken in time of need', () => {
    const inside = new Set(chunks.filter(isInside).map(({ fileName }) => fileName));
    expect(inside.size).toBeGreaterThan(0);
    for (const chunk of chunks.filter((one) => !isInside(one))) {
      expect(
        chunk.imports.filter((name) => inside.has(name)),
        chunk.fileName,
      ).toEqual([]);
    }
  });

  it('give who has a link, or no session yet, none of the pages of those who do', () => {
    const known = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
    const needed = new Set<string>();
    const need = (name: string) => {
      if (needed.has(name)) return;
      needed.add(name);
      for (const other of known.get(name)?.imports ?? []) need(other);
    };
    for (const { fileName, isEntry, name } of chunks) {
      if (isEntry || name === 'answer-page') need(fileName);
    }
    const modules = [...needed].flatMap((name) => known.get(name)?.moduleIds ?? []);
    expect(modules.filter((id) => /\/domain\/src\/\w+\/(machine|decide)\.ts$/.test(id))).toEqual(
      [],
    );
    expect(modules.filter((id) => /\/pages\/(case|command|list)-page/.test(id))).toEqual([]);
  });
});
