import { randomUUID } from 'node:crypto';
import { systemfel } from '@fyr/domain';
import type { LocalDate } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import { systemfelExamples as e } from '../../../domain/src/systemfel/examples.ts';
import { type GivenEvent, given } from '../read-models.fixture.ts';
import { type Asked, in2012, lines, withStatistics } from './statistics.fixture.ts';

const { tenant, models, ask } = withStatistics();

describe('systemfel', () => {
  const classified = (on: LocalDate) => [
    given(e.SystemfelObserved, on),
    given(e.SystemfelIdentified, on),
    given(e.AnonymityReviewed, on),
  ];
  const fk = { huvudman: 'FK_EXEMPEL', huvudmanTyp: 'FORSAKRINGSKASSAN' };
  const record = (...events: readonly GivenEvent[]) =>
    models().record(tenant(), systemfel, randomUUID(), events);

  it('are counted where they stood, by whom they are about and how they ended', async () => {
    await record(...classified('2012-01-01'), given(e.ReportedDirectly, '2012-02-01'));
    await record(...classified('2012-01-11'));
    await record(
      given(e.SystemfelObserved, '2012-01-21'),
      given(e.SystemfelWithdrawn, '2012-03-01'),
    );
    const table = async (asked: Asked) => lines(await ask(asked));
    const known = (on: LocalDate) => table({ measure: 'knownSystemfel', on, by: ['state'] });
    expect(await known('2012-01-31')).toEqual(['identified: 3']);
    expect(await known('2012-03-01')).toEqual([
      ...['forwardedToHuvudman: 1', 'identified: 1', 'resolved: 1'],
    ]);
    const on = '2012-01-31';
    expect(await table({ measure: 'openSystemfel', on, by: ['niva'] })).toEqual([
      ...['LOKAL: 2', 'UPPGIFT_SAKNAS: 1'],
    ]);
    const about = await ask({ measure: 'openSystemfel', on, by: ['huvudman'] });
    expect(lines(about)).toEqual(['ARBETSFORMEDLINGEN: 3', 'FORSAKRINGSKASSAN: 3']);
    expect(about.total).toBe(3);
    expect((await ask({ measure: 'systemfelAgeMedian', on })).total).toBe(20);
    expect((await ask({ measure: 'systemfelAgeMax', on })).total).toBe(30);
    const ended = { measure: 'resolvedSystemfel', ...in2012, by: ['outcome'] };
    expect(await table(ended)).toEqual(['withdrawn: 1']);
    const ways = { measure: 'reportedSystemfel', ...in2012, by: ['way'] };
    expect(await table(ways)).toEqual(['DIREKT: 1']);
  });

  it('are answered by each huvudman in its time, or late, or not at all', async () => {
    const due = { dueOn: '2012-03-31' };
    await record(
      ...classified('2012-01-01'),
      given(e.ReportedDirectly, '2012-02-01', due),
      given(e.ReportedDirectly, '2012-02-01', { ...fk, ...due }),
      given(e.HuvudmanAnswered, '2012-02-11'),
    );
    const by = ['huvudman'];
    const table = async (asked: Asked) => lines(await ask({ ...asked, by }));
    expect(await table({ measure: 'answers', ...in2012 })).toEqual(['ARBETSFORMEDLINGEN: 1']);
    expect(await table({ measure: 'answerDaysMedian', ...in2012 })).toEqual([
      'ARBETSFORMEDLINGEN: 10',
    ]);
    const awaited = (on: LocalDate) => table({ measure: 'awaitedAnswers', on });
    expect(await awaited('2012-02-10')).toEqual(['ARBETSFORMEDLINGEN: 1', 'FORSAKRINGSKASSAN: 1']);
    expect(await awaited('2012-02-11')).toEqual(['FORSAKRINGSKASSAN: 1']);
    const overdue = (on: LocalDate) => table({ measure: 'overdueAnswers', on });
    expect(await overdue('2012-03-31')).toEqual([]);
    expect(await overdue('2012-04-01')).toEqual(['FORSAKRINGSKASSAN: 1']);
  });

  it('are as old as counted by hand, by state, level, kind and whom they are about', async () => {
    const afOnly = { huvudmanTyp: ['ARBETSFORMEDLINGEN'] };
    await record(given(e.SystemfelObserved, '2012-01-01', afOnly));
    await record(...classified('2012-01-11'));
    await record(...classified('2012-02-10'), given(e.ReportedDirectly, '2012-02-20'));
    await record(...classified('2011-01-01'), given(e.SystemfelWithdrawn, '2012-03-01'));
    const on = '2012-03-01';
    const age = async (which: 'Median' | 'Max', by: string) =>
      lines(await ask({ measure: `systemfelAge${which}`, on, by: [by] }));
    expect(await age('Max', 'state')).toEqual(['forwardedToHuvudman: 20', 'identified: 60']);
    expect(await age('Median', 'niva')).toEqual(['LOKAL: 35', 'UPPGIFT_SAKNAS: 60']);
    expect(await age('Median', 'art')).toEqual(['MELLAN_STOLAR: 50']);
    expect(await age('Median', 'huvudman')).toEqual([
      ...['ARBETSFORMEDLINGEN: 50', 'FORSAKRINGSKASSAN: 35'],
    ]);
    expect((await ask({ measure: 'systemfelAgeMax', on: '2012-02-29' })).total).toBe(424);
  });

  it('are answered in a time that is counted from each letter, of which some keep theirs', async () => {
    const letter = (on: LocalDate, dueOn: LocalDate, to = {}) =>
      given(e.ReportedDirectly, on, { dueOn, ...to });
    const answered = (on: LocalDate, huvudman?: string) =>
      given(e.HuvudmanAnswered, on, huvudman ? { huvudman } : {});
    // AF: 10 days and 60, the second late. FK: 30 days in time, once late and none, once let go.
    await record(
      ...classified('2012-01-01'),
      letter('2012-02-01', '2012-03-28'),
      letter('2012-02-01', '2012-03-28', fk),
      answered('2012-02-11'),
      answered('2012-03-02', fk.huvudman),
    );
    await record(
      ...classified('2012-01-01'),
      letter('2012-04-01', '2012-05-27'),
      letter('2012-04-01', '2012-05-27', fk),
      answered('2012-05-31'),
    );
    await record(
      ...classified('2012-01-01'),
      letter('2012-04-01', '2012-05-27', fk),
      given(e.HuvudmanReleased, '2012-05-27', { huvudman: fk.huvudman }),
    );
    const by = ['addressee'];
    const table = async (asked: Asked) => lines(await ask({ ...asked, by }));
    const af = 'AF_SODERORT';
    expect(await table({ measure: 'answerDaysMedian', ...in2012 })).toEqual([
      ...[`${af}: 35`, 'FK_EXEMPEL: 30'],
    ]);
    expect(await table({ measure: 'answerDaysMax', ...in2012 })).toEqual([
      ...[`${af}: 60`, 'FK_EXEMPEL: 30'],
    ]);
    const inTime = { measure: 'answeredInTimeShare', ...in2012 };
    expect(await table(inTime)).toEqual([`${af}: 50`, 'FK_EXEMPEL: 50']);
    expect((await ask({ ...inTime, to: '2012-05-26' })).total).toBe(100);
    expect(await table({ measure: 'overdueAnswers', on: '2012-05-30' })).toEqual([
      ...[`${af}: 1`, 'FK_EXEMPEL: 1'],
    ]);
    expect(await table({ measure: 'overdueAnswers', on: '2012-05-31' })).toEqual(['FK_EXEMPEL: 1']);
  });

  it('are not late on the day itself', async () => {
    const dueOn = '2013-02-01'; // today
    await record(...classified('2012-12-01'), given(e.ReportedDirectly, '2012-12-02', { dueOn }));
    const asked = { measure: 'answeredInTimeShare', from: '2013-01-01', to: '2013-12-31' };
    expect((await ask(asked)).total).toBeNull();
    expect((await ask({ measure: 'overdueAnswers', on: dueOn })).total).toBe(0);
  });
});
