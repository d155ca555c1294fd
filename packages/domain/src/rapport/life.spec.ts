import type { StreamEvent } from '@fyr/kernel';
import { type GivenEvent, scenariosOf } from '@fyr/testing';
import { describe, expect, it } from 'vitest';
import {
  rapportExamples as e,
  exampleRapport,
  ombud,
  rapportCommandExamples,
  rapportStreams as streams,
} from './examples.ts';
import {
  accepted,
  approved,
  discarded,
  drafted,
  frozen,
  opened,
  revised,
  sent,
  supplementAsked,
  toNamnd,
} from './histories.fixture.ts';
import { rapport } from './index.ts';
import type { RapportData, RapportPersonal } from './view.ts';

const scenario = scenariosOf(rapport, exampleRapport);
const given = (type: string) => {
  const found = rapportCommandExamples.find((one) => one.type === type);
  if (!found) throw new Error(`no example of ${type}`);
  return found;
};
const [open, freeze, answer] = [given('OpenRapport'), given('FreezeRapport'), given('WriteAnswer')];
const sending = { sending: '2012-01-31' };

describe('a report is due', () => {
  scenario('on the day of its form', { when: open, records: ['RapportOpened'], armed: sending });
  scenario('or on the day that it was asked for by', {
    when: { ...open, data: { ...(open.data as object), dueOn: '2012-04-01' } },
    records: ['RapportOpened'],
    armed: { sending: '2012-04-01' },
  });
  scenario('until it is sent', {
    given: approved,
    when: { type: 'SendRapport', data: { channel: 'BREV' }, personal: {} },
    records: ['RapportSent'],
    armed: {},
  });
  scenario('while it is given back', {
    given: approved,
    when: given('ReturnRapport'),
    records: ['RapportReturned'],
    armed: sending,
  });
  scenario('anew, when a supplement is asked for', {
    given: sent,
    when: { type: 'AskSupplement', data: { dueOn: '2012-02-17' }, personal: { text: 'Mer.' } },
    records: ['SupplementAsked'],
    armed: { sending: '2012-02-17' },
  });
  scenario('no more once the recipient is content', {
    given: supplementAsked,
    when: { type: 'AcceptRapport', data: {} },
    records: ['RapportAccepted'],
    armed: {},
  });
  scenario('no more when it is discarded', {
    given: drafted,
    when: given('DiscardRapport'),
    records: ['RapportDiscarded'],
    armed: {},
  });
});

describe('there is one report of a kind and a period', () => {
  for (const history of [opened, drafted, frozen, accepted]) {
    scenario(`and it is open after ${history.at(-1)?.type}`, {
      given: history,
      when: open,
      rejected: 'not_allowed',
      because: ['rapportOpen'],
    });
  }
  scenario('which begins anew after it was discarded', {
    given: discarded,
    when: open,
    records: ['RapportOpened'],
    armed: sending,
  });
  scenario('of a period that does not end before it begins', {
    when: { ...open, data: { ...(open.data as object), from: '2012-02-01', to: '2012-01-01' } },
    rejected: 'not_allowed',
    because: ['periodBackwards'],
  });
});

describe('an answer', () => {
  scenario('is to a question of the form', {
    given: opened,
    when: { ...answer, data: { question: 'nothing', status: 'KLAR' } },
    rejected: 'not_allowed',
    because: ['questionUnknown'],
  });
  scenario('is not to one that figures answer', {
    given: opened,
    when: { ...answer, data: { question: 'members', status: 'KLAR' } },
    rejected: 'not_allowed',
    because: ['questionComputed'],
  });
  scenario('names nobody', {
    given: opened,
    when: { ...answer, personal: { text: 'Anna Andersson ringde varje dag.' } },
    rejected: 'invalid',
  });
  scenario('names somebody of whom the writer says that it is no person', {
    given: opened,
    when: {
      ...answer,
      personal: { text: 'Anna Andersson är ett skepp.', notPersons: ['Anna Andersson'] },
    },
    records: ['AnswerWritten'],
  });
  scenario('is reviewed by another than who wrote it', {
    given: drafted,
    when: { type: 'ReviewAnswer', data: { question: 'leadership' }, actor: 'analytiker:history' },
    rejected: 'not_allowed',
    because: ['answerReviewedByAuthor'],
  });
  scenario('is there to be reviewed', {
    given: drafted,
    when: { type: 'ReviewAnswer', data: { question: 'agenda' } },
    rejected: 'not_allowed',
    because: ['answerUnknown'],
  });
  scenario('is written no more when the report is frozen', {
    given: frozen,
    when: answer,
    rejected: 'not_allowed',
    because: ['state'],
  });
});

