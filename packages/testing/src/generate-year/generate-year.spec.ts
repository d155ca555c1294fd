import { createHash, createHmac } from 'node:crypto';
import { workflows } from '@fyr/domain';
import { refold } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import { demoCentralTenant, demoTenant } from '../demo-people.ts';
import { demoStage } from '../demo-stage.ts';
import { MemoryStore } from '../memory-store.ts';
import { generateYear } from './generate-year.ts';
import { passDueIn } from './pass-due.ts';
import { SimulatedClock } from './world.ts';

/** A version 8 uuid of a hash. */
function uuidOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex');
  return hex.replace(
    /^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/,
    (_, a, b, c, d, e) => `${a}-${b}-8${c}-8${d}-${e}`,
  );
}

async function year(seed: number) {
  const store = new MemoryStore();
  const clock = new SimulatedClock();
  const tenants = [demoTenant, demoCentralTenant];
  const summary = await generateYear(
    demoStage({
      ...{ store, clock },
      pseudonym: async (client, systemfel) =>
        createHmac('sha256', client).update(systemfel).digest('hex'),
      reference: async (systemfel, position) => uuidOf(`${systemfel}:${position}`),
      passDue: async () => {
        for (const tenant of tenants) await passDueIn(store, tenant, clock);
      },
    }),
    { seed, endsOn: '2012-08-31' },
  );
  return {
    ...{ summary, store, clock },
    log: tenants.flatMap((tenant) => store.log(tenant)),
    timers: tenants.flatMap((tenant) => store.timers(tenant)),
  };
}

