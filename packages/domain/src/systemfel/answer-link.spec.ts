import { type GivenEvent, scenariosOf } from '@fyr/testing';
import { describe, expect, it } from 'vitest';
import { linkStanding } from './answer-link.ts';
import { systemfelExamples as e, exampleSystemfel } from './examples.ts';
import { AF, FK, forwarded, reason, secretary } from './histories.fixture.ts';
import { systemfel } from './index.ts';

const scenario = scenariosOf(systemfel, exampleSystemfel);
const next = e.SystemfelTabled.data.meetingId;

describe('the contact of a huvudman', () => {
  const { link } = e.AnswerLinkIssued.data;
  const linked = [...forwarded, e.AnswerLinkIssued];
  const answer = (huvudman: string, actor = `huvudman:${link}`) => ({
    type: 'AnswerHuvudman',
    data: { huvudman, answer: 'DELVIS' },
    personal: { text: 'Vi ser över rutinen.' },
    actor,
  });

  scenario(
    'gets a link for the time that the verksamhet gives, and some days beyond that of the answer',
    {
      given: forwarded,
      when: { type: 'IssueAnswerLink', data: { huvudman: AF, link } },
      records: [
        { type: 'AnswerLinkIssued', data: { huvudman: AF, link, expiresOn: '2012-05-14' } },
      ],
    },
  );

  scenario('gets one that lasts some days beyond that of the answer', {
    given: [
      ...forwarded,
      {
        ...e.ForwardedToHuvudman,
        data: { ...e.ForwardedToHuvudman.data, dueOn: '2012-06-01' },
      },
    ],
    when: { type: 'IssueAnswerLink', data: { huvudman: AF, link } },
    records: [{ type: 'AnswerLinkIssued', data: { huvudman: AF, link, expiresOn: '2012-06-15' } }],
  });

  scenario('gets none that lasts for more than a year', {
    given: forwarded,
    when: { type: 'IssueAnswerLink', data: { huvudman: AF, link, expiresOn: '2013-03-06' } },
    rejected: 'not_allowed',
    because: ['linkTooLong'],
  });

  const asksForMore = {
    ...e.HuvudmanAnswered,
    data: { ...e.HuvudmanAnswered.data, answer: 'BEGAR_UNDERLAG' },
  };
  scenario('answers by it when it asked for more before', {
    given: [...linked, asksForMore],
    when: answer(AF),
    records: ['HuvudmanAnswered'],
  });

  scenario('answers by it when it is asked once more, or gets another', {
    given: [...linked, e.HuvudmanAnswered, e.ForwardedToHuvudman],
    when: answer(AF),
    records: ['HuvudmanAnswered'],
  });

  scenario('answers anew by another link', {
    given: [...linked, e.HuvudmanAnswered, e.AnswerLinkIssued],
    when: answer(AF),
    records: ['HuvudmanAnswered'],
  });

  scenario('answers by it', { given: linked, when: answer(AF), records: ['HuvudmanAnswered'] });

  scenario('answers by it on its last day', {
    given: linked,
    today: '2012-05-04',
    when: answer(AF),
    records: ['HuvudmanAnswered'],
  });

  scenario('gets another, and the first is worth nothing', {
    given: [
      ...linked,
      {
        ...e.AnswerLinkIssued,
        data: { ...e.AnswerLinkIssued.data, link: 'dddddddd-0000-4000-8000-000000000031' },
      },
    ],
    when: answer(AF),
    rejected: 'not_allowed',
    because: ['linkUnknown'],
  });

  const refused: readonly [string, readonly GivenEvent[], object, string, string?][] = [
    [
      'does so for nobody else',
      [
        ...linked,
        { ...e.ForwardedToHuvudman, data: { ...e.ForwardedToHuvudman.data, huvudman: FK } },
      ],
      answer(FK),
      'linkUnknown',
    ],
    ['does so by no other link', linked, answer(AF, `huvudman:${next}`), 'linkUnknown'],
    [
      'does so no more when it is revoked',
      [...linked, e.AnswerLinkRevoked],
      answer(AF),
      'linkUnknown',
    ],
    ['does so no more when its time is over', linked, answer(AF), 'linkExpired', '2012-05-05'],
    ['does so once for each question', [...linked, e.HuvudmanAnswered], answer(AF), 'linkAnswered'],
    [
      'does nothing else by it',
      linked,
      { type: 'CloseSystemfelUnresolved', personal: reason, actor: `huvudman:${link}` },
      'notByLink',
    ],
    [
      'promises no remedy by it: that the ledningsgrupp registers',
      linked,
      {
        type: 'PromiseRemedy',
        data: { huvudman: AF, dueOn: '2012-06-01' },
        personal: { owner: 'Sektionschefen', action: 'En ny rutin.' },
        actor: `huvudman:${link}`,
      },
      'notByLink',
    ],
  ];
  for (const [name, given, when, rule, today = '2012-03-05'] of refused) {
    scenario(name, {
      given,
      today,
      when: when as { type: string },
      rejected: 'not_allowed',
      because: [rule],
    });
  }

  it('leads nowhere once the systemfel is resolved, but says that its question has an answer', () => {
    const open = { [AF]: { link, expiresOn: '2012-05-04', spent: false } };
    const standing = (over: object, day = '2012-03-05') => {
      const asked = { status: 'sent', remediedOn: null, ways: ['DIREKT'] } as const;
      const context = { links: open, huvudman: { [AF]: asked }, outcome: null, ...over };
      return linkStanding(context, AF, link, day);
    };
    expect(standing({})).toBe('open');
    expect(standing({ outcome: 'unremedied' })).toBe('unknown');
    const spent = { [AF]: { ...open[AF], spent: true } };
    expect(standing({ outcome: 'remedied', links: spent })).toBe('answered');
  });

  scenario('answers on paper too, which the ledningsgrupp registers', {
    given: [...linked, e.AnswerLinkRevoked],
    when: answer(AF, secretary),
    records: ['HuvudmanAnswered'],
  });

  scenario('gets no link to what was not sent there', {
    given: forwarded,
    when: { type: 'IssueAnswerLink', data: { huvudman: FK, link } },
    rejected: 'not_allowed',
    because: ['huvudmanNotAddressed'],
  });
});