describe('a report is frozen', () => {
  scenario('when every question is done', {
    given: opened,
    streams,
    when: freeze,
    rejected: 'not_allowed',
    because: ['isAnswered'],
  });
  scenario('when nobody is at work on a comment', {
    given: [
      ...drafted,
      {
        ...e.AnswerWritten,
        data: { ...e.AnswerWritten.data, question: 'agenda', status: 'UTKAST' },
      },
    ],
    streams,
    when: freeze,
    rejected: 'not_allowed',
    because: ['isAnswered'],
  });
  scenario('by another than the ombud who wrote the answer', {
    given: drafted,
    streams,
    when: freeze,
    records: ['RapportFrozen'],
  });
  scenario('not by who wrote as an ombud, in whatever role they freeze it', {
    given: drafted,
    streams,
    when: { ...freeze, actor: 'arbetsledare:history' },
    rejected: 'not_allowed',
    because: ['secondPersonMissing'],
  });
  scenario('by who wrote it, when another has reviewed it', {
    given: [...drafted, e.AnswerReviewed],
    streams,
    when: { ...freeze, actor: 'arbetsledare:history' },
    records: ['RapportFrozen'],
  });
  scenario('in its next edition when it was sent before', {
    given: revised,
    streams,
    when: freeze,
    records: [{ type: 'RapportFrozen', data: { ...e.RapportFrozen.data, edition: 2 } }],
  });
});

describe('who receives a report', () => {
  scenario('decides on one that they pay by', {
    given: approved,
    when: { type: 'SendRapport', data: { channel: 'E_TJANST' }, personal: {} },
    records: ['RapportSent'],
  });
  scenario('has nothing to accept of another', {
    given: [...toNamnd, e.RapportSent],
    when: { type: 'AcceptRapport', data: {} },
    rejected: 'not_allowed',
  });
  scenario('may ask for more of any', {
    given: [...toNamnd, e.RapportSent],
    when: { type: 'AskSupplement', data: {}, personal: { text: 'Hur gick det sedan?' } },
    records: ['SupplementAsked'],
    armed: {},
  });
  scenario('is not sent what nobody has approved', {
    given: frozen,
    when: { type: 'SendRapport', data: { channel: 'BREV' }, personal: {} },
    rejected: 'not_allowed',
    because: ['state'],
  });
});

describe('the page of a report', () => {
  const viewOf = (events: readonly GivenEvent[]) => {
    const told = events.map(
      (event, index) =>
        ({ ...event, actor: `ombud:${ombud}`, revision: index + 1 }) as unknown as StreamEvent,
    );
    const { data, personal } = rapport.view(told);
    return { data: data as RapportData, personal: personal as RapportPersonal };
  };

  it('has every question with its status, its author and its words', () => {
    const { data, personal } = viewOf(drafted);
    expect(data.questions.map(({ status }) => status)).toEqual(['KLAR', 'KLAR', 'KLAR']);
    expect(data.questions.at(-1)?.written).toMatchObject({ role: 'ombud', account: ombud });
    expect(personal.answers.leadership).toBe(e.AnswerWritten.personal.text);
  });

  it('keeps every edition with what became of it', () => {
    const { data, personal } = viewOf([...revised, e.RapportFrozen]);
    expect(data.editions).toMatchObject([
      { edition: 1, approvedOn: '2012-01-10', sentOn: '2012-01-10', channel: 'E_TJANST' },
      { approvedOn: null, sentOn: null, channel: null },
    ]);
    expect(personal.supplement).toBe(e.SupplementAsked.personal.text);
  });

  it('forgets the words of one that was discarded when it begins anew', () => {
    const { data, personal } = viewOf([...discarded, ...opened]);
    expect(data.questions.at(-1)).toMatchObject({ status: 'SAKNAS', written: null });
    expect(personal.answers).toEqual({});
  });
});
