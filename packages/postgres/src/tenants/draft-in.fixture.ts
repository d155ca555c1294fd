import type { DraftPlace, Drafts } from '../index.ts';

/** What is written in a form, read, thrown away, and written anew. */
export async function draftIn(
  kept: Drafts,
  place: Omit<DraftPlace, 'form'>,
  client?: string,
): Promise<void> {
  for (const of of [client, undefined]) {
    const form = of === undefined ? 'TakeStep' : 'TakeStep.first';
    const draft = { fields: { 'personal.note': 'Demo' }, savedAt: 0, client: of };
    await kept.save({ ...place, form }, draft);
    await kept.read({ ...place, form });
    await kept.remove(place, [form]);
    await kept.save({ ...place, form }, draft);
  }
}
