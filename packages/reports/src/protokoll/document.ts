import type { MinutesDraft } from '@fyr/domain';
import { type Locale, text, textOf } from '@fyr/texts';
import type { Block, Document, Fact } from '../document.ts';

type Around = Pick<Document, 'locale' | 'sender' | 'on'>;
type Person = MinutesDraft['present'][number] | MinutesDraft['absent'][number];

/** The minutes of a meeting: who was there, each paragraph, and what was left without a decision. */
export function minutesDocument(draft: MinutesDraft, around: Around): Document {
  const { locale } = around;
  const { heldOn, startsAt, endsAt, place, chair, secretary, adjusters } = draft;
  const fact = (key: Parameters<typeof text>[1], value: string | null): readonly Fact[] =>
    value === null || value === '' ? [] : [{ name: text(locale, key), value }];
  const people = (some: readonly Person[]) => some.map((one) => nameOf(locale, one)).join(', ');
  return {
    ...around,
    title: text(locale, 'minutes.title'),
    recipient: null,
    facts: [
      ...fact('report.protokoll.on', heldOn),
      ...fact('report.protokoll.at', [startsAt, endsAt].filter(Boolean).join('–')),
      ...fact('report.protokoll.place', place),
      ...fact('report.protokoll.chair', chair && nameOf(locale, chair)),
      ...fact('report.protokoll.secretary', secretary && nameOf(locale, secretary)),
      ...fact('report.protokoll.adjusters', people(adjusters)),
    ],
    blocks: [
      { kind: 'heading', level: 1, text: text(locale, 'report.protokoll.attendance') },
      presence(locale, draft),
      { kind: 'heading', level: 1, text: text(locale, 'report.protokoll.paragraphs') },
      ...paragraphs(locale, draft),
    ],
  };
}

function presence(locale: Locale, { present, absent }: MinutesDraft): Block {
  const columns = [
    { name: text(locale, 'report.column.name'), type: 'text' },
    { name: textOf(locale, 'dimension.mandate'), type: 'text' },
    { name: text(locale, 'report.protokoll.attendance'), type: 'text' },
  ] as const;
  const rows = [
    ...present.map((one) => [
      nameOf(locale, one),
      textOf(locale, `code.Mandat.${one.mandate}`),
      text(locale, 'report.protokoll.present'),
    ]),
    ...absent.map((one) => [nameOf(locale, one), null, text(locale, 'report.protokoll.absent')]),
  ];
  const caption = text(locale, 'report.protokoll.members');
  return { kind: 'table', table: { caption, columns, rows } };
}

function paragraphs(locale: Locale, { paragraphs: all, undecided }: MinutesDraft) {
  const titleOf = ({ kind, title }: { readonly kind: string; readonly title: string | null }) =>
    title ?? textOf(locale, `code.Dagordningsslag.${kind}`);
  const blocks: readonly Block[] = all.flatMap((one): readonly Block[] => {
    const { paragraph, decision, text: words } = one;
    const heading = text(locale, 'minutes.paragraph', { paragraph, title: titleOf(one) });
    const decided =
      decision === null
        ? null
        : text(locale, 'minutes.decision', {
            decision: textOf(locale, `code.LedningsgruppBeslut.${decision}`),
          });
    return [
      { kind: 'heading', level: 2, text: heading },
      { kind: 'paragraph', text: words ?? decided ?? text(locale, 'report.protokoll.noWords') },
    ];
  });
  const left = undecided.map(titleOf).join(', ');
  const last = text(locale, left ? 'minutes.undecided' : 'report.protokoll.all', { titles: left });
  return [...blocks, { kind: 'paragraph', text: last } as const];
}

function nameOf(locale: Locale, { name, member }: Pick<Person, 'name' | 'member'>): string {
  return name ?? text(locale, 'minutes.member', { member });
}
