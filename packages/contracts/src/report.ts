import { DocumentFormat, EnhetKod, FrozenReader, Rapportslag, Svarsstatus } from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { Chart } from './chart.ts';

/** `pdf`: for reading (PDF/UA-1). `pdfa`: for the archive (PDF/A-2a). */
export const ReportFormat = DocumentFormat;
export type ReportFormat = DocumentFormat;

export const reportMediaTypes = {
  json: 'application/json',
  html: 'text/html',
  pdf: 'application/pdf',
  pdfa: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<ReportFormat, string>;

export const ReportQuery = z.strictObject({
  from: LocalDate,
  to: LocalDate,
  /** Only this enhet's figures. */
  enhet: EnhetKod.optional(),
  format: ReportFormat.optional(),
  /** What it is written in; else what `Accept-Language` asks for. */
  lang: z.enum(['sv', 'en']).optional(),
});

/** The forms of report that the caller reads, and what each may be about. */
export const ReportCatalogue = z.object({
  reports: z.array(
    z.object({
      kind: Rapportslag,
      name: z.string(),
      recipient: z.string().nullable(),
      period: z.enum(['year', 'months', 'day', 'meeting']),
      formats: z.array(ReportFormat),
      /** Those to choose among, the latest first; `dueOn`: when it is to be sent at the latest. */
      periods: z.array(z.object({ from: LocalDate, to: LocalDate, dueOn: LocalDate.nullable() })),
    }),
  ),
});

const Cell = z.union([z.string(), z.number()]).nullable();
const Table = z.object({
  caption: z.string(),
  /** The first one names its row. */
  columns: z.array(
    z.object({
      name: z.string(),
      /** `money`: in öre, whole. */
      type: z.enum(['text', 'number', 'money', 'percent', 'day']),
      decimals: z.int().optional(),
    }),
  ),
  rows: z.array(z.array(Cell)),
  total: z.array(Cell).optional(),
  note: z.string().optional(),
  /** The question of statistics that its figures answer: `/statistics/{measure}` with the others. */
  asked: z
    .object({
      measure: z.string(),
      from: LocalDate.optional(),
      to: LocalDate.optional(),
      on: LocalDate.optional(),
      by: z.string().optional(),
      enhet: EnhetKod.optional(),
    })
    .optional(),
});
const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.literal([1, 2, 3]), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), text: z.string(), quiet: z.literal(true).optional() }),
  z.object({
    kind: z.literal('list'),
    items: z.array(z.string()),
    ordered: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('table'), table: Table }),
  z.object({ kind: z.literal('chart'), chart: Chart }),
  z.object({ kind: z.literal('newPage') }),
]);

/** A report as it stands now: the same as its files hold. */
export const ReportDraft = z.object({
  kind: Rapportslag,
  from: LocalDate,
  to: LocalDate,
  enhet: EnhetKod.nullable(),
  /** Through which door it is counted. */
  door: z.enum(['exact', 'released']),
  /** SHA-256 in hex of all that is said in it. */
  digest: z.string(),
  questions: z.array(
    z.object({
      id: z.string(),
      heading: z.string(),
      answer: z.enum(['computed', 'half', 'written']),
      status: Svarsstatus,
      /** Of what it says. */
      digest: z.string(),
      /** How many of the document's blocks are its own; those of the first question stand first. */
      blocks: z.int(),
    }),
  ),
  document: z.object({
    locale: z.enum(['sv', 'en']),
    title: z.string(),
    sender: z.string(),
    recipient: z.string().nullable(),
    on: LocalDate,
    facts: z.array(z.object({ name: z.string(), value: z.string() })),
    blocks: z.array(Block),
  }),
});

export const RapportDraftQuery = z.strictObject({
  format: ReportFormat.optional(),
  lang: z.enum(['sv', 'en']).optional(),
});

/** A draft of a report that is being written, and what it says otherwise than it last did. */
export const RapportDraft = ReportDraft.extend({
  /** Counted at least to here. */
  position: z.int(),
  /** Null before the first draft or edition was kept, and where it is erased. */
  changes: z
    .object({
      since: z.object({
        draft: z.int().nullable(),
        edition: z.int().nullable(),
        on: LocalDate,
        position: z.int(),
      }),
      questions: z.array(
        z.object({
          id: z.string(),
          /** Of its words, those that are others. */
          text: z.object({ before: z.string(), after: z.string() }).nullable(),
          cells: z.array(
            z.object({
              table: z.string(),
              row: z.string(),
              column: z.string(),
              type: Table.shape.columns.element.shape.type,
              decimals: z.int().optional(),
              before: Cell,
              after: Cell,
            }),
          ),
        }),
      ),
    })
    .nullable(),
});

/** The frozen file as it was composed for one's own role; its sender may ask for another's. */
export const RapportDocumentQuery = z.strictObject({
  /** Left out: the last one that there is for the reader. */
  edition: z.coerce.number().int().positive().max(999).optional(),
  reader: FrozenReader.optional(),
});
