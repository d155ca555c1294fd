import { text, textOf } from '@fyr/texts';
import type { Scope } from '../definition.ts';
import type { Block } from '../document.ts';
import type { Facts, OrganisationTold } from '../facts.ts';
import { notTold, said } from './asking.ts';
import { each, overview } from './tables.ts';

/** The posts that the enheter have agreed to share on the last day, as they share them. */
export async function postsBlocks(facts: Facts, scope: Scope): Promise<readonly Block[]> {
  const { locale, to } = scope;
  const { shares, fte, enhetNames } = await facts.organisation(to);
  if (shares.length === 0) return [said(text(locale, 'report.posts.none', { day: to }))];
  const columns = [
    { name: textOf(locale, 'dimension.enhet'), type: 'text' },
    { name: textOf(locale, 'measure.agreedFte'), type: 'number', decimals: 2 },
  ] as const;
  const rows = shares.map((share) => [
    share.enheter.map((enhet) => enhetNames[enhet] ?? enhet).join(', '),
    share.fte,
  ]);
  const caption = text(locale, 'report.posts', { day: to });
  const total = [text(locale, 'document.total'), fte];
  return [{ kind: 'table', table: { caption, columns, rows, total } }];
}

/** Posts, and how much of them was not worked. */
export const staffingBlocks = each(
  postsBlocks,
  overview('report.staffing', [
    'agreedFte',
    'staffedFte',
    'staffedFteMonths',
    'vacantFteMonths',
    'leaveFteMonths',
    'sicknessFteMonths',
  ]),
);

/** Who runs it, since when, for which enheter, and who coordinates. */
export async function formBlocks(facts: Facts, { locale, to }: Scope): Promise<readonly Block[]> {
  const organisation = await facts.organisation(to);
  const { exists, form, enheter, coordinator, enhetNames, ombud } = organisation;
  if (!exists) return [said(text(locale, 'report.form.none', { day: to }))];
  const nameOf = (enhet: string) => enhetNames[enhet] ?? enhet;
  const names = new Intl.ListFormat(locale).format(enheter.map(({ enhet }) => nameOf(enhet)));
  return [
    {
      kind: 'list',
      items: [
        ...(form
          ? [
              text(locale, 'report.form.form', {
                form: textOf(locale, `code.Driftsform.${form.driftsform}`),
                from: form.from,
              }),
            ]
          : []),
        ...(enheter.length > 0 ? [text(locale, 'report.form.enheter', { names })] : []),
        ...(coordinator
          ? [text(locale, 'report.form.coordinator', { name: nameOf(coordinator) })]
          : []),
        text(locale, 'report.form.ombud', { count: ombud.length }),
      ],
    },
  ];
}

export async function contactsBlocks(facts: Facts, scope: Scope): Promise<readonly Block[]> {
  const { locale, to } = scope;
  const { ombud, people } = await facts.organisation(to);
  if (ombud.length === 0) return [said(text(locale, 'report.contacts.none', { day: to }))];
  const columns = (['name', 'address', 'phone', 'mobile', 'email'] as const).map((field) => ({
    ...{ name: text(locale, `report.column.${field}`), type: 'text' as const },
  }));
  const rows = ombud.map(({ ombud: account }) => {
    const { name, address, phone, mobile, email } = people[account] ?? {};
    return [name ?? account, address ?? null, phone ?? null, mobile ?? null, email ?? null];
  });
  const caption = text(locale, 'report.contacts', { day: to });
  return [{ kind: 'table', table: { caption, columns, rows } }];
}

/** What was adopted and stands on the last day; where nothing is, that is said. */
export function adopted(which: keyof OrganisationTold['texts']) {
  return async (facts: Facts, { locale, to }: Scope): Promise<readonly Block[]> => {
    const organisation = await facts.organisation(to);
    const { texts, guideline } = organisation;
    const words = texts[which];
    if (words === null) {
      const isAdopted = organisation[which] !== null;
      return [
        isAdopted ? notTold(locale) : said(text(locale, `report.adopted.${which}`, { day: to })),
      ];
    }
    const since =
      which === 'guideline' && guideline
        ? [
            said(
              text(locale, 'report.adopted.since', {
                guideline: guideline.guideline,
                day: guideline.from,
              }),
            ),
          ]
        : [];
    return [...since, said(words)];
  };
}

/** In which questions the ledningsgrupp decides. */
export async function mandateBlocks(facts: Facts, scope: Scope): Promise<readonly Block[]> {
  const { locale, to } = scope;
  const { mandate, texts } = await facts.organisation(to);
  if (!mandate || mandate.questions.length === 0) return adopted('mandate')(facts, scope);
  const items = mandate.questions.map((one) => textOf(locale, `code.LedningsgruppFraga.${one}`));
  return [{ kind: 'list', items }, ...(texts.mandate === null ? [] : [said(texts.mandate)])];
}

/** Each enhet with the people who live there. */
export async function enheterBlocks(facts: Facts, scope: Scope): Promise<readonly Block[]> {
  const { locale, to } = scope;
  const { enheter, enhetNames } = await facts.organisation(to);
  if (enheter.length === 0) return [said(text(locale, 'report.form.none', { day: to }))];
  const columns = [
    { name: textOf(locale, 'dimension.enhet'), type: 'text' },
    { name: text(locale, 'report.column.since'), type: 'day' },
    { name: text(locale, 'report.column.population'), type: 'number' },
  ] as const;
  const rows = enheter.map(({ enhet, from, population }) => [
    enhetNames[enhet] ?? enhet,
    from,
    population?.persons ?? null,
  ]);
  const caption = text(locale, 'report.enheter', { day: to });
  return [{ kind: 'table', table: { caption, columns, rows } }];
}

export async function documentationBlocks(facts: Facts, scope: Scope): Promise<readonly Block[]> {
  const { locale, to } = scope;
  const { regime } = await facts.organisation(to);
  if (!regime) return [said(text(locale, 'report.documentation.none', { day: to }))];
  const name = textOf(locale, `code.Dokumentationsregim.${regime.regime}`);
  return [said(text(locale, 'report.documentation', { regime: name, day: regime.from }))];
}
