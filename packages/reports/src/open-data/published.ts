import type { LocalDate } from '@fyr/kernel';
import type { Dataset } from './dataset.ts';

/** What a verksamhet has made public, and who stands for it. */
export type Published = {
  /** Where it stands, without a slash at the end. */
  readonly address: string;
  readonly publisher: string;
  readonly contact: { readonly name: string; readonly email: string } | null;
  readonly datasets: readonly Dataset[];
  /** The last day of the last quarter that is approved. */
  readonly version: LocalDate;
  /** The days of the first approval and the last. */
  readonly issued: LocalDate;
  readonly modified: LocalDate;
  readonly enhetNames: Readonly<Record<string, string>>;
  /** Kommuner by their code of SCB: where the figures are from. */
  readonly kommuner: readonly { readonly scb: string; readonly name: string }[];
};
