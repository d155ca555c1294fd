import { workflows } from '@fyr/domain';
import { layOutProcess, processOf } from '@fyr/ui/process';
import { describe, expect, it } from 'vitest';
import { type StateStanding, standings } from './process-standing.ts';

const process = layOutProcess(processOf(workflows.uppdrag));
const happened = (state: string, on: string) => ({ type: 'x', text: '', state, on });
const records: Readonly<Record<string, string>> = {
  QueueUppdrag: 'UppdragQueued',
  HoldFirstMeeting: 'FirstMeetingHeld',
  RefuseUppdrag: 'UppdragRefused',
};

function seen(state: string, next: Parameters<typeof standings>[1]['next'] = []) {
  const events = [
    happened('firstContact.requested', '2026-01-01'),
    happened('firstContact.requested', '2026-01-02'),
    happened('firstContact.contacted', '2026-01-03'),
    happened('firstContact.queued', '2026-01-04'),
    happened('firstContact.contacted', '2026-02-05'),
  ];
  const all = standings(process, { state, events, next, eventOf: (one) => records[one] });
  return (path: string) => all.find((one) => one.path === path) as StateStanding;
}

describe('how a state stands to a case', () => {
  it('is here where the case is, passed where it has been, with the day of each coming', () => {
    const of = seen('firstContact.contacted');
    expect(of('firstContact.contacted')).toMatchObject({
      standing: 'here',
      days: ['2026-01-03', '2026-02-05'],
    });
    expect(of('firstContact.requested')).toMatchObject({
      standing: 'passed',
      days: ['2026-01-01'],
    });
    expect(of('active.paused')).toMatchObject({ standing: 'other', days: [], commands: [] });
  });

  it('is possible where a command leads that may be given, blocked with its reasons where not yet', () => {
    const because = [{ rule: 'ombudAssigned', text: 'Utse ett ombud först.' }];
    const of = seen('firstContact.contacted', [
      { command: 'QueueUppdrag', allowed: true },
      { command: 'HoldFirstMeeting', allowed: false, because },
    ]);
    expect(of('firstContact.queued')).toMatchObject({ standing: 'possible', days: ['2026-01-04'] });
    expect(of('jointMapping')).toMatchObject({ standing: 'blocked', because, commands: [] });
  });

  it('is what a way from the whole phase leads to, and not what leads there from elsewhere', () => {
    const refuse = [{ command: 'RefuseUppdrag', allowed: true }];
    expect(seen('firstContact.queued', refuse)('closed').standing).toBe('possible');
    const meeting = [{ command: 'HoldFirstMeeting', allowed: true }];
    expect(seen('firstContact.queued', meeting)('jointMapping').standing).toBe('other');
  });
});
