import { Dagordningsslag } from '../codes/index.ts';
import { type AgendaItem, type AgendaKey, partsOf } from './agenda-key.ts';
import { isShownToAll, type MoteData } from './view.ts';

/** What every meeting goes through, besides what happens to be. */
export const standingItems: readonly AgendaItem[] = (
  [
    'FOREGAENDE_PROTOKOLL',
    'STATISTIK',
    'KO_PRIORITERING',
    'FORDELNING_ENHETER',
    'BEMANNING',
    'EKONOMI',
    'KOMPETENS',
    'UTATRIKTAT',
    'NASTA_MOTE',
  ] as const
).map((kind) => ({ key: `STAENDE:${kind}`, kind }));

export type AgendaEntry<C extends AgendaItem> = AgendaItem & {
  /** What asked for it, as it stands now; null where somebody put it there or nothing asks any more. */
  readonly candidate: C | null;
  /** Its number, where somebody added it. */
  readonly item: number | null;
  /** Numbers of the papers sent in about it. */
  readonly papers: readonly number[];
  /** It stood in the agenda that was sent out. */
  readonly isCalled: boolean;
};

type Meeting = Pick<
  MoteData,
  'state' | 'called' | 'added' | 'order' | 'papers' | 'decisions' | 'questions'
>;

/**
 * The agenda of a meeting. Until it is sent out: what asks for a place and what every meeting goes
 * through. From then on what was sent out stays, and what has come since is beside it; once the
 * meeting is closed nothing more comes. What somebody added is always there. Kinds stand in the order
 * that a meeting takes them; what the chair has ordered stands as ordered, the rest behind what it
 * would else have followed. Nothing stands there that somebody other than its author is to look at first.
 */
export function agendaOf<C extends AgendaItem>(
  meeting: Meeting,
  candidates: readonly C[],
  standing: readonly AgendaItem[] = standingItems,
): readonly AgendaEntry<C>[] {
  const { state, called } = meeting;
  const added = meeting.added.filter(isShownToAll);
  const asking = new Map(candidates.map((candidate) => [candidate.key, candidate]));
  const isOpen = state === 'planned.planned' || state === 'called' || state === 'held.inSession';
  const fixed = called.length === 0 ? standing : called;
  const items = new Map<AgendaKey, AgendaItem>();
  for (const { key, kind } of [...fixed, ...(isOpen ? candidates : []), ...added]) {
    items.set(key, { key, kind: (isOpen ? asking.get(key)?.kind : undefined) ?? kind });
  }
  for (const item of treatedBesides(meeting, items)) items.set(item.key, item);

  const natural = [...items.values()].toSorted((a, b) => rankOf(a) - rankOf(b));
  return inOrder(natural, meeting.order).map(({ key, kind }) => ({
    ...{ key, kind },
    candidate: asking.get(key) ?? null,
    item: added.find((one) => one.key === key)?.item ?? null,
    papers: meeting.papers
      .filter((paper) => paper.item === key && isShownToAll(paper))
      .map(({ paper }) => paper),
    isCalled: called.some((one) => one.key === key),
  }));
}

/** What the meeting decided on though it stood on no agenda. */
function treatedBesides(
  { decisions, questions }: Meeting,
  items: ReadonlyMap<AgendaKey, AgendaItem>,
): readonly AgendaItem[] {
  const known = new Set([...items.keys()].map((key) => partsOf(key)?.systemfelId));
  const systemfel = decisions
    .filter(({ systemfelId }) => !known.has(systemfelId))
    .map(
      ({ systemfelId }): AgendaItem => ({
        key: `SYSTEMFEL:${systemfelId}`,
        kind: 'NYTT_SYSTEMFEL',
      }),
    );
  const asked = questions
    .filter(({ item }) => !items.has(item))
    .map(({ item }): AgendaItem => ({ key: item, kind: partsOf(item)?.kind ?? 'OVRIGT' }));
  return [...systemfel, ...asked];
}

function rankOf({ kind }: AgendaItem): number {
  return Dagordningsslag.options.indexOf(kind);
}

/** Those ordered as ordered; each other one right behind what it follows by nature. */
function inOrder(
  natural: readonly AgendaItem[],
  order: readonly AgendaKey[],
): readonly AgendaItem[] {
  const known = new Map(natural.map((item) => [item.key, item]));
  const ordered = order.flatMap((key) => known.get(key) ?? []);
  const placed = [...ordered];
  for (const [index, item] of natural.entries()) {
    if (ordered.includes(item)) continue;
    const before = natural[index - 1];
    placed.splice(before === undefined ? 0 : placed.indexOf(before) + 1, 0, item);
  }
  return placed;
}
