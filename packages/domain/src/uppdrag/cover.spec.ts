import { describe, expect, it } from 'vitest';
import { coveringOn } from './cover.ts';
import { uppdragExamples as e } from './examples.ts';
import {
  active,
  assigned,
  closed,
  ett,
  exclusive,
  on,
  requested,
  scenario,
  settings,
  tre,
  tva,
  verksamhet,
} from './histories.fixture.ts';

const cover = {
  ombud: tre,
  from: on,
  to: '2012-03-16',
  reason: 'FRANVARO',
  interestDeclared: true,
};
const grant = (data: object = {}) => ({ type: 'GrantCover', data: { ...cover, ...data } });
const granted = (data: object = {}) => ({
  type: 'CoverGranted',
  data: { on, cover: 1, ...cover, ...data },
});
const later = { from: '2012-04-01', to: '2012-04-10' };
const covered = [...active, e.CoverGranted];

describe('a cover', () => {
  scenario('is granted to a colleague, for some days and for a reason', {
    ...{ given: active, streams: verksamhet({}), when: grant() },
    records: [granted()],
  });

  scenario('may be planned ahead', {
    ...{ given: assigned, streams: verksamhet({}) },
    when: grant({ from: '2012-07-02', to: '2012-07-20' }),
    records: [granted({ from: '2012-07-02', to: '2012-07-20' })],
  });

  scenario('of the same days by the same colleague is already so', {
    ...{ given: covered, streams: verksamhet({}), when: grant() },
    records: [],
  });

  scenario('takes up again where the last one ended', {
    ...{ given: covered, streams: verksamhet({}) },
    when: grant({ from: '2012-03-17', to: '2012-03-30' }),
    records: [granted({ cover: 2, from: '2012-03-17', to: '2012-03-30' })],
  });

  scenario('is of an uppdrag that somebody carries', {
    ...{ given: requested, streams: verksamhet({}), when: grant() },
    ...{ rejected: 'not_allowed', because: ['ombudAssigned'] },
  });

  scenario('is of one that is open', {
    ...{ given: closed, streams: verksamhet({}), when: grant(), rejected: 'not_allowed' },
  });

  const refused = (name: string, because: string, data: object, streams = verksamhet({})) =>
    scenario(name, {
      ...{
        given: covered,
        streams,
        when: grant(data),
        rejected: 'not_allowed',
        because: [because],
      },
    });
  refused('is not given to who carries it already', 'coverByOwnOmbud', { ombud: tva });
  refused('rests on no conflict of interest', 'interestNotDeclared', {
    ...{ from: '2012-04-01', to: '2012-04-02', interestDeclared: false },
  });
  refused('does not begin in the past', 'coverInThePast', { from: '2012-03-04' });
  refused('does not end before it begins', 'coverEndsBeforeItBegins', { to: '2012-03-04' });
  refused('is a month at most', 'coverTooLong', { from: '2012-04-01', to: '2012-05-02' });
  refused(
    'is no longer than the verksamhet has decided',
    'coverTooLong',
    later,
    settings({ daysOfCoverMax: 7 }),
  );
  refused('does not overlap with another of the same colleague', 'coverOverlaps', {
    ...{ from: '2012-03-16', to: '2012-03-20' },
  });
  refused(
    'is by somebody employed on its first day',
    'ombudNotEmployed',
    later,
    verksamhet({ ombud: [{ ombud: tre, from: '2012-04-05', to: null }] }),
  );
  refused(
    'is by somebody employed on its last day',
    'ombudNotEmployed',
    later,
    verksamhet({ ombud: [{ ombud: tre, from: '2011-09-01', to: '2012-04-05' }] }),
  );
  refused(
    'is by nobody who works with other enheter only',
    'ombudExclusiveToOtherEnhet',
    later,
    verksamhet({ fte: [exclusive(tre, ['FARSTA'])] }),
  );

  scenario('is ended before its time', {
    ...{ given: covered, when: { type: 'EndCover', data: { cover: 1 } } },
    records: [e.CoverEnded],
  });

  scenario('that is over is not ended again', {
    ...{ given: [...covered, e.CoverEnded], when: { type: 'EndCover', data: { cover: 1 } } },
    records: [],
  });

  scenario('ends when another takes the uppdrag over', {
    ...{ given: [...covered, e.OmbudChanged], when: { type: 'EndCover', data: { cover: 1 } } },
    records: [],
  });

  scenario('goes on when another medombud comes', {
    given: [
      ...covered,
      { ...e.OmbudChanged, data: { ...e.OmbudChanged.data, huvudansvarig: ett } },
    ],
    when: { type: 'EndCover', data: { cover: 1 } },
    records: [e.CoverEnded],
  });

  scenario('may be ended where the client is forgotten', {
    given: [...covered, e.SubjectForgotten],
    when: { type: 'EndCover', data: { cover: 1 } },
    records: [e.CoverEnded],
  });

  scenario('that never was is not ended', {
    ...{ given: covered, when: { type: 'EndCover', data: { cover: 2 } } },
    ...{ rejected: 'not_allowed', because: ['coverUnknown'] },
  });

  scenario('gives nobody more days by a correction', {
    given: covered,
    when: {
      type: 'CorrectFacts',
      data: { revision: covered.length, data: { ...cover, cover: 1, to: '2012-12-31' } },
      actor: 'arbetsledare:example',
    },
    ...{ rejected: 'not_allowed', because: ['correctionOfFixed'] },
  });
});

describe('who covers on a day', () => {
  const one = { ombud: tre, from: '2012-03-05', to: '2012-03-16', endedOn: null };
  const on10 = (cover: object) => coveringOn({ covers: [{ ...one, ...cover }] }, '2012-03-10');

  it('is who was let from that day or before, to that day or later', () => {
    expect(on10({})).toEqual([tre]);
    expect(on10({ from: '2012-03-10', to: '2012-03-10' })).toEqual([tre]);
    expect(on10({ from: '2012-03-11' })).toEqual([]);
    expect(on10({ to: '2012-03-09' })).toEqual([]);
  });

  it('is nobody from the day it was ended on', () => {
    expect(on10({ endedOn: '2012-03-11' })).toEqual([tre]);
    expect(on10({ endedOn: '2012-03-10' })).toEqual([]);
  });

  it('is nobody where nobody was ever let, as a snapshot of old tells', () => {
    expect(coveringOn({}, '2012-03-10')).toEqual([]);
  });
});
