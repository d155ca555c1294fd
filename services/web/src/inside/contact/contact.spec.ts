import { uppdrag } from '@fyr/domain';
import { describe, expect, it } from 'vitest';
import { type ContactAnswers, contactCommands, emptyContact } from './contact.ts';

const today = '2026-11-23';
const asked = (answers: Partial<ContactAnswers>, kind: 'MakeContact' | 'MakeDirectContact') =>
  contactCommands(
    { ...emptyContact(today), number: 'U-2026-001', ...answers },
    { kind, today, areaOf: (goal) => (goal === 1 ? 'BOENDE' : undefined) },
  );
const work = (answers: Partial<ContactAnswers>) => asked(answers, 'MakeContact');

describe('a contact', () => {
  it('is a call with the client today, carried out, unless something else is said', () => {
    expect(work({})).toEqual({
      commands: [
        {
          type: 'MakeContact',
          data: { on: today, with: 'KLIENT', method: 'TELEFON', outcome: 'GENOMFORD' },
        },
      ],
      faults: [],
    });
  });

  it('has its length, its day as people write it, its goal and a word', () => {
    const [contact] = work({
      minutes: ' 45 ',
      on: '22/11',
      goal: '1',
      note: ' Hon ringde. ',
    }).commands;
    expect(contact).toMatchObject({
      data: { on: '2026-11-22', minutes: 45, goal: 1 },
      personal: { note: 'Hon ringde.' },
    });
  });

  it('takes its goal a step, or all the way', () => {
    const step = (answers: Partial<ContactAnswers>) => work({ goal: '1', ...answers }).commands[1];
    expect(step({})).toBeUndefined();
    expect(step({ score: '7' })).toEqual({
      type: 'ReviseGoal',
      data: { on: today, goal: 1, area: 'BOENDE', score: 7 },
    });
    expect(step({ score: '9', reached: true })).toEqual({
      type: 'ReachGoal',
      data: { on: today, goal: 1, score: 9 },
    });
    expect(work({ score: '7', reached: true }).commands).toHaveLength(1);
  });

  it('comes with what was seen in it', () => {
    const seen = {
      observed: true,
      huvudman: 'FORSAKRINGSKASSAN',
      art: 'BEMOTANDE',
      seen: 'Ingen svarar.',
    };
    expect(work(seen).commands[1]).toEqual({
      type: 'NoteObservation',
      data: { on: today, huvudman: 'FORSAKRINGSKASSAN', art: 'BEMOTANDE' },
      personal: { text: 'Ingen svarar.' },
    });
    expect(work({ ...seen, observed: false }).commands).toHaveLength(1);
  });

  it('that is the first says whether it was the client', () => {
    const said = asked({ inPerson: 'yes', goal: '1', reached: true }, 'MakeDirectContact');
    expect(said.commands).toEqual([
      { type: 'MakeDirectContact', data: { on: today, channel: 'TELEFON', clientInPerson: true } },
    ]);
    expect(asked({}, 'MakeDirectContact').faults).toEqual([
      { field: 'inPerson', reason: 'missing' },
    ]);
  });

  it('fits what the commands ask for', () => {
    const whole = { minutes: '5', goal: '1', score: '3', observed: true };
    const seen = { huvudman: 'FORSAKRINGSKASSAN', art: 'BEMOTANDE', seen: 'Ingen svarar.' };
    for (const { type, data } of work({ ...whole, ...seen }).commands) {
      expect(uppdrag.commands[type]?.data.safeParse(data).error, type).toBeUndefined();
    }
  });

  it.each([
    [{ number: '' }, { field: 'number', reason: 'missing' }],
    [{ on: '31/2' }, { field: 'on', reason: 'date' }],
    [{ minutes: '0' }, { field: 'minutes', reason: 'number' }],
    [{ minutes: 'en stund' }, { field: 'minutes', reason: 'number' }],
    [
      { goal: '1', score: '11' },
      { field: 'score', reason: 'number' },
    ],
    [
      { observed: true, huvudman: 'POLIS', art: 'ANNAT' },
      { field: 'seen', reason: 'missing' },
    ],
  ])('says what of %j needs mending', (answers, fault) => {
    expect(work(answers).faults).toMatchObject([fault]);
  });
});
