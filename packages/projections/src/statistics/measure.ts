import type { FigureRoom } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import type { RawBuilder } from 'kysely';
import type { Projection } from '../projection.ts';

/** The days a figure is about. What stands at a day is asked of the last one. */
export type Window = { readonly from: LocalDate; readonly to: LocalDate };

/** What stands in a cell where a case says nothing. */
export const missing = 'UPPGIFT_SAKNAS';

type Sql = RawBuilder<unknown>;

export type Dimension = {
  readonly id: string;
  /** Every value there is, in the order to show them; absent where they are found in the data. */
  readonly values?: readonly string[];
  /** Where the names of its values stand in the texts: `code.Kon` + `.MAN`. */
  readonly names?: string;
  /** A case may stand in several cells, so that cells come to more than the total. */
  readonly many?: true;
  /** Only through the exact door. */
  readonly exactOnly?: true;
  /** Of a case `c` and the row `s` of its stream: text, or text[] where `many`. Null: `missing`. */
  readonly value: (window: Window) => Sql;
  readonly join?: Sql;
  /** The values in the data, a column `value`. */
  readonly found?: Sql;
};

/** What stands behind a figure, and what is made of it. */
export type Aggregate = 'count' | 'sum' | 'median' | 'max' | 'mean' | 'share' | 'ratio';

export type Unit =
  | 'person'
  | 'uppdrag'
  | 'uppdragPerFte'
  | 'contact'
  | 'meeting'
  | 'goal'
  | 'systemfel'
  | 'address'
  | 'day'
  | 'percent'
  | 'point'
  | 'ombud'
  | 'fte'
  | 'fteMonth'
  | 'occasion'
  | 'hour'
  | 'krona'
  | 'member'
  | 'organisation'
  | 'invitation'
  | 'decision';

/** What may be opened behind a figure. */
export type Behind = {
  readonly type: 'uppdrag' | 'systemfel' | 'mote';
  /** Of a case `c`, the stream. */
  readonly id: Sql;
};

export type Measure = {
  /** Its name and counting rule stand in the texts: `measure.<id>`, `measure.<id>.rule`. */
  readonly id: string;
  readonly unit: Unit;
  readonly model: Projection;
  /** Other models that its cases are read from: the answer is then of the least position. */
  readonly joins?: readonly Projection[];
  /** Whose figure it is, where not everyone with a door to statistics may ask for it. */
  readonly room?: FigureRoom;
  /** It is about the organisation and no person: the released door shows it as it is. */
  readonly open?: true;
  /** The model's table with one row for each stream. */
  readonly subject: Sql;
  /** What happens in a period, or what stands at a day. */
  readonly time: 'period' | 'day';
  readonly aggregate: Aggregate;
  /** A person counts once in each twelve months of the period, at the first of their cases. */
  readonly oncePerPerson?: true;
  /** Of what falls due: only days that are over, for who has until tonight is not late. */
  readonly overDaysOnly?: true;
  readonly dimensions: readonly Dimension[];
  /** Absent where nobody opens what it counts. */
  readonly behind?: Behind;
  /**
   * One row for each case: `stream_id`, `day`, what its own dimensions read, and where not counted
   * an `amount` (of a share: 1 or 0; of a sum with its decimals; of a ratio also what it is `per`).
   */
  readonly cases: (window: Window) => Sql;
};
