import { type Facts, type LocalDate, refuse, type Situation } from '@fyr/kernel';
import { addDays, workingDayFrom } from '../calendar.ts';
import type { DokumentationsBeslut } from '../codes/index.ts';
import { organisationIn, regimeOn } from '../verksamhet/context.ts';
import type { UppdragCommand } from './commands.ts';
import type { UppdragContext } from './context.ts';
import type { NewUppdragEvent } from './events.ts';
import { dueIn, settingsOf } from './settings.ts';

type Data<T extends UppdragCommand['type']> = Extract<UppdragCommand, { type: T }>['data'];
type Destroyed = Data<'DestroyDocumentation'>;

/** Whether what stands in Fyr is gone, and not only paper. */
export function isKeyDestroyed({ how }: Pick<Destroyed, 'how'>): boolean {
  return how !== 'PAPPER_FORSTORT';
}

/**
 * An uppdrag is closed together with what becomes of its documentation. Of a client who is forgotten
 * there is none left.
 */
export function closedWith(
  closing: NewUppdragEvent,
  decision: DokumentationsBeslut | undefined,
  situation: Situation<UppdragContext>,
): readonly NewUppdragEvent[] {
  const { clientId, forgotten } = situation.state.context;
  if (forgotten.includes(clientId)) return [closing];
  const usual = mustDocument(situation) ? 'BEVARAS' : 'FORSTORS';
  return [closing, decided({ decision: decision ?? usual }, situation)];
}

/** By when: so soon as somebody can see to it, or for as long as it must be kept. */
export function decided(
  { decision, decisionRef, dueOn }: Data<'DecideDocumentation'>,
  situation: Situation<UppdragContext>,
): NewUppdragEvent {
  const { facts, on } = situation;
  if (decision !== 'BEVARAS') checkMayBeDestroyed(decisionRef, situation);
  const settings = settingsOf(facts, on);
  const usual =
    decision === 'BEVARAS'
      ? workingDayFrom(addDays(on, settings.yearsOfDocumentation * 365))
      : dueIn(on, settings.daysToDocumentation);
  const due = dueOn ?? usual;
  if (due <= on) refuse('dueNotLater', { on, dueOn: due });
  return {
    type: 'DocumentationDecided',
    data: { decision, ...(decisionRef === undefined ? {} : { decisionRef }), dueOn: due },
  };
}

/**
 * The documentation of a client is in one key: it goes in all their uppdrag or in none. Recorded
 * together with that the client is forgotten, which destroys the key.
 */
export function destroyed(
  { alsoIn = [], ...data }: Destroyed,
  situation: Situation<UppdragContext>,
): { events: readonly NewUppdragEvent[]; also: Record<string, readonly NewUppdragEvent[]> } {
  const { state, facts, id, on } = situation;
  const { context } = state;
  const own = { type: 'DocumentationDestroyed', data } as const;
  if (!isKeyDestroyed(data)) return { events: [own], also: {} };

  checkMayBeDestroyed(data.decisionRef, situation);
  checkNotKept(context, on);
  const others = alsoIn.filter((other) => other !== id);
  for (const other of others) {
    const fact = facts[other];
    if (fact?.path !== 'closed') refuse('clientHasOpenUppdrag');
    checkNotKept(fact.context as UppdragContext, on);
  }
  const forgotten = { type: 'SubjectForgotten', data: { subject: context.clientId } } as const;
  const eventsFor = (of: UppdragContext, destroying: boolean): readonly NewUppdragEvent[] => [
    ...(destroying ? [own] : []),
    ...(of.forgotten.includes(context.clientId) ? [] : [forgotten]),
  ];
  return {
    events: eventsFor(context, true),
    also: Object.fromEntries(
      others.map((other) => {
        const of = facts[other]?.context as UppdragContext;
        return [other, eventsFor(of, !of.destroyed)];
      }),
    ),
  };
}

/** Where documenting is a duty nothing is destroyed without a decision to do so. */
function checkMayBeDestroyed(
  decisionRef: string | undefined,
  situation: Pick<Situation<UppdragContext>, 'facts' | 'on'>,
): void {
  if (mustDocument(situation) && decisionRef === undefined) refuse('destructionNeedsDecision');
}

function mustDocument({ facts, on }: { readonly facts: Facts; readonly on: LocalDate }): boolean {
  return regimeOn(organisationIn(facts.verksamhet?.context), on) === 'DOKUMENTERAD';
}

function checkNotKept({ documentation, deadlines }: UppdragContext, on: LocalDate): void {
  const { documentation: dueOn } = deadlines;
  if (documentation === 'BEVARAS' && dueOn !== undefined && on < dueOn) {
    refuse('documentationToBeKept', { dueOn });
  }
}
