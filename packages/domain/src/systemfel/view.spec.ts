import type { ViewEvent } from '@fyr/kernel';
import type { GivenEvent } from '@fyr/testing';
import { describe, expect, it } from 'vitest';
import { systemfelExamples as e } from './examples.ts';
import {
  AF,
  classified,
  direct,
  FK,
  followedUp,
  forwarded,
  of,
  onDay,
  remedied,
  resolved,
  toBoth,
} from './histories.fixture.ts';
import { systemfel } from './index.ts';

/** As the API reads them: with the text, without it, or where its key is gone. */
function view(events: readonly GivenEvent[], personal?: null) {
  const seen = events.map((event, index) => ({
    ...event,
    ...(personal === undefined ? {} : { personal }),
    actor: 'ombud:history',
    revision: index + 1,
  }));
  return systemfel.view(seen as unknown as readonly ViewEvent[]);
}

describe('the view of a systemfel', () => {
  it('has the observation first, then the classification', () => {
    const { art, huvudmanTyp } = e.SystemfelObserved.data;
    const { niva, livsomrade, konsekvens, allvarsgrad, test } = e.SystemfelIdentified.data;
    const observed = view([e.SystemfelObserved]);
    expect(observed.data).toMatchObject({ classification: { art, huvudmanTyp }, test: null });
    expect(observed.personal).toMatchObject({ title: e.SystemfelObserved.personal.title });
    expect(view(classified).data).toMatchObject({
      state: 'identified.classified',
      quarter: '2011-Q4',
      classification: { niva, art, huvudmanTyp, livsomrade, konsekvens, allvarsgrad },
      test,
    });
    expect(view(classified).personal).toMatchObject({ ...e.SystemfelIdentified.personal });
  });

  it('counts clients, not what was linked, and tells nothing else of them', () => {
    const more = { ...e.EvidenceLinked, data: { ...e.EvidenceLinked.data, quarter: '2012-Q1' } };
    const other = { ...more, data: { ...more.data, client: 'c2'.repeat(32) } };
    const linked = [...classified, e.EvidenceLinked, more, other];
    expect(view(linked).data.evidence).toEqual({ clients: 2 });
    expect(JSON.stringify(view(linked))).not.toContain(more.data.client);
    expect(view([...linked, e.EvidenceUnlinked]).data.evidence).toEqual({ clients: 1 });
  });

  it('has every huvudman with its own status and days', () => {
    const answered = [
      ...toBoth,
      onDay(e.ReceiptConfirmed, '2012-03-09'),
      onDay(e.HuvudmanAnswered, '2012-04-02'),
      onDay(of(e.HuvudmanReleased, FK), '2012-04-03'),
    ];
    expect(view(answered).data.huvudman).toEqual([
      {
        huvudman: AF,
        huvudmanTyp: 'ARBETSFORMEDLINGEN',
        status: 'answered',
        ways: ['LEDNINGSGRUPP'],
        addressedOn: '2012-03-05',
        dueOn: '2012-04-30',
        receivedOn: '2012-03-09',
        answeredOn: '2012-04-02',
        answer: 'DELVIS',
        releasedOn: null,
        link: null,
      },
      expect.objectContaining({
        huvudman: FK,
        status: 'released',
        receivedOn: null,
        releasedOn: '2012-04-03',
        releasedBecause: 'FEL_MOTTAGARE',
      }),
    ]);
  });

  it('has no answer to a question that was put anew', () => {
    const asked = view([...forwarded, e.HuvudmanAnswered, e.ReportedDirectly]).data.huvudman;
    expect(asked).toMatchObject([{ status: 'sent', answeredOn: null, answer: null }]);
    expect(asked).toMatchObject([{ ways: ['LEDNINGSGRUPP', 'DIREKT'] }]);
  });

  it('leaves a former round to the history', () => {
    expect(view([...direct, e.HuvudmanReleased]).data.huvudman).toEqual([]);
    const reopened = view([...resolved, e.SystemfelReopened]);
    expect(reopened.data).toMatchObject({ outcome: null, huvudman: [], decisions: [{}] });
    const asked = [...toBoth, e.HuvudmanReleased, e.ReportedDirectly];
    expect(view(asked).data.huvudman).toMatchObject([{ ways: ['DIREKT'] }, {}]);
  });

  it('has the ways it was reported, what was decided, and what came of each remedy', () => {
    const { data } = view([...resolved, e.ReportedInVerksamhetsberattelse]);
    expect(data).toMatchObject({
      state: 'resolved',
      outcome: 'remedied',
      channels: [
        { way: 'LEDNINGSGRUPP', on: '2012-03-05' },
        { way: 'VERKSAMHETSBERATTELSE', on: '2012-03-05' },
      ],
      decisions: [e.LedningsgruppDecided.data],
      deadlines: {},
    });
    expect(view([...forwarded, e.RemedyPromised, e.RemedyCarriedOut]).data.remedies).toEqual([
      {
        huvudman: AF,
        promisedOn: '2012-03-05',
        dueOn: '2012-05-31',
        carriedOutOn: '2012-03-05',
        followUpOn: '2012-09-05',
        followUps: [],
      },
    ]);
    expect(view([...followedUp, e.RemedyCarriedOut]).data.remedies).toMatchObject([
      { followUps: [{ effect: 'AVHJALPT' }] },
      { promisedOn: null, followUps: [] },
    ]);
  });

  it('joins each question to the central ledningsgrupp with its answer', () => {
    const asked = e.EscalatedToCentralLedningsgrupp;
    const answered = e.CentralLedningsgruppAnswered;
    const { escalations } = view([
      ...forwarded,
      asked,
      answered,
      e.EscalatedToLansstyrelse,
      asked,
    ]).data;
    expect(escalations).toMatchObject([
      { to: 'CENTRAL_LEDNINGSGRUPP', answer: 'ACCEPTERAR' },
      { to: 'CENTRAL_LEDNINGSGRUPP', answer: null },
      { to: 'LANSSTYRELSE', reason: 'OBESVARAT' },
    ]);
  });

  it('has the link that the contact of a huvudman answers by', () => {
    const { link, expiresOn } = e.AnswerLinkIssued.data;
    expect(view([...forwarded, e.AnswerLinkIssued]).data.huvudman).toMatchObject([
      { link: { link, expiresOn } },
    ]);
    const revoked = [...forwarded, e.AnswerLinkIssued, e.AnswerLinkRevoked];
    expect(view(revoked).data.huvudman).toMatchObject([{ link: null }]);
  });

  it('counts those who brought it to a central verksamhet, and names none', () => {
    const { origins } = e.OriginAnswered.data;
    const brought = {
      ...e.SystemfelObserved,
      data: { ...e.SystemfelObserved.data, origin: origins[0] },
    };
    const told = [brought, e.OriginAnswered, e.OriginsCarriedOver];
    expect(view(told).data.origins).toEqual({
      waiting: 1,
      answers: [{ on: '2012-03-05', answer: 'DELVIS', origins: 1 }],
    });
    expect(JSON.stringify(view(told).data)).not.toContain(origins[0]);
    expect(view(forwarded).data.origins).toEqual({ waiting: 0, answers: [] });
  });

  it('has deadlines as they stand armed', () => {
    expect(view(remedied).data.deadlines).toEqual({
      'answer:AF_SODERORT': '2012-04-30',
      'followUp:AF_SODERORT': '2012-09-05',
    });
  });

  it('tells erased text from text that the reader may not have', () => {
    const erased = view(forwarded, null).personal;
    expect(erased).toMatchObject({ title: null, description: null });
    expect(erased.notes).toContainEqual(expect.objectContaining({ text: null }));
    const bare = forwarded.map(({ type, data }) => ({ type, data }));
    expect(view(bare).personal).toEqual({ notes: [] });
  });

  it('has every other text by the event that it came with', () => {
    expect(view(forwarded).personal.notes).toContainEqual({
      revision: forwarded.length,
      event: 'ForwardedToHuvudman',
      on: '2012-03-05',
      huvudman: AF,
      text: e.ForwardedToHuvudman.personal,
    });
  });

  it('gives lists the title', () => {
    const { personal, type } = e.SystemfelIdentified;
    expect(systemfel.cardOf(type, personal)).toEqual({ title: personal.title });
    expect(systemfel.cardOf('HuvudmanAnswered', e.HuvudmanAnswered.personal)).toBeUndefined();
  });
});