describe('the synthetic year', () => {
  it('is the same, to the last id, for the same seed, and another for another', async () => {
    const [one, again, other] = await Promise.all([year(1), year(1), year(2)]);
    expect(again.log).toEqual(one.log);
    expect(other.log).not.toEqual(one.log);
  });

  it('goes every way that an uppdrag and a systemfel can go', async () => {
    const { summary, log } = await year(1);
    expect(summary).toMatchObject({ startsOn: '2011-09-01', endsOn: '2012-08-31', systemfel: 17 });
    expect(typesIn(log)).toEqual(
      expect.arrayContaining([
        ...['UppdragRefused', 'ClientReferred', 'RequestWithdrawn', 'UppdragQueued', 'QueueLeft'],
        ...['UppdragPaused', 'UppdragReopened', 'UppdragClosed', 'DeadlinePassed'],
        ...['AssessedAsSingleCase', 'SystemfelMerged', 'SystemfelWithdrawn', 'SystemfelRejected'],
        ...['SystemfelReturned', 'ReportedDirectly', 'SystemfelReopened', 'SystemfelResolved'],
        ...['SystemfelClosedUnresolved', 'EscalatedToLansstyrelse', 'EvidenceLinked'],
        ...['SystemfelTabled', 'EscalatedToCentralLedningsgrupp', 'CentralLedningsgruppAnswered'],
        ...['AnswerLinkIssued', 'OriginAnswered'],
      ]),
    );
  });

  it('lets its organisation change as one does', async () => {
    const { log } = await year(1);
    expect(typesIn(log)).toEqual(
      expect.arrayContaining([
        ...['VerksamhetStarted', 'EnhetAdded', 'ShareSet', 'CoordinatorNamed', 'CoLocationSet'],
        ...['OmbudEmployed', 'OmbudFteSet', 'OmbudContactChanged', 'ArbetsledareNamed'],
        ...['VacancyOpened', 'VacancyFilled', 'AbsenceBegan', 'AbsenceEnded', 'PopulationSet'],
        ...['GuidelineAdopted', 'WorkMethodAdopted', 'DecisionMandateSet', 'SettingsChanged'],
        ...['DocumentationRegimeSet', 'GrantAmountSet', 'EconomyEntered', 'BudgetSet'],
        ...['TrainingHeld', 'SupervisionHeld', 'EvaluationMade', 'InformationGiven'],
        ...['OutreachMade', 'ConsultativeSupportGiven', 'PlanAdopted', 'CommitmentMade'],
        ...['CommitmentFollowedUp', 'HuvudmanRegistered', 'CentralLedningsgruppNamed'],
        ...['MemberAppointed', 'MemberLeft', 'OrganisationInvited', 'InvitationAnswered'],
        ...['MoteMoved', 'PaperAttached', 'AgendaItemAdded', 'AgendaOrdered', 'QuestionDecided'],
        'PaperReviewed',
      ]),
    );
    const planned = log.filter(
      ({ type, data }) => type === 'ShareSet' && String(data.from) > '2012-08-31',
    );
    expect(planned).toHaveLength(1);
  });

  it('holds four meetings, which decide every systemfel reported by then, with approved minutes', async () => {
    const { log, summary } = await year(1);
    const own = log.filter(({ tenant }) => tenant === demoTenant);
    const held = own.filter(({ type }) => type === 'MoteHeld');
    expect(held).toHaveLength(4);
    expect(summary.meetings).toBe(4);
    for (const { streamId } of held) {
      const last = own.findLast((event) => event.streamId === streamId);
      expect(last?.state).toBe('minutesApproved');
      const decided = own.filter(
        ({ type, data }) => type === 'LedningsgruppDecided' && data.meetingId === streamId,
      );
      const brought = own.filter(
        ({ type, data }) =>
          (type === 'ReportedToLedningsgrupp' || type === 'SystemfelTabled') &&
          data.meetingId === streamId,
      );
      expect(brought.length).toBeGreaterThan(0);
      expect(decided.map((event) => event.streamId).sort()).toEqual(
        brought.map((event) => event.streamId).sort(),
      );
    }
    // Put off at the last of them, or seen since: the one that is planned takes it up.
    const waiting = [...Map.groupBy(own, ({ streamId }) => streamId).values()].filter(
      (events) => events.at(-1)?.state === 'reportedToLedningsgrupp.tabled',
    );
    const planned = own.filter(({ type }) => type === 'MotePlanned').at(-1)?.streamId;
    expect(held.map(({ streamId }) => streamId)).not.toContain(planned);
    expect(waiting).toHaveLength(2);
    for (const events of waiting) expect(events.at(-1)?.data.meetingId).toBe(planned);
  });

  it('tells the central ledningsgrupp a reference, and nothing that is the origin’s', async () => {
    const { store } = await year(1);
    const own = store.log(demoTenant);
    const central = store.log(demoCentralTenant);
    const ours = new Set(own.map(({ streamId }) => streamId));
    const told = JSON.stringify(central.map(({ data }) => data));
    for (const id of ours) if (id !== demoTenant) expect(told).not.toContain(id);
    expect(central.filter(({ type }) => type === 'EvidenceLinked')).toEqual([]);
    const theirs = JSON.stringify(own.map(({ data }) => data));
    for (const { streamId } of central) {
      if (streamId !== demoCentralTenant) expect(theirs).not.toContain(streamId);
    }
  });

  it('replays from the first event to the states that are stored', async () => {
    const { store } = await year(1);
    for (const tenant of [demoTenant, demoCentralTenant]) {
      const streams = Map.groupBy(store.log(tenant), ({ streamId }) => streamId);
      const { rows } = await store.load({ tenant, ids: [...streams.keys()] });
      for (const [id, events] of streams) {
        const type = events[0]?.streamType as keyof typeof workflows;
        const { state } = refold(workflows[type], events);
        expect(state.path).toBe(rows.get(id)?.path);
        expect(JSON.parse(JSON.stringify(state.context)), `${type} ${id}`).toEqual(
          rows.get(id)?.context,
        );
      }
    }
  });

  it('leaves no deadline unfired that has passed', async () => {
    const { timers, clock } = await year(7);
    expect(timers.filter(({ dueAt }) => dueAt < clock.now() - 86_400_000)).toEqual([]);
  });
});

function typesIn(log: readonly { readonly type: string }[]): readonly string[] {
  return [...new Set(log.map(({ type }) => type))];
}
