import { ClientId, Dokumentationsregim, SystemfelId } from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';
import { AccessInDay } from './access.ts';

/** As a page for people, or as data for machines; the same is in both. */
export const ClientExportQuery = z.strictObject({ format: z.enum(['html', 'json']).optional() });

const Line = z.strictObject({ name: z.string(), value: z.string() });

/** One thing that was recorded: its codes and words as they are stored, and in plain words. */
const ExportedEvent = z.strictObject({
  revision: z.int(),
  type: z.string(),
  /** The day it happened, and the instant it was recorded. */
  on: LocalDate,
  recordedAt: z.iso.datetime(),
  by: z.strictObject({ role: z.string(), account: z.string(), name: z.string().nullable() }),
  data: z.record(z.string(), z.unknown()),
  personal: z.record(z.string(), z.unknown()).optional(),
  text: z.string(),
  lines: z.array(Line),
});

/**
 * Everything about one client (article 15 of the GDPR): `docs/client-export.md` says what each part
 * is. A new form of it gets a new name.
 */
export const ClientExport = z.strictObject({
  form: z.literal('fyr/klient/1'),
  on: LocalDate,
  client: ClientId,
  verksamhet: z.string().nullable(),
  controllers: z.array(z.string()),
  regime: Dokumentationsregim.nullable(),
  contact: z.record(z.string(), z.string().nullable()),
  uppdrag: z.array(
    z.strictObject({
      id: z.uuid(),
      number: z.string(),
      state: z.string(),
      events: z.array(ExportedEvent),
    }),
  ),
  /** What the client's case is evidence to, without saying who it was. */
  systemfel: z.array(
    z.strictObject({ id: SystemfelId, number: z.string(), title: z.string().nullable() }),
  ),
  accesses: z.array(AccessInDay),
});
export type ClientExport = z.infer<typeof ClientExport>;
