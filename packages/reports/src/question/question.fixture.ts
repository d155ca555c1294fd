import { type Door, type MeasureInfo, measures, type Statistic } from '@fyr/projections';
import fc from 'fast-check';
import { type Answered, answerOf, type QuestionAnswer } from './answer.ts';

/** Which measures there are together, by what, and whether they are compared. */
type Asked = {
  readonly infos: readonly MeasureInfo[];
  readonly by: readonly string[];
  readonly door: Door;
  readonly compared: boolean;
};

/** Questions as they may be asked: of each measure, alone or with another that has the same dimensions. */
export const askedAtRandom: fc.Arbitrary<Asked> = fc
  .record({
    info: fc.constantFrom(...measures),
    other: fc.constantFrom(...measures),
    places: fc.uniqueArray(fc.nat(20), { maxLength: 3 }),
    door: fc.constantFrom<Door>('exact', 'released'),
    compared: fc.boolean(),
  })
  .map(({ info, other, places, door, compared }) => {
    const has = ({ dimensions }: MeasureInfo, id: string) => dimensions.some((d) => d.id === id);
    const ids = info.dimensions.map(({ id }) => id);
    const by = [...new Set(places.flatMap((place) => ids[place % Math.max(1, ids.length)] ?? []))];
    const fits = other.id !== info.id && by.every((id) => has(other, id));
    return { infos: fits ? [info, other] : [info], by, door, compared };
  });

const figure = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -50, max: 5000 }) },
  { weight: 2, arbitrary: fc.integer({ min: -999, max: 99_999 }).map((ore) => ore / 100) },
  { weight: 2, arbitrary: fc.constant('skyddad' as const) },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Figures of no world: whatever a query might answer. */
export function answersTo(asked: Asked): fc.Arbitrary<QuestionAnswer> {
  const { infos, by, door, compared } = asked;
  const one = (info: MeasureInfo, year: string) => statistic(info, by, year);
  return fc
    .record({
      statistics: fc.tuple(...infos.map((info) => one(info, '2025'))),
      before: fc.tuple(...infos.map((info) => one(info, '2024'))),
      locale: fc.constantFrom<Answered['locale']>('sv', 'en'),
    })
    .map(({ statistics, before, locale }) =>
      answerOf({
        ...{ locale, door, statistics, filters: {}, smallestShown: 5 },
        compared: compared ? before : undefined,
        ownName: (dimension, code) => (dimension === 'enhet' ? `=${code}` : undefined),
      }),
    );
}

function statistic(
  info: MeasureInfo,
  by: readonly string[],
  year: string,
): fc.Arbitrary<Statistic> {
  const keys = fc.record(
    Object.fromEntries(
      by.map((id) => {
        const dimension = info.dimensions.find((one) => one.id === id);
        return [id, fc.constantFrom(...(dimension?.values ?? ['FARSTA', 'SKARPNACK', 'TJORN']))];
      }),
    ),
  );
  const rows = fc.uniqueArray(fc.record({ keys, value: figure }), {
    ...{ maxLength: by.length === 0 ? 1 : 12, minLength: by.length === 0 ? 1 : 0 },
    selector: ({ keys: own }) => JSON.stringify(own),
  });
  return fc
    .record({ rows, sum: figure, absent: fc.constantFrom(0, null) })
    .map(({ sum, ...told }) => ({
      ...{ measure: info.id, unit: info.unit, rule: info.rule, dimensions: by, ...told },
      total: by.length === 0 ? (told.rows[0]?.value ?? null) : sum,
      period: {
        ...{ from: `${year}-01-01`, to: `${year}-12-31` },
        on: info.time === 'day' ? `${year}-12-31` : null,
      },
      ...{ position: 4100, computedAt: Date.parse('2026-01-21T06:00:00Z') },
      suppressed: told.rows.filter(({ value }) => value === 'skyddad').length,
    }));
}
