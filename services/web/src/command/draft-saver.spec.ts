import { describe, expect, it } from 'vitest';
import { draftSaver, NoAnswer, type SaveState } from './draft-saver.ts';

/** A saver whose time and whose service are in hand. */
function saver() {
  const timers: (() => void)[] = [];
  const calls: { fields: unknown; answer: (at: number) => void; fail: (error: Error) => void }[] =
    [];
  const told: SaveState[] = [];
  let discarded = 0;
  let who = 'the writer';
  const kept = draftSaver({
    save: (fields) =>
      new Promise((answer, fail) => {
        calls.push({ fields, answer, fail });
      }),
    discard: async () => {
      discarded += 1;
    },
    tell: (state) => told.push(state),
    isTheirs: () => who === 'the writer',
    wait: (_, then) => {
      timers.push(then);
      return () => void timers.splice(timers.indexOf(then), timers.includes(then) ? 1 : 0);
    },
  });
  const settled = () => new Promise((done) => setTimeout(done));
  return {
    ...{ kept, calls, told, settled, discarded: () => discarded, timers },
    pause: () => timers.shift()?.(),
    become: (another: string) => {
      who = another;
    },
  };
}

describe('what is written in a form', () => {
  it('is saved after a pause, the fields that changed and no others, in one request', async () => {
    const { kept, calls, told, pause, settled, timers } = saver();
    kept.write('personal.note', '"R"');
    kept.write('personal.note', '"Ringer"');
    kept.write('data.channel', '"TELEFON"');
    expect([calls.length, timers.length]).toEqual([0, 1]);
    pause();
    expect(calls.map(({ fields }) => fields)).toEqual([
      { 'personal.note': '"Ringer"', 'data.channel': '"TELEFON"' },
    ]);
    calls[0]?.answer(5);
    await settled();
    expect(told).toEqual([{ is: 'saved', at: 5 }]);
  });

  it('is kept while nothing answers, and sent again with what came since', async () => {
    const { kept, calls, told, pause, settled } = saver();
    kept.write('personal.note', '"Ett"');
    kept.write('personal.place', '"Hemma"');
    pause();
    kept.write('personal.note', '"Två"');
    calls[0]?.fail(new NoAnswer());
    await settled();
    expect(told).toEqual([{ is: 'unsaved' }]);
    pause();
    expect(calls[1]?.fields).toEqual({ 'personal.place': '"Hemma"', 'personal.note': '"Två"' });
    calls[1]?.answer(7);
    await settled();
    expect(told.at(-1)).toEqual({ is: 'saved', at: 7 });
  });

  it('is not sent twice at once, and not said to be saved before the last of it is', async () => {
    const { kept, calls, told, pause, settled } = saver();
    kept.write('personal.note', '"Ett"');
    pause();
    kept.write('personal.note', '"Två"');
    pause();
    expect(calls.length).toBe(1);
    calls[0]?.answer(1);
    await settled();
    expect(told).toEqual([]);
    pause();
    expect(calls[1]?.fields).toEqual({ 'personal.note': '"Två"' });
  });

  it('is not tried again where the answer is no', async () => {
    const { kept, calls, told, pause, settled, timers } = saver();
    kept.write('personal.note', '"Ett"');
    pause();
    const no = new Error('no');
    calls[0]?.fail(no);
    await settled();
    expect(told).toEqual([{ is: 'refused', why: no }]);
    expect(timers).toEqual([]);
    kept.write('personal.place', '"Hemma"');
    pause();
    expect(calls[1]?.fields).toEqual({ 'personal.note': '"Ett"', 'personal.place': '"Hemma"' });
  });

  it('does not come after the command that it became', async () => {
    const { kept, calls, pause, discarded, settled, timers } = saver();
    kept.write('personal.note', '"Ett"');
    pause();
    kept.write('personal.note', '"Två"');
    kept.hold();
    expect(timers).toEqual([]);
    const end = kept.settle();
    calls[0]?.answer(1);
    await end;
    await settled();
    expect([discarded(), timers.length, calls.length]).toEqual([1, 0, 1]);
  });

  it('is sent in nobody else’s name', async () => {
    const { kept, calls, pause, become } = saver();
    kept.write('personal.note', '"Ett"');
    become('another');
    pause();
    expect(calls).toEqual([]);
  });

  it('goes on being saved where the command was refused', async () => {
    const { kept, calls, pause } = saver();
    kept.write('personal.note', '"Ett"');
    kept.hold();
    kept.release();
    pause();
    expect(calls.length).toBe(1);
  });

  it('is thrown away with what was on its way', async () => {
    const { kept, calls, told, pause, discarded, settled, timers } = saver();
    kept.write('personal.note', '"Ett"');
    pause();
    kept.write('personal.note', '"Två"');
    const end = kept.discard();
    calls[0]?.answer(1);
    await end;
    await settled();
    expect([discarded(), timers.length, told.at(-1)]).toEqual([1, 0, { is: 'untouched' }]);
  });
});
