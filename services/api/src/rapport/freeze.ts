import { DocumentFormat, type Frozen, type FrozenReader, frozenReadersOf } from '@fyr/domain';
import { type Locale, text } from '@fyr/texts';
import type { Caller } from '../caller.ts';
import { composeFor, type Draft } from '../reports/draft.ts';
import { rendered } from '../reports/files.ts';
import { reportedIn } from '../reports/systemfel.ts';
import type { Reached } from '../rights.ts';
import type { Here } from '../rooms.ts';
import { atOnePosition } from './position.ts';
import { aboutOf, type Written, writtenIn } from './written.ts';

/** It is what is sent to authorities here. */
const locale: Locale = 'sv';

/**
 * All forms of a report as it stands at one position of the log, kept byte for byte.
 * @throws Rejection `conflict` where something is recorded all the time
 */
export async function frozenBy(here: Here, caller: Caller, reached: Reached): Promise<Frozen> {
  const { tenant } = caller;
  const { position, composed, systemfel } = await atOnePosition(here, tenant, async (position) => {
    const written = await writtenIn(here, caller, reached, locale);
    const composed = await composeAll(here, caller, written, position);
    return { position, composed, systemfel: await reportedBySending(here, caller, written) };
  });
  const own = composed.find(({ reader }) => reader === 'arbetsledare') ?? composed[0];
  if (!own) throw new Error('nobody reads that kind of report');
  const documents = await keepAll(here, caller, reached, composed);
  return { position, digest: own.draft.digest, documents, systemfel };
}

type ComposedAs = { readonly reader: FrozenReader; readonly draft: Draft };

/** Once for each of its readers, as them: nobody is told more than they are otherwise. */
async function composeAll(
  here: Here,
  caller: Caller,
  { data, answers }: Written,
  position: number,
): Promise<readonly ComposedAs[]> {
  const about = aboutOf(data, locale);
  const edition = data.editions.length + 1;
  const fact = (name: 'state' | 'position' | 'sentBy', value: string) => ({
    name: text(locale, `report.fact.${name}`),
    value,
  });
  const facts = [
    fact('state', text(locale, 'report.fact.frozen', { edition })),
    fact('position', String(position)),
    fact('sentBy', caller.name),
  ];
  const composed: ComposedAs[] = [];
  for (const reader of frozenReadersOf(about.kind)) {
    const as: Caller = { ...caller, role: reader };
    const draft = await composeFor(here, as, about, { answers, facts });
    const digest = { name: text(locale, 'report.fact.digest'), value: draft.digest };
    const document = { ...draft.document, facts: [...draft.document.facts, digest] };
    composed.push({ reader, draft: { ...draft, document } });
  }
  return composed;
}

async function keepAll(
  { documents }: Pick<Here, 'documents'>,
  { tenant }: Caller,
  { row }: Reached,
  composed: readonly ComposedAs[],
): Promise<Frozen['documents']> {
  const kept: Frozen['documents'] = [];
  for (const { reader, draft } of composed) {
    for (const format of DocumentFormat.options) {
      const bytes = format === 'json' ? jsonOf(draft) : await rendered(draft.document, format);
      const sha256 = await documents.keep(tenant, row.id, bytes);
      kept.push({ reader, format, sha256, bytes: bytes.length });
    }
  }
  return kept;
}

export function jsonOf(draft: Draft): Buffer {
  return Buffer.from(JSON.stringify(draft));
}

/** The third channel: a systemfel that a sent verksamhetsberättelse tells of is reported by it. */
async function reportedBySending(
  here: Here,
  caller: Caller,
  { data: { kind, from, to } }: Written,
): Promise<string[]> {
  if (kind !== 'VERKSAMHETSBERATTELSE' || from === null || to === null) return [];
  return (await reportedIn(here, caller, { from, to })).map(({ row }) => row.id);
}
