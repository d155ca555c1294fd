import { z } from 'zod';
import { json, type Operation } from './operation.ts';

/** What is not saved again within them is destroyed. */
export const DRAFT_DAYS = 30;
/** Stands in an address for the number of what is not opened yet. */
export const UNOPENED = 'ny';

/** What one field of a form says, as the form writes it: nobody else reads it. */
const Written = z.string().max(60_000);
const Field = z.string().regex(/^(data|personal)\.[a-zA-Z]{1,60}$/);
/** A command; after a point, what of it, where one form stands for several. */
export const DraftForm = z.string().regex(/^[A-Z][A-Za-z]{1,59}(\.[\w-]{1,59})?$/);

export const DraftSave = z.strictObject({ fields: z.record(Field, Written) });

/** Epoch milliseconds; null where nothing is saved. */
const SavedAt = z.int().nullable();
export const Draft = z.object({ fields: z.record(Field, Written), savedAt: SavedAt });
export const DraftSaved = z.object({ savedAt: z.int() });

const path = '/api/v1/drafts/:type/:at/:form';

/** What the caller has written in a form and not sent: theirs alone, and gone once it is sent. */
export const draftOperations: readonly Operation[] = [
  {
    ...{ method: 'get', path, id: 'readDraft', tag: 'drafts' },
    summary: `What the caller has saved of a form; \`${UNOPENED}\` for what is not opened yet`,
    answers: { 200: json('By field; none where nothing is saved.', 'Draft', Draft) },
  },
  {
    ...{ method: 'put', path, id: 'saveDraft', tag: 'drafts' },
    summary: 'Saves some of the fields',
    body: { name: 'DraftSave', schema: DraftSave },
    answers: {
      200: json(`Kept for ${DRAFT_DAYS} days, or until it is sent.`, 'DraftSaved', DraftSaved),
    },
  },
  {
    ...{ method: 'delete', path, id: 'discardDraft', tag: 'drafts' },
    summary: 'Throws it away',
    answers: { 204: { what: 'There is none.' } },
  },
];
