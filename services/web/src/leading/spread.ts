type Counts = Readonly<
  Record<'firstContact' | 'jointMapping' | 'working' | 'paused' | 'overdue', number>
>;
type Carried = Counts & { readonly ombud: string };
type Share = { readonly enheter: readonly string[] };
type Employed = {
  readonly ombud: string;
  readonly fte: number;
  readonly shares: readonly Share[];
  readonly absences: readonly { readonly extent: number }[];
};

/** An ombud with what they carry, and their working time of the day. */
export type Spread = Counts & {
  readonly ombud: string;
  readonly enheter: readonly string[];
  /** Årsanställningar that they work today; null: they are not employed. */
  readonly fte: number | null;
  /** Per cent of their time that they are away. */
  readonly away: number;
  readonly carried: number;
  /** Null where they do not work today. */
  readonly perFte: number | null;
};

const nothing: Counts = { firstContact: 0, jointMapping: 0, working: 0, paused: 0, overdue: 0 };

/** Who carries most for their working time first; those who are not there any more before them. */
export function spreadOf(
  load: readonly Carried[],
  employed: readonly Employed[],
): readonly Spread[] {
  const rows = employed.map((one): Spread => {
    const counts = load.find(({ ombud }) => ombud === one.ombud);
    const away = Math.min(
      100,
      one.absences.reduce((sum, { extent }) => sum + extent, 0),
    );
    const fte = (one.fte * (100 - away)) / 100;
    const enheter = [...new Set(one.shares.flatMap((share) => share.enheter))];
    return rowOf(one.ombud, counts, { enheter, fte, away });
  });
  const gone = load
    .filter(({ ombud }) => !employed.some((one) => one.ombud === ombud))
    .map((counts) => rowOf(counts.ombud, counts, { enheter: [], fte: null, away: 0 }));
  return [...gone, ...rows.toSorted((a, b) => weightOf(b) - weightOf(a))];
}

/** Of those who work in an enhet today, who carry least for their working time; never whom to choose. */
export function leastLoaded(spread: readonly Spread[], enhet: string, most = 3): readonly Spread[] {
  return spread
    .filter(({ enheter, perFte }) => perFte !== null && enheter.includes(enhet))
    .toSorted((a, b) => weightOf(a) - weightOf(b))
    .slice(0, most);
}

function rowOf(
  ombud: string,
  { firstContact, jointMapping, working, paused, overdue }: Counts = nothing,
  { enheter, fte, away }: Pick<Spread, 'enheter' | 'fte' | 'away'>,
): Spread {
  const carried = firstContact + jointMapping + working + paused;
  const perFte = fte ? Math.round((carried / fte) * 10) / 10 : null;
  return {
    ...{ ombud, enheter, fte, away, carried, perFte },
    ...{ firstContact, jointMapping, working, paused, overdue },
  };
}

/** Whoever is away carries what cannot be worked at. */
function weightOf({ perFte, carried }: Spread): number {
  return perFte ?? (carried > 0 ? Number.POSITIVE_INFINITY : -1);
}
