import { MeetingFileQuery } from '@fyr/contracts';
import { isShownToAll, type MoteData, type MotePersonal, rights } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { lastReleased } from '@fyr/projections';
import { type Document, minutesDocument, packDocument } from '@fyr/reports';
import { text, textOf } from '@fyr/texts';
import { type Caller, callerOf } from './caller.ts';
import { agendaFor, type Item, itemsFor, proposedMinutes } from './meetings.ts';
import { raw } from './raw.ts';
import { draftReport } from './reports/draft.ts';
import { fileAnswer } from './reports/files.ts';
import { periodsOf } from './reports/periods.ts';
import { doorOf } from './rights.ts';
import type { Here } from './rooms.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';
import { nameOfVerksamhet } from './verksamhet.ts';

const underlag = 'LEDNINGSGRUPPSUNDERLAG';

/** What a meeting has before it and what it came to, as files. */
export function meetingDocumentRoutes(app: Router, services: Services): void {
  const route = {
    config: { may: { reads: 'mote', words: true } },
    schema: { ...raw, querystring: MeetingFileQuery },
  } as const;

  app.get('/api/v1/mote/:id/pack', route, async (request, reply) => {
    const caller = callerOf(request);
    const { id } = request.params as { id: string };
    const document = await packOf(services.roomOf(caller), caller, id);
    return await fileAnswer(reply, document, request.query.format);
  });

  app.get('/api/v1/mote/:id/minutes', route, async (request, reply) => {
    const caller = callerOf(request);
    const { id } = request.params as { id: string };
    const document = await minutesOf(services.roomOf(caller), caller, id);
    return await fileAnswer(reply, document, request.query.format);
  });
}

/** As they were approved and sealed, else as far as they are written, else as they are proposed. */
async function minutesOf(here: Here, caller: Caller, id: string): Promise<Document> {
  const view = await agendaFor(here, caller, id);
  const { number, meeting, written } = view;
  const { draft, approvedOn } = meeting;
  const state = () => {
    if (approvedOn !== null) return text('sv', 'report.protokoll.approved', { on: approvedOn });
    return draft
      ? text('sv', 'report.protokoll.draft', draft)
      : text('sv', 'report.protokoll.proposed');
  };
  const words = draft
    ? (written?.minutes ?? text('sv', 'screen.history.erased'))
    : await proposedMinutes(here, caller, view);
  return minutesDocument({
    ...{ text: words, meeting: calledBy(number, meeting) },
    sender: (await nameOfVerksamhet(here, caller.tenant)) ?? '',
    on: approvedOn ?? draft?.on ?? caller.today,
    facts: [{ name: text('sv', 'report.fact.state'), value: state() }],
  });
}

async function packOf(here: Here, caller: Caller, id: string): Promise<Document> {
  const view = await agendaFor(here, caller, id);
  const { number, meeting, written } = view;
  const items = await itemsFor(here, caller, view);
  const titles = new Map(items.map((item) => [item.key, titleOf(item)]));
  const { plannedOn, heldOn, startsAt, endsAt } = meeting;
  const time = [startsAt, endsAt].filter(Boolean).join('–');
  const facts = [
    [text('sv', 'report.pack.meeting'), `${heldOn ?? plannedOn ?? ''} ${time}`.trim()],
    [text('sv', 'report.pack.place'), written?.place ?? ''],
  ] as const;
  return packDocument({
    meeting: calledBy(number, meeting),
    sender: (await nameOfVerksamhet(here, caller.tenant)) ?? '',
    on: caller.today,
    facts: facts.flatMap(([name, value]) => (value === '' ? [] : [{ name, value }])),
    agenda: [...titles.values()],
    papers: papersOf(meeting, written, titles),
    figures: await figuresFor(here, caller, heldOn ?? plannedOn ?? caller.today),
  });
}

/** Those that another than their author has looked at, where that is asked. */
function papersOf(
  meeting: MoteData,
  written: MotePersonal | undefined,
  titles: ReadonlyMap<string, string>,
) {
  return meeting.papers.filter(isShownToAll).map(({ paper, item }) => {
    const said = written?.papers[paper];
    return {
      title: said?.title ?? text('sv', 'screen.history.erased'),
      about: item === null ? null : (titles.get(item) ?? null),
      text: said?.text ?? null,
      file: said?.file ?? null,
    };
  });
}

/**
 * How the verksamhet stands: of the last quarter before the meeting, through the released door of the
 * last that is out. Nobody who is invited to one ledningsgrupp from outside has figures.
 */
async function figuresFor(here: Here, caller: Caller, day: LocalDate): Promise<Document | null> {
  if (caller.within || !rights[caller.role].reports.includes(underlag)) return null;
  const until = day < caller.today ? day : caller.today;
  const form = { period: 'meeting', years: { from: 2000, to: null } } as const;
  const [, over] = periodsOf(form, { began: '', today: until });
  const out = doorOf(caller) === 'released' && (await lastReleased(here.database, caller.tenant));
  const quarter = out && out.to < until ? out : over;
  if (!quarter) return null;
  const asked = { from: quarter.from, to: quarter.to };
  return (await draftReport(here, caller, { kind: underlag, asked, locale: 'sv' })).document;
}

/** By its number and day. */
function calledBy(number: string, { heldOn, plannedOn }: MoteData): string {
  return [number, heldOn ?? plannedOn].filter(Boolean).join(', ');
}

function titleOf({ kind, title, systemfel, huvudman }: Item): string {
  if (title === null || systemfel?.title === null) return text('sv', 'screen.history.erased');
  const named = title ?? textOf('sv', `code.Dagordningsslag.${kind}`);
  if (!systemfel) return named;
  const whose = huvudman?.name ?? huvudman?.huvudman;
  const what = `${systemfel.number} ${systemfel.title ?? ''}`.trim();
  return [what, ...(whose ? [whose] : [])].join(', ');
}
