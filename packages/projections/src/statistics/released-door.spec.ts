import { Rejection } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import { exampleOmbud } from '../../../domain/src/uppdrag/examples.ts';
import {
  type Asked,
  in2012,
  lines,
  requested,
  started,
  withStatistics,
} from './statistics.fixture.ts';

const { ett } = exampleOmbud;
const { record, ask } = withStatistics();

describe('the released door', () => {
  const refused = async (asked: Asked): Promise<string | undefined> => {
    const answer = await ask(asked, 'released').catch((error: unknown) => error);
    if (!(answer instanceof Rejection)) throw answer;
    expect(answer.code).toBe('forbidden');
    return answer.because[0]?.rule;
  };
  const started2012 = { measure: 'startedUppdrag', ...in2012 };

  it('has few dimensions, whole periods that are over, and nothing by ombud or day', async () => {
    expect(await refused({ ...started2012, by: ['ombud'] })).toBe('releasedNotByOmbud');
    expect(await refused({ ...started2012, filters: { ombud: ett } })).toBe('releasedNotByOmbud');
    expect(await refused({ measure: 'ongoingUppdrag', on: '2012-12-31' })).toBe('releasedNoDay');
    expect(await refused({ ...started2012, from: '2012-02-01' })).toBe('releasedWholePeriod');
    const thisYear = { from: '2013-01-01', to: '2013-12-31' };
    expect(await refused({ ...started2012, ...thisYear })).toBe('releasedPeriodOver');
    const three = { by: ['enhet', 'kon', 'alder'], filters: { initiativ: 'KLIENT' } };
    expect(await refused({ ...started2012, ...three })).toBe('releasedTwoDimensions');
    const wide = { by: ['enhet', 'hjalp', 'kannedom'] };
    for (const unit of 'ABCDEFGHIJ') await record(requested('2012-03-01', { enhet: `EX_${unit}` }));
    expect(await refused({ ...started2012, ...wide })).toBe('releasedTooLarge');
  });

  it('shows every cell there could be, the small ones and their complements as one mark', async () => {
    const quarter = { from: '2012-01-01', to: '2012-03-31' };
    const started1 = { measure: 'startedUppdrag', ...quarter };
    const persons = [
      ...Array.from({ length: 12 }, () => 'KVINNA'),
      ...Array.from({ length: 6 }, () => 'MAN'),
      'ANNAT',
    ];
    for (const kon of persons) await record(...started('2012-02-01', { kon }));
    const table = await ask({ ...started1, by: ['kon'] }, 'released');
    expect(table).toMatchObject({ total: 19, suppressed: 2 });
    expect(lines(table)).toEqual(['KVINNA: 12', 'MAN: skyddad', 'ANNAT: skyddad']);
    const crossed = await ask({ ...started1, by: ['kon', 'enhet'] }, 'released');
    expect(lines(crossed)).toEqual([
      ...['KVINNA SKARPNACK: 12', 'MAN SKARPNACK: skyddad', 'ANNAT SKARPNACK: skyddad'],
    ]);
    const same = await ask({ ...started1, by: ['enhet', 'kon'] }, 'released');
    expect(lines(same)).toEqual([
      ...['SKARPNACK KVINNA: 12', 'SKARPNACK MAN: skyddad', 'SKARPNACK ANNAT: skyddad'],
    ]);
    const slice = { ...started1, filters: { kon: 'MAN' } };
    expect(await ask(slice, 'released')).toMatchObject({ total: 'skyddad', suppressed: 1 });
    // The quarters without any would show if the year were shown beside the first.
    const year = { total: 'skyddad', suppressed: 3 };
    expect(await ask({ ...started2012, by: ['kon'] }, 'released')).toMatchObject(year);
    const share = { measure: 'driftShare', ...in2012 };
    expect(await ask(share, 'released')).toMatchObject({ total: 'skyddad' });
    const days = { measure: 'uppdragDaysMedian', ...in2012 };
    expect(await ask(days, 'released')).toMatchObject({ total: 'skyddad' });
  });

  it('answers alike in whichever order the dimensions are named', async () => {
    const cells = ['KVINNA ALVSJO', 'MAN ALVSJO', 'MAN FARSTA', 'ANNAT FARSTA'];
    for (const cell of cells.flatMap((each) => Array.from({ length: 5 }, () => each))) {
      const [kon, enhet] = cell.split(' ');
      await record(requested('2012-02-01', { kon, enhet }));
    }
    const asked = { measure: 'requestedUppdrag', from: '2012-01-01', to: '2012-03-31' };
    const one = await ask({ ...asked, by: ['kon', 'enhet'] }, 'released');
    const other = await ask({ ...asked, by: ['enhet', 'kon'] }, 'released');
    const turned = lines(other).map((line) => line.replace(/(\w+) (\w+):/, '$2 $1:'));
    expect([...turned].sort()).toEqual([...lines(one)].sort());
  });
});
