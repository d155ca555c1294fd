import { deadlineId, type Facts, type LocalDate, refuse, type Situation } from '@fyr/kernel';
import type { HuvudmanTyp, Rapportvag } from '../codes/index.ts';
import type { HuvudmanId } from '../ids.ts';
import { huvudmanOn, type VerksamhetContext } from '../verksamhet/context.ts';
import type { SystemfelCommand } from './commands.ts';
import type { SystemfelContext } from './context.ts';
import type { NewSystemfelEvent } from './events.ts';
import { checkDueLater } from './rules.ts';
import { dueIn, settingsOf } from './settings.ts';

type Address = Extract<SystemfelCommand, { type: 'ForwardToHuvudman' }>['data'];

/** Asks a huvudman in one of the ways; nothing where it has been asked in that way and waits. */
export function address(
  way: 'DIREKT' | 'LEDNINGSGRUPP',
  data: Address,
  { state: { context }, on, facts }: Situation<SystemfelContext>,
): readonly NewSystemfelEvent[] {
  const { huvudman } = data;
  const huvudmanTyp = typeOf(data, facts, on);
  const asked = askedAlready(context, huvudman, way);
  if (asked !== undefined) {
    if (data.dueOn === undefined || data.dueOn === asked) return [];
    refuse('huvudmanAwaited', { dueOn: asked });
  }
  const dueOn = data.dueOn ?? dueIn(on, { weeks: settingsOf(facts, on).weeksToAnswer });
  checkDueLater(dueOn, on);
  const event = { huvudman, huvudmanTyp, dueOn };
  return way === 'DIREKT'
    ? [{ type: 'ReportedDirectly', data: event }]
    : [{ type: 'ForwardedToHuvudman', data: event }];
}

/** Who it is stands in the register of the verksamhet on that day, where there is a verksamhet. */
function typeOf(
  { huvudman, huvudmanTyp }: Address,
  { verksamhet }: Facts,
  on: LocalDate,
): HuvudmanTyp {
  if (verksamhet === undefined) return huvudmanTyp ?? refuse('huvudmanTypMissing');
  const registered = huvudmanOn(verksamhet.context as VerksamhetContext, huvudman, on);
  return registered?.huvudmanTyp ?? refuse('huvudmanNotRegistered', { huvudman });
}

/** The day by which it is to answer what it was asked in this way, while that day has not passed. */
function askedAlready(
  { huvudman, deadlines }: SystemfelContext,
  id: HuvudmanId,
  way: Rapportvag,
): LocalDate | undefined {
  return huvudman[id]?.ways.includes(way) ? deadlines[deadlineId('answer', id)] : undefined;
}
