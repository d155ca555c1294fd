import { uppdrag } from '@fyr/domain';
import { layOutProcess, processOf } from '@fyr/ui/process';
import { describe, expect, it } from 'vitest';
import { formOf } from '../../command/command-fields.ts';
import { columnStates, columnsOf } from './columns.ts';
import { asksNothing, movesOf } from './moves.ts';

const process = layOutProcess(processOf(uppdrag));
const eventOf = (command: string) => uppdrag.commands[command]?.event;

/** Where an uppdrag stands whose machine says no to these. */
const at = (state: string, next: Readonly<Record<string, boolean>>) =>
  movesOf(process, {
    state,
    eventOf,
    next: Object.entries(next).map(([command, allowed]) => ({
      ...{ command, allowed },
      ...(allowed ? {} : { because: [{ rule: `no${command}`, text: `No ${command}.` }] }),
    })),
  });
const to = (moves: ReturnType<typeof at>, column: string) =>
  moves.find((move) => move.to === column);

describe('the columns of the board', () => {
  it('are states that the machine has', () => {
    const paths = process.boxes.map(({ path }) => path);
    expect(columnStates.filter((state) => !paths.includes(state))).toEqual([]);
  });

  it('have the soonest day first, and none twice', () => {
    const row = (number: string, state: string, nextOn: string | null) => ({
      number,
      state,
      nextOn,
    });
    const columns = columnsOf([
      row('U-1', 'active.working', null),
      row('U-2', 'active.working', '2026-12-01'),
      row('U-3', 'active.working', '2026-11-01'),
      row('U-4', 'active.paused', '2026-11-01'),
    ]);
    const numbers = (state: string) =>
      columns.find((one) => one.state === state)?.rows.map(({ number }) => number);
    expect(numbers('active.working')).toEqual(['U-3', 'U-2', 'U-1']);
    expect(numbers('active.paused')).toEqual(['U-4']);
  });
});

describe('a move', () => {
  it('is by the command that leads to the column', () => {
    const moves = at('active.working', { PauseUppdrag: true, CloseUppdrag: true });
    expect(to(moves, 'active.paused')?.commands).toEqual(['PauseUppdrag']);
    expect(to(moves, 'closed')?.commands).toEqual(['CloseUppdrag']);
    expect(to(moves, 'active.working')).toBeUndefined();
  });

  it('that two commands are kept from by the same thing says it once', () => {
    const because = [{ rule: 'onHold', text: 'It is on hold.' }];
    const next = ['RefuseUppdrag', 'WithdrawRequest'].map((command) => ({
      ...{ command, allowed: false, because },
    }));
    const moves = movesOf(process, { state: 'firstContact.requested', eventOf, next });
    expect(to(moves, 'closed')?.because).toEqual(because);
  });

  it('that is blocked says why', () => {
    const moves = at('firstContact.contacted', { HoldFirstMeeting: false, QueueUppdrag: true });
    expect(to(moves, 'jointMapping')).toMatchObject({
      commands: [],
      because: [{ text: 'No HoldFirstMeeting.' }],
    });
    expect(to(moves, 'firstContact.queued')?.commands).toEqual(['QueueUppdrag']);
  });

  it('that no way leads to has neither command nor reason', () => {
    const moves = at('firstContact.contacted', { HoldFirstMeeting: true });
    expect(to(moves, 'active.paused')).toMatchObject({ commands: [], because: [] });
  });

  it('to the end of one that has not begun may be in several ways', () => {
    const moves = at('firstContact.requested', { RefuseUppdrag: true, WithdrawRequest: true });
    expect(to(moves, 'closed')?.commands).toEqual(['RefuseUppdrag', 'WithdrawRequest']);
  });

  it('opens a form unless it asks for nothing', () => {
    const asks = (command: string) => {
      const form = formOf(uppdrag, command);
      return form && !asksNothing(form);
    };
    expect(asks('ResumeUppdrag')).toBe(false);
    expect(asks('LeaveQueue')).toBe(false);
    expect(asks('PauseUppdrag')).toBe(true);
    expect(asks('BookInformationMeeting')).toBe(true);
  });
});
