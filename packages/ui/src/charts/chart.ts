/** What a chart shows. The same drawing stands on a page, in a PDF and in a Word file. */
export type Chart = {
  readonly form: 'bars' | 'stackedBars' | 'line' | 'heat';
  /** What is measured, or what was found. */
  readonly title: string;
  /** What there is to see, in one sentence: read aloud in place of the drawing. */
  readonly summary: string;
  /** Along the axis of cases, in order, as they are named to the reader. */
  readonly categories: readonly string[];
  readonly series: readonly Series[];
};

export type Series = { readonly name: string; readonly values: readonly Value[] };

/** `skyddad`: too few to show, or one that would give away another. Null: nothing to count. */
export type Value = number | 'skyddad' | null;

/** How a chart looks where it stands. */
export type Look = {
  /** Pixels. Heights follow from what there is to show. */
  readonly width: number;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly ground: string;
  /** One for each series, over again if there are more. */
  readonly fills: readonly string[];
  readonly font: string;
  readonly number: (value: number) => string;
  readonly protectedMark: string;
};

/** A part of a drawing, as SVG names it. */
export type Shape = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Shape | string)[];
};

export function shape(
  tag: string,
  attributes: Shape['attributes'],
  ...children: readonly (Shape | string)[]
): Shape {
  return { tag, attributes, children };
}

export function isNumber(value: Value): value is number {
  return typeof value === 'number';
}

/** The largest number shown, at least 1: an axis of nothing is still an axis. */
export function largest(values: readonly Value[]): number {
  return Math.max(1, ...values.filter(isNumber));
}
