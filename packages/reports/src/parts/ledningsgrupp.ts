import { text, textOf } from '@fyr/texts';
import type { Scope } from '../definition.ts';
import type { Block } from '../document.ts';
import type { Facts, LedningsgruppTold } from '../facts.ts';
import { said } from './asking.ts';

/** Who sits in the ledningsgrupp on the last day, and what 5 § asks for besides. */
export async function membersBlocks(facts: Facts, scope: Scope): Promise<readonly Block[]> {
  const { locale, to } = scope;
  const group = await facts.ledningsgrupp(to);
  if (!group) return [said(text(locale, 'report.ledningsgrupp.none', { day: to }))];
  if (group.members.length === 0) {
    return [said(text(locale, 'report.ledningsgrupp.empty', { day: to })), lacks(scope, group)];
  }
  const columns = [
    { name: text(locale, 'report.column.name'), type: 'text' },
    { name: textOf(locale, 'dimension.organisation'), type: 'text' },
    { name: text(locale, 'report.column.function'), type: 'text' },
    { name: textOf(locale, 'dimension.mandate'), type: 'text' },
  ] as const;
  const rows = group.members.map((member) => [
    member.name,
    textOf(locale, `code.Ledamotsorganisation.${member.organisation}`),
    member.function,
    textOf(locale, `code.Mandat.${member.mandate}`),
  ]);
  const caption = text(locale, 'report.ledningsgrupp.members', { day: to });
  return [{ kind: 'table', table: { caption, columns, rows } }, lacks(scope, group)];
}

function lacks({ locale }: Scope, { composition }: LedningsgruppTold): Block {
  const { missing, notOffered, isComplete, source } = composition;
  if (isComplete) return said(text(locale, 'report.ledningsgrupp.complete', { source }));
  const names = (codes: readonly string[]) =>
    new Intl.ListFormat(locale).format(
      codes.map((code) => textOf(locale, `code.Ledamotsorganisation.${code}`)),
    );
  const sentences = [
    ...(missing.length > 0
      ? [text(locale, 'report.ledningsgrupp.missing', { source, names: names(missing) })]
      : []),
    ...(notOffered.length > 0
      ? [text(locale, 'report.ledningsgrupp.notOffered', { source, names: names(notOffered) })]
      : []),
  ];
  return said(sentences.join(' '));
}

/** How often it met, and whether each meeting is documented. */
export async function meetingsBlocks(facts: Facts, scope: Scope): Promise<readonly Block[]> {
  const { locale, from, to } = scope;
  const meetings = await facts.meetings(from, to);
  if (meetings.length === 0) return [said(text(locale, 'report.meetings.none'))];
  const documented = meetings.filter((meeting) => meeting.documented).length;
  const values = { count: meetings.length, documented };
  const columns = [
    { name: text(locale, 'report.column.meeting'), type: 'text' },
    { name: text(locale, 'report.column.day'), type: 'day' },
    { name: text(locale, 'report.column.minutes'), type: 'text' },
  ] as const;
  const rows = meetings.map((meeting) => [
    meeting.number,
    meeting.on,
    text(locale, meeting.documented ? 'report.meetings.approved' : 'report.meetings.notApproved'),
  ]);
  const caption = text(locale, 'report.meetings');
  return [
    said(text(locale, 'report.meetings.count', values)),
    { kind: 'table', table: { caption, columns, rows } },
  ];
}

/** What its agendas were about, most often first. */
export async function questionsBlocks(facts: Facts, scope: Scope): Promise<readonly Block[]> {
  const { locale, from, to } = scope;
  const items = (await facts.meetings(from, to)).flatMap((meeting) => meeting.items);
  if (items.length === 0) return [said(text(locale, 'report.agenda.none'))];
  const counts = Map.groupBy(items, ({ kind }) => kind);
  const columns = [
    { name: text(locale, 'report.column.question'), type: 'text' },
    { name: text(locale, 'report.column.items'), type: 'number' },
  ] as const;
  const rows = [...counts]
    .map(([kind, of]) => [textOf(locale, `code.Dagordningsslag.${kind}`), of.length] as const)
    .toSorted(([, a], [, b]) => b - a);
  const caption = text(locale, 'report.agenda');
  const total = [text(locale, 'document.total'), items.length];
  return [{ kind: 'table', table: { caption, columns, rows, total } }];
}
