import { type FrozenReader, frozenReaderOf, type RapportData } from '@fyr/domain';
import { changesBetween } from '@fyr/reports';
import type { Caller } from '../caller.ts';
import type { Draft } from '../reports/draft.ts';
import type { Reached } from '../rights.ts';
import type { Here } from '../rooms.ts';

/**
 * What a draft says otherwise than the last one of the caller's own door that was kept: one that was
 * taken, or an edition. Null where there is none, or it is erased.
 */
export async function changedSince(
  { documents }: Pick<Here, 'documents'>,
  { tenant, role }: Caller,
  { row }: Reached,
  data: RapportData,
  draft: Draft,
) {
  // Ombud have a door that no draft is kept through.
  if (frozenReaderOf(role) !== role) return null;
  const last = keptFor(role, data).at(-1);
  if (!last) return null;
  const { sha256, ...since } = last;
  const bytes = await documents.read({ tenant, stream: row.id, sha256 });
  if (!bytes) return null;
  const before = JSON.parse(bytes.toString()) as Draft;
  return { since, questions: changesBetween(before, draft) };
}

/** By position: in the order that they were composed. */
function keptFor(role: FrozenReader, { drafts, editions }: RapportData) {
  const taken = drafts
    .filter(({ reader }) => reader === role)
    .map(({ draft, on, position, sha256 }) => ({ draft, edition: null, on, position, sha256 }));
  const frozen = editions.flatMap(({ edition, on, position, documents }) => {
    const own = documents.find(({ reader, format }) => reader === role && format === 'json');
    return own ? [{ draft: null, edition, on, position, sha256: own.sha256 }] : [];
  });
  return [...taken, ...frozen].toSorted((a, b) => a.position - b.position);
}
