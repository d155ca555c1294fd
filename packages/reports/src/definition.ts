import type { Rapportslag, Svarsstatus } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import type { Locale, TextKey } from '@fyr/texts';
import type { Block } from './document.ts';
import type { Facts } from './facts.ts';

/** A form that is filled in: its questions, and where the answer to each comes from. */
export type ReportDefinition = {
  readonly kind: Rapportslag;
  /** The years of report that this form is for; `to` null: still in use. */
  readonly years: { readonly from: number; readonly to: number | null };
  readonly period: 'year' | 'months' | 'day' | 'meeting';
  readonly recipient: TextKey | null;
  /** When it is to be sent at the latest, by the last day of what it is about. */
  readonly dueOn?: (to: LocalDate) => LocalDate;
  readonly questions: readonly Question[];
  /** The laws and papers that it follows. */
  readonly sources: readonly TextKey[];
};

export type Question = {
  /** Of this form for good: answers are kept by it. */
  readonly id: string;
  readonly heading: TextKey;
  /** The part of the form that begins with it. */
  readonly part?: TextKey;
  /** `computed`: nobody writes. `half`: figures that somebody comments. `written`: by hand. */
  readonly answer: 'computed' | 'half' | 'written';
  /** What stands there before anybody has written; for a written answer what it starts from. */
  readonly blocks?: (facts: Facts, scope: Scope) => Promise<readonly Block[]>;
};

/** What a report is about, and through which door it is counted. */
export type Scope = {
  readonly locale: Locale;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Only this enhet's figures. */
  readonly enhet: string | null;
  readonly door: 'exact' | 'released';
};

/** What somebody wrote under a question. */
export type WrittenAnswer = {
  readonly text: string;
  readonly status: Exclude<Svarsstatus, 'SAKNAS'>;
  readonly author: string;
  readonly on: LocalDate;
};
