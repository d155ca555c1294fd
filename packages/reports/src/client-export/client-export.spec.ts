import { ClientExport } from '@fyr/contracts';
import { uppdrag, uppdragEvents } from '@fyr/domain';
import type { RecordedEvent, StreamEvent, StreamRow } from '@fyr/kernel';
import { isTextKey, textOf } from '@fyr/texts';
import { describe, expect, it } from 'vitest';
import { clientExport, clientPage, pageOnlyPolicy } from './index.ts';

type Told = RecordedEvent & StreamEvent;

const client = 'aaaaaaaa-0000-4000-8000-000000000001';
const ombud = 'bbbbbbbb-0000-4000-8000-000000000001';

/** Every event of the catalogue as it once was stored, with a token in every text there is. */
const told = Object.entries(uppdrag.fossils.events).map(([type, fossils], index): Told => {
  const { version = 1, data = {} } = fossils.at(-1) ?? {};
  const { personal } = uppdragEvents[type as keyof typeof uppdragEvents] as { personal?: object };
  const fields = Object.keys((personal as { shape?: object } | undefined)?.shape ?? {});
  const said = Object.fromEntries(fields.map((field) => [field, tokenOf(type, field)]));
  return {
    ...{ type, version, data, actor: `ombud:${ombud}`, revision: index + 1, position: index + 1 },
    ...{ tenant: client, streamId: client, streamType: 'uppdrag', state: 'closed', at: 1.3e12 },
    ...(fields.length === 0 ? {} : { personal: said }),
  } as unknown as Told;
});

function tokenOf(type: string, field: string): string {
  return `<b>zq${type}.${field}</b>`;
}

const row = { id: client, number: 'U-2012-001', path: 'closed' } as StreamRow;
const known = {
  ...{ client, on: '2012-03-05', uppdrag: [{ row, told }], verksamhet: [] },
  systemfel: [{ id: ombud, number: 'S-2012-001', title: '<i>Ingen svarar</i>' }],
  accesses: [
    {
      ...{ on: '2012-03-04', account: ombud, name: '<u>Demo Ett</u>', role: 'ombud', times: 2 },
      ...{ purpose: 'EGET_UPPDRAG' as const, fields: ['card.name'], shown: ['Namn'] },
    },
  ],
  names: new Map([[ombud, '<u>Demo Ett</u>']]),
};
const tokens = told.flatMap(({ type, personal }) =>
  Object.keys(personal ?? {}).map((field) => tokenOf(type, field)),
);

describe.each(['sv', 'en'] as const)('everything about a client, in %s', (locale) => {
  const all = clientExport(known, locale);
  const page = clientPage(all, locale);
  const escaped = (text: string) =>
    text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

  it('holds every text of every event that there can be', () => {
    expect(told.length).toBe(Object.keys(uppdragEvents).length);
    expect(tokens.length).toBeGreaterThan(30);
    const data = JSON.stringify(ClientExport.parse(all));
    expect(tokens.filter((token) => !data.includes(token))).toEqual([]);
    expect(tokens.filter((token) => !page.includes(escaped(token)))).toEqual([]);
  });

  it('is in plain words: each event, each field and each code', () => {
    // What its enhet is called nobody has said here, and a SIP is called so.
    const isCode = (value: string) =>
      /^[A-Z]{3,}_?[A-Z_]*$/.test(value) && !['SKARPNACK', 'SIP'].includes(value);
    for (const { type, text, lines } of all.uppdrag[0]?.events ?? []) {
      expect(isTextKey(text) ? type : '', text).toBe('');
      expect(text, type).not.toContain('event.');
      const codes = lines.filter(({ value }) => isCode(value));
      expect(codes, type).toEqual([]);
    }
    expect(page).toContain(escaped(textOf(locale, 'code.DokumentationsBeslut.BEVARAS')));
  });

  it('says by whom, what it shows, who has read and by what law', () => {
    for (const text of ['<u>Demo Ett</u>', '<i>Ingen svarar</i>', 'S-2012-001']) {
      expect(page).toContain(escaped(text));
    }
    expect(page).toContain(textOf(locale, 'code.Andamal.EGET_UPPDRAG'));
    expect(page).toContain('2001:454');
  });

  it('runs nothing and fetches nothing', () => {
    expect(page).not.toMatch(/<script|<b>|<i>|<u>|<link|<img|src=|href=|@import|url\(/);
    expect(pageOnlyPolicy).toContain("default-src 'none'");
    expect(pageOnlyPolicy).not.toContain('unsafe');
  });
});
