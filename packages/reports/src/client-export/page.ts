import type { ClientExport } from '@fyr/contracts';
import { isTextKey, type Locale, type TextKey, text, textOf } from '@fyr/texts';
import type { Block } from '../document.ts';
import { renderHtml } from '../render/html.ts';

type Uppdrag = ClientExport['uppdrag'][number];

/** Everything about a client, to read and to print: a page that needs nothing else. */
export function clientPage(all: ClientExport, locale: Locale): string {
  const t = (key: TextKey) => text(locale, key);
  const name = all.contact.name ?? null;
  const regime = all.regime ?? 'none';
  return renderHtml({
    ...{ locale, on: all.on, recipient: name },
    title: t('clientExport.title'),
    sender: all.verksamhet ?? t('clientExport.verksamhet'),
    facts: [
      { name: t('clientExport.number'), value: all.uppdrag.map((one) => one.number).join(', ') },
    ],
    blocks: [
      { kind: 'paragraph', text: t('clientExport.intro') },
      { kind: 'heading', level: 1, text: t('clientExport.contact') },
      list(
        Object.entries(all.contact).map(([field, value]) => ({
          name: labelOf(field, locale),
          value: value ?? t('screen.history.erased'),
        })),
        t('clientExport.none'),
      ),
      ...all.uppdrag.flatMap((one) => uppdragBlocks(one, locale)),
      { kind: 'heading', level: 1, text: t('clientExport.systemfel') },
      { kind: 'paragraph', text: t('clientExport.systemfel.explained') },
      {
        kind: 'list',
        items: or(
          all.systemfel.map(
            ({ number, title }) => `${number} ${title ?? t('screen.history.erased')}`,
          ),
          t('clientExport.none'),
        ),
      },
      { kind: 'heading', level: 1, text: t('clientExport.accesses') },
      { kind: 'paragraph', text: t('clientExport.accesses.explained') },
      {
        kind: 'table',
        table: {
          caption: t('clientExport.accesses'),
          columns: [
            { name: t('screen.readers.day'), type: 'text' },
            { name: t('screen.readers.who'), type: 'text' },
            { name: t('screen.readers.why'), type: 'text' },
            { name: t('screen.readers.what'), type: 'text' },
            { name: t('screen.readers.times'), type: 'number' },
          ],
          rows: all.accesses.map(({ on, name: who, role, purpose, shown, times }) => [
            on,
            `${who ?? t('screen.readers.gone')}, ${textOf(locale, `screen.role.${role}`)}`,
            purpose === null
              ? t('screen.readers.unsaid')
              : textOf(locale, `code.Andamal.${purpose}`),
            shown.join(', '),
            times,
          ]),
        },
      },
      { kind: 'heading', level: 1, text: t('clientExport.law') },
      { kind: 'paragraph', text: t('clientExport.law.controller') },
      { kind: 'list', items: or(all.controllers, t('clientExport.none')) },
      { kind: 'paragraph', text: t('clientExport.law.basis') },
      { kind: 'heading', level: 1, text: t('clientExport.kept') },
      { kind: 'paragraph', text: textOf(locale, `clientExport.kept.${regime}`) },
      { kind: 'heading', level: 1, text: t('clientExport.rights') },
      { kind: 'paragraph', text: t('clientExport.rights.explained') },
    ],
  });
}

function uppdragBlocks({ number, state, events }: Uppdrag, locale: Locale): Block[] {
  return [
    {
      kind: 'heading',
      level: 1,
      text: `${number}: ${textOf(locale, `state.uppdrag.${state}`)}`,
    },
    ...events.flatMap(({ on, text: what, by, lines }): Block[] => [
      { kind: 'heading', level: 2, text: `${on} ${what}` },
      { kind: 'paragraph', quiet: true, text: whoIn(by, locale) },
      ...(lines.length === 0 ? [] : [list(lines, '')]),
    ]),
  ];
}

function whoIn({ role, name }: Uppdrag['events'][number]['by'], locale: Locale): string {
  const key = `screen.role.${role}`;
  const what = isTextKey(key) ? text(locale, key) : text(locale, 'clientExport.byProcess');
  return name === null ? what : `${name}, ${what}`;
}

function list(lines: readonly { name: string; value: string }[], none: string): Block {
  return {
    kind: 'list',
    items: or(
      lines.map(({ name, value }) => `${name}: ${value}`),
      none,
    ),
  };
}

function or(items: readonly string[], none: string): readonly string[] {
  return items.length === 0 ? [none] : items;
}

function labelOf(field: string, locale: Locale): string {
  const key = `screen.field.${field}`;
  return isTextKey(key) ? text(locale, key) : field;
}
