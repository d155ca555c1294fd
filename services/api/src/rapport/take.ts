import { frozenReaderOf, type Taken } from '@fyr/domain';
import type { Locale } from '@fyr/texts';
import type { Caller } from '../caller.ts';
import { composeFor, type Draft, draftFact } from '../reports/draft.ts';
import { doorOf, type Reached } from '../rights.ts';
import type { Here } from '../rooms.ts';
import { noteExactFigures } from '../showing.ts';
import { jsonOf } from './freeze.ts';
import { countedTo } from './position.ts';
import { aboutOf, type Written, writtenIn } from './written.ts';

type Drafted = {
  readonly written: Written;
  readonly draft: Draft;
  readonly position: number;
};

/** A report as it is written and counted now, through the caller's own door. */
export async function draftOf(
  here: Here,
  caller: Caller,
  reached: Reached,
  locale: Locale,
): Promise<Drafted> {
  const position = await countedTo(here, caller.tenant);
  const written = await writtenIn(here, caller, reached, locale);
  const facts = [draftFact(locale)];
  const about = aboutOf(written.data, locale);
  const draft = await composeFor(here, caller, about, { answers: written.answers, facts });
  if (doorOf(caller) === 'exact') noteExactFigures(caller, reached.row.id);
  return { written, draft, position };
}

/** The same, kept, so that what changes from now on can be told. */
export async function takenBy(here: Here, caller: Caller, reached: Reached): Promise<Taken> {
  const { draft, position } = await draftOf(here, caller, reached, 'sv');
  const bytes = jsonOf(draft);
  const sha256 = await here.documents.keep(caller.tenant, reached.row.id, bytes);
  const reader = frozenReaderOf(caller.role);
  return { reader, sha256, bytes: bytes.length, position, digest: draft.digest };
}
