import { NoticeKind } from '@fyr/domain';
import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';

export const NoticeQuery = z.strictObject({
  /** Only those not read yet. */
  unread: z.stringbool().optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  /** `next` of the page before. */
  page: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
  /** Waits, for a bounded time, until all up to this position of the log has been told. */
  after: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
});

export const Notice = z.object({
  id: z.uuid(),
  kind: NoticeKind,
  /** The day it became known; no time of day. */
  day: LocalDate,
  read: z.boolean(),
  /** In the language asked for. */
  text: z.string(),
  about: z.object({
    type: z.string(),
    id: z.uuid(),
    /** For people: `U-2026-014`. */
    number: z.string(),
    /** Whether the caller may open it now. */
    open: z.boolean(),
  }),
});

/** Newest first. */
export const NoticeList = z.object({
  notices: z.array(Notice),
  /** How many there are in all that are not read. */
  unread: z.int(),
  /** Where the next page begins; absent on the last. */
  next: z.string().optional(),
  mail: z.object({
    /** Whether letters would reach somebody. */
    address: z.boolean(),
    on: z.boolean(),
  }),
});

/** How many were unread and are read now. */
export const NoticesRead = z.object({ read: z.int() });

/** Whether the caller's account gets letters that there is something to read here. */
export const NoticeMail = z.strictObject({ on: z.boolean() });
