import { createHmac } from 'node:crypto';
import { uppdrag as uppdragWorkflow, workflows } from '@fyr/domain';
import { execute } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import { demoPeople, demoTenant } from '../demo-people.ts';
import { MemoryStore } from '../memory-store.ts';
import { generateYear } from './generate-year.ts';
import { SimulatedClock } from './world.ts';

async function year(seed: number) {
  const store = new MemoryStore();
  const clock = new SimulatedClock();
  const summary = await generateYear(
    {
      ...{ tenant: demoTenant, store, clock, ...demoPeople },
      pseudonym: async (client, systemfel) =>
        createHmac('sha256', client).update(systemfel).digest('hex'),
      passDue: async () => {
        for (const timer of store.timers(demoTenant)) {
          if (timer.dueAt > clock.now()) return;
          const type = store.log(demoTenant).find((e) => e.streamId === timer.streamId)?.streamType;
          const workflow = workflows[type as keyof typeof workflows];
          await execute(
            workflow,
            store,
            timer.streamId,
            { ...timer.event, type: 'PassDeadline' },
            {
              tenant: demoTenant,
              actor: 'timekeeper',
              at: clock.now(),
              key: `timer:${timer.streamId}:${timer.name}:${timer.armedRevision}`,
            },
          );
        }
      },
    },
    { seed, endsOn: '2012-08-31' },
  );
  return { summary, log: store.log(demoTenant), timers: store.timers(demoTenant), clock };
}

describe('the synthetic year', () => {
  it('is the same, to the last id, for the same seed, and another for another', async () => {
    const [one, again, other] = await Promise.all([year(1), year(1), year(2)]);
    expect(again.log).toEqual(one.log);
    expect(other.log).not.toEqual(one.log);
  });

  it('goes every way that an uppdrag and a systemfel can go', async () => {
    const { summary, log } = await year(1);
    expect(summary).toMatchObject({ startsOn: '2011-09-01', endsOn: '2012-08-31', systemfel: 12 });
    const types = new Set(log.map(({ type }) => type));
    expect([...types]).toEqual(
      expect.arrayContaining([
        ...['UppdragRefused', 'ClientReferred', 'RequestWithdrawn', 'UppdragQueued', 'QueueLeft'],
        ...['UppdragPaused', 'UppdragReopened', 'UppdragClosed', 'DeadlinePassed'],
        ...['AssessedAsSingleCase', 'SystemfelMerged', 'SystemfelWithdrawn', 'SystemfelRejected'],
        ...['SystemfelReturned', 'ReportedDirectly', 'SystemfelReopened', 'SystemfelResolved'],
        ...['SystemfelClosedUnresolved', 'EscalatedToLansstyrelse', 'EvidenceLinked'],
      ]),
    );
    expect(uppdragWorkflow.name).toBe('uppdrag');
  });

  it('leaves no deadline unfired that has passed', async () => {
    const { timers, clock } = await year(7);
    expect(timers.filter(({ dueAt }) => dueAt < clock.now() - 86_400_000)).toEqual([]);
  });
});
