import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import type { Answer, Operation } from './operation.ts';

/** `version`: the last day of a quarter; the file as it was when that one had been approved. */
export const OpenDataQuery = z.strictObject({ version: LocalDate.optional() });

const file = (what: string, ...types: readonly string[]): Answer => ({
  what,
  content: Object.fromEntries(types.map((type) => [type, null])),
});
const open = { method: 'get', tag: 'open data', open: true } as const;

/** What anybody may have, without a session: nothing but what is released and approved. */
export const openDataOperations: readonly Operation[] = [
  {
    ...{ ...open, path: '/oppna-data', id: 'listOpenData' },
    summary: 'Which verksamheter have open data',
    answers: { 200: file('A page for people, in Swedish.', 'text/html') },
  },
  {
    ...{ ...open, path: '/oppna-data/catalog.jsonld', id: 'harvestOpenData' },
    summary: 'The catalogues of them all, after DCAT-AP-SE 3.0.1',
    answers: { 200: file('JSON-LD.', 'application/ld+json') },
  },
  {
    ...{ ...open, path: '/oppna-data/:verksamhet', id: 'readOpenData' },
    summary: 'What a verksamhet has made public, and how its files are read',
    answers: { 200: file('A page for people, in Swedish.', 'text/html') },
  },
  {
    ...{ ...open, path: '/oppna-data/:verksamhet/catalog.jsonld', id: 'harvestVerksamhet' },
    summary: 'The catalogue of a verksamhet, after DCAT-AP-SE 3.0.1',
    answers: { 200: file('JSON-LD.', 'application/ld+json') },
  },
  {
    ...{ ...open, path: '/oppna-data/:verksamhet/:file', id: 'fetchOpenData' },
    summary: 'All that is out of a measure: its id, and `.csv` or `.json`',
    query: OpenDataQuery,
    answers: { 200: file('One figure a row.', 'text/csv', 'application/json') },
  },
];
