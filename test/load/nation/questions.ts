/** Something to ask the API, and what it is told together with. */
export type Question = { readonly group: string; readonly name: string; readonly path: string };

type Dimension = { readonly id: string; readonly exactOnly: boolean };
type Table = { readonly dimensions: readonly string[]; readonly from: 'quarter' | 'half' | 'year' };
export type Catalogue = {
  readonly measures: readonly {
    readonly id: string;
    readonly door: 'exact' | 'released';
    readonly time: 'period' | 'day';
    readonly opensTo: string | null;
    readonly dimensions: readonly Dimension[];
    readonly tables?: readonly Table[];
  }[];
};
export type ReportCatalogue = {
  readonly reports: readonly {
    readonly kind: string;
    readonly period: 'year' | 'months' | 'day' | 'meeting';
    readonly formats: readonly string[];
  }[];
};

/** Of each figure all that it may be asked by: alone, by each dimension and by each pair of them. */
export function figuresOf({ measures }: Catalogue, year: number): readonly Question[] {
  return measures.flatMap(({ id, door, time, dimensions, tables }) => {
    const may = dimensions.filter(({ exactOnly }) => door === 'exact' || !exactOnly);
    const asked = tables ?? combinationsOf(may.map((one) => one.id)).map((each) => tableBy(each));
    return asked.map(({ dimensions: by, from }) => {
      // A released table is of whole periods, also of what stands at the end of one.
      const isOfDay = time === 'day' && tables === undefined;
      const days = isOfDay ? `on=${year}-12-31` : `from=${firstDay[from](year)}&to=${year}-12-31`;
      return {
        group: door,
        name: [id, ...by].join(' × '),
        path: `/statistics/${id}?${days}${by.length > 0 ? `&by=${by.join()}` : ''}`,
      };
    });
  });
}

/** What stands behind each figure that opens. */
export function rowsBehind({ measures }: Catalogue, year: number): readonly Question[] {
  return measures.flatMap(({ id, opensTo, time }) => {
    const days = time === 'day' ? `on=${year}-12-31` : `from=${year}-01-01&to=${year}-12-31`;
    const path = `/statistics/${id}/behind?${days}`;
    return opensTo ? [{ group: 'rows behind', name: id, path }] : [];
  });
}

/** Each report there is in every form of it. */
export function reportsOf({ reports }: ReportCatalogue, year: number): readonly Question[] {
  return reports.flatMap(({ kind, period, formats }) => {
    const [from, to] = periods[period](year);
    return formats.map((format) => ({
      group: kind,
      name: format,
      path: `/reports/${kind}?from=${from}&to=${to}&format=${format}`,
    }));
  });
}

export function listsFor(types: readonly string[]): readonly Question[] {
  return types.map((type) => ({ group: 'list', name: type, path: `/${type}` }));
}

const firstDay = {
  quarter: (year: number) => `${year}-10-01`,
  half: (year: number) => `${year}-07-01`,
  year: (year: number) => `${year}-01-01`,
};

const periods = {
  year: (year: number) => [`${year}-01-01`, `${year}-12-31`],
  months: (year: number) => [`${year}-01-01`, `${year}-08-31`],
  day: (year: number) => [`${year}-12-31`, `${year}-12-31`],
  meeting: (year: number) => [`${year}-10-01`, `${year}-12-31`],
} as const;

function tableBy(dimensions: readonly string[]): Table {
  return { dimensions, from: 'year' };
}

function combinationsOf(ids: readonly string[]): readonly (readonly string[])[] {
  const pairs = ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other]));
  return [[], ...ids.map((id) => [id]), ...pairs];
}
