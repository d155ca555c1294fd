import { describe } from 'vitest';
import { verksamhetExamples as e, ett, ledare, tva } from './examples.ts';
import {
  as,
  employed,
  from,
  scenario,
  started,
  withEnheter,
  without,
} from './histories.fixture.ts';

const contact = { name: 'Demo Ombud Ett' };
const leftInMay = as(e.OmbudLeft, { to: '2012-05-31' });
const both = ['SKARPNACK', 'FARSTA'];

describe('an ombud', () => {
  scenario('is employed with the contact details that colleagues need', {
    given: withEnheter,
    when: { type: 'EmployOmbud', data: { ombud: ett, from }, personal: contact },
    records: [{ type: 'OmbudEmployed', data: { ombud: ett, from } }],
  });
  scenario('is employed once at a time', {
    given: employed,
    when: { type: 'EmployOmbud', data: { ombud: ett, from: '2012-01-01' }, personal: contact },
    rejected: 'not_allowed',
    because: ['ombudEmployedAlready'],
  });
  scenario('may be employed anew', {
    given: [...employed, leftInMay],
    when: { type: 'EmployOmbud', data: { ombud: ett, from: '2013-01-01' }, personal: contact },
    records: ['OmbudEmployed'],
  });
  scenario('does not leave before being employed', {
    given: employed,
    when: { type: 'LeaveOmbud', data: { ombud: ett, to: '2011-06-30', reason: 'PENSION' } },
    rejected: 'not_allowed',
    because: ['endsBeforeItBegins'],
  });
  scenario('that nobody knows does not leave', {
    given: employed,
    when: { type: 'LeaveOmbud', data: { ombud: tva, to: '2012-06-30', reason: 'PENSION' } },
    rejected: 'not_allowed',
    because: ['ombudUnknown'],
  });
  scenario('has working time while employed', {
    given: [...employed, leftInMay],
    when: { type: 'SetOmbudFte', data: { ...without(e.OmbudFteSet), from: '2012-06-01' } },
    rejected: 'not_allowed',
    because: ['ombudNotEmployed'],
  });
  scenario('has no more than a full post', {
    given: employed,
    when: {
      type: 'SetOmbudFte',
      data: {
        ...{ ombud: ett, from },
        shares: both.map((enhet) => ({ enheter: [enhet], fte: 0.6, exclusive: false })),
      },
    },
    rejected: 'not_allowed',
    because: ['moreThanFullTime'],
  });
  scenario('with an area of their own has no share beside it', {
    given: employed,
    when: {
      type: 'SetOmbudFte',
      data: {
        ...{ ombud: ett, from },
        shares: both.map((enhet) => ({
          ...{ enheter: [enhet], fte: 0.5 },
          exclusive: enhet === 'FARSTA',
        })),
      },
    },
    rejected: 'not_allowed',
    because: ['shareBesideExclusive'],
  });
  scenario('works in enheter that are there', {
    given: [...started, e.EnhetAdded, e.OmbudEmployed],
    when: {
      type: 'SetOmbudFte',
      data: { ombud: ett, from, shares: [{ enheter: both, fte: 1, exclusive: false }] },
    },
    rejected: 'not_allowed',
    because: ['enhetNotThere'],
  });
  scenario('is absent while employed', {
    given: [...employed, leftInMay],
    when: {
      type: 'BeginAbsence',
      data: { ombud: ett, slag: 'SJUKFRANVARO', extent: 100, from: '2012-06-01' },
    },
    rejected: 'not_allowed',
    because: ['ombudNotEmployed'],
  });
  scenario('is not back before being gone', {
    given: [...employed, e.AbsenceBegan],
    when: { type: 'EndAbsence', data: { absence: 1, to: '2011-09-30' } },
    rejected: 'not_allowed',
    because: ['endsBeforeItBegins'],
  });
  scenario('is back from an absence that there was', {
    given: employed,
    when: { type: 'EndAbsence', data: { absence: 1, to: '2012-01-31' } },
    rejected: 'not_allowed',
    because: ['absenceUnknown'],
  });
  scenario('takes part in training as one who has worked here', {
    given: employed,
    when: { type: 'HoldTraining', data: { slag: 'KONFERENS', ombud: [tva], hours: 6 } },
    rejected: 'not_allowed',
    because: ['ombudUnknown'],
  });
  scenario('is for an operation, not for a central ledningsgrupp', {
    given: [as(e.VerksamhetStarted, { kind: 'CENTRAL' })],
    when: { type: 'EmployOmbud', data: { ombud: ett, from }, personal: contact },
    rejected: 'not_allowed',
    because: ['isLokal'],
  });
});

describe('an arbetsledare', () => {
  const named = [...started, e.ArbetsledareNamed];
  scenario('is named once at a time', {
    given: named,
    when: { type: 'NameArbetsledare', data: { account: ledare, from }, personal: contact },
    rejected: 'not_allowed',
    because: ['arbetsledareAlready'],
  });
  scenario('that was never named does not leave', {
    given: started,
    when: { type: 'LeaveArbetsledare', data: { account: ledare, to: '2012-05-31' } },
    rejected: 'not_allowed',
    because: ['arbetsledareUnknown'],
  });
});

describe('a vacancy', () => {
  scenario('is numbered, and filled by its number', {
    given: [...withEnheter, e.VacancyOpened],
    when: { type: 'OpenVacancy', data: without(e.VacancyOpened, 'vacancy') },
    records: [{ type: 'VacancyOpened', data: { ...e.VacancyOpened.data, vacancy: 2 } }],
  });
  scenario('that there is not is not filled', {
    given: withEnheter,
    when: { type: 'FillVacancy', data: { vacancy: 1, to: '2012-05-31' } },
    rejected: 'not_allowed',
    because: ['vacancyUnknown'],
  });
});

describe('a stop of the intake', () => {
  scenario('is numbered, and ends by its number', {
    given: [...withEnheter, e.IntakeStopped],
    when: { type: 'StopIntake', data: without(e.IntakeStopped, 'stop') },
    records: [{ type: 'IntakeStopped', data: { ...e.IntakeStopped.data, stop: 2 } }],
  });
  scenario('is not of an enhet that is not there', {
    given: withEnheter,
    when: { type: 'StopIntake', data: { enheter: ['NORRMALM'], from } },
    rejected: 'not_allowed',
    because: ['enhetNotThere'],
  });
  scenario('that there is not does not end', {
    given: withEnheter,
    when: { type: 'ResumeIntake', data: { stop: 1, to: '2012-05-31' } },
    rejected: 'not_allowed',
    because: ['intakeStopUnknown'],
  });
  scenario('does not end before it begins', {
    given: [...withEnheter, e.IntakeStopped],
    when: { type: 'ResumeIntake', data: { stop: 1, to: '2011-01-01' } },
    rejected: 'not_allowed',
    because: ['endsBeforeItBegins'],
  });
});
