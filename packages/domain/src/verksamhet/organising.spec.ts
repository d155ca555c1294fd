import type { GivenEvent } from '@fyr/testing';
import { describe } from 'vitest';
import { verksamhetExamples as e, ett, exampleVerksamhet, tva } from './examples.ts';
import {
  arbetsledare,
  as,
  employed,
  from,
  names,
  scenario,
  started,
  withEnheter,
  without,
} from './histories.fixture.ts';

const contact = { name: 'Demo Ombud Ett' };
const leftInMay = as(e.OmbudLeft, { to: '2012-05-31' });
const removedInMay = as(e.EnhetRemoved, { to: '2012-05-31' });
const both = ['SKARPNACK', 'FARSTA'];
const correct = (revision: number, event: GivenEvent, data: object) => ({
  type: 'CorrectFacts',
  actor: arbetsledare,
  data: { revision, data: { ...without(event), ...data } },
});

describe('an enhet', () => {
  scenario('comes to the verksamhet with its data controller', {
    given: started,
    when: { type: 'AddEnhet', data: without(e.EnhetAdded), personal: names },
    records: [e.EnhetAdded],
  });
  scenario('that is a kommun has its code', {
    given: started,
    when: {
      type: 'AddEnhet',
      data: { ...without(e.EnhetAdded, 'scb'), enhet: 'JARFALLA', slag: 'KOMMUN' },
      personal: names,
    },
    rejected: 'not_allowed',
    because: ['kommunNeedsCode'],
  });
  scenario('that is no area has none', {
    given: started,
    when: {
      type: 'AddEnhet',
      data: { ...without(e.EnhetAdded, 'scb'), enhet: 'HEMLOSA', slag: 'EJ_OMRADE' },
      personal: names,
    },
    records: ['EnhetAdded'],
  });
  scenario('is not there twice on one day', {
    given: withEnheter,
    when: {
      type: 'AddEnhet',
      data: { ...without(e.EnhetAdded), from: '2030-01-01' },
      personal: names,
    },
    rejected: 'not_allowed',
    because: ['enhetThereAlready'],
  });
  scenario('may come back after it left', {
    given: [...withEnheter, removedInMay],
    when: {
      type: 'AddEnhet',
      data: { ...without(e.EnhetAdded), from: '2012-06-01' },
      personal: names,
    },
    records: ['EnhetAdded'],
  });
  scenario('does not come back before it left', {
    given: [...withEnheter, removedInMay],
    when: {
      type: 'AddEnhet',
      data: { ...without(e.EnhetAdded), from: '2012-05-31' },
      personal: names,
    },
    rejected: 'not_allowed',
    because: ['enhetThereAlready'],
  });
  scenario('does not leave before it came', {
    given: withEnheter,
    when: { type: 'RemoveEnhet', data: { enhet: 'SKARPNACK', to: '2011-08-30' } },
    rejected: 'not_allowed',
    because: ['endsBeforeItBegins'],
  });
  scenario('that was planned may be called off: it leaves the day before it was to come', {
    given: withEnheter,
    when: { type: 'RemoveEnhet', data: { enhet: 'SKARPNACK', to: '2011-08-31' } },
    records: ['EnhetRemoved'],
  });
  scenario('that was called off is in nobody’s way', {
    given: [
      ...started,
      as(e.EnhetAdded, { from: '2030-01-01' }),
      as(e.EnhetRemoved, { to: '2029-12-31' }),
    ],
    when: { type: 'AddEnhet', data: without(e.EnhetAdded), personal: names },
    records: ['EnhetAdded'],
  });
  scenario('that never was there does not leave', {
    given: withEnheter,
    when: { type: 'RemoveEnhet', data: { enhet: 'ALVSJO', to: '2012-01-31' } },
    rejected: 'not_allowed',
    because: ['enhetUnknown'],
  });
  scenario('may leave on another day than was said', {
    given: [...withEnheter, removedInMay],
    when: { type: 'RemoveEnhet', data: { enhet: 'SKARPNACK', to: '2012-08-31' } },
    records: ['EnhetRemoved'],
  });
  scenario('that is gone coordinates nothing', {
    given: [...withEnheter, removedInMay],
    when: { type: 'NameCoordinator', data: { enhet: 'SKARPNACK', from: '2012-06-01' } },
    rejected: 'not_allowed',
    because: ['enhetNotThere'],
  });
  scenario('that is to come may be planned for', {
    given: [...withEnheter, as(e.EnhetAdded, { enhet: 'ALVSJO', from: '2030-01-01' })],
    when: { type: 'NameCoordinator', data: { enhet: 'ALVSJO', from: '2030-01-01' } },
    records: ['CoordinatorNamed'],
  });
  scenario('does not cease to coordinate before it began', {
    given: withEnheter,
    when: { type: 'NameCoordinator', data: { enhet: 'SKARPNACK', from, to: '2011-08-31' } },
    rejected: 'not_allowed',
    because: ['endsBeforeItBegins'],
  });
  scenario('has no other controller before it is there', {
    given: withEnheter,
    when: {
      type: 'ChangeController',
      data: { ...without(e.ControllerChanged), from: '2011-08-31' },
      personal: { controllerName: 'Stiftelsen Exempel' },
    },
    rejected: 'not_allowed',
    because: ['enhetNotThere'],
  });
  scenario('has a population once it is known', {
    given: withEnheter,
    when: { type: 'SetPopulation', data: { enhet: 'ALVSJO', year: 2011, persons: 24_000 } },
    rejected: 'not_allowed',
    because: ['enhetUnknown'],
  });
});

describe('a share', () => {
  const shared = [...withEnheter, e.ShareSet];

  scenario('is of enheter that are there', {
    given: withEnheter,
    when: { type: 'SetShare', data: { enheter: ['ALVSJO'], fte: 1, from } },
    rejected: 'not_allowed',
    because: ['enhetNotThere'],
  });
  scenario('is not set twice the same', {
    given: shared,
    when: { type: 'SetShare', data: { ...without(e.ShareSet), from: '2012-01-01' } },
    records: [],
  });
  scenario('of an enhet is one, alone or with others', {
    given: shared,
    when: { type: 'SetShare', data: { enheter: both, fte: 3, from: '2012-01-01' } },
    rejected: 'not_allowed',
    because: ['enhetInOtherShare'],
  });
  scenario('may be joined to another once it has ended', {
    given: [...shared, as(e.ShareSet, { fte: 0, from: '2012-01-01' })],
    when: { type: 'SetShare', data: { enheter: both, fte: 3, from: '2012-01-01' } },
    records: ['ShareSet'],
  });
  scenario('that was planned is found in the way as well', {
    given: [...withEnheter, as(e.ShareSet, { from: '2030-01-01' })],
    when: { type: 'SetShare', data: { enheter: both, fte: 3, from: '2012-01-01' } },
    rejected: 'not_allowed',
    because: ['enhetInOtherShare'],
  });
  scenario('for a time leaves the one that it stood in for in the way', {
    given: [...shared, as(e.ShareSet, { fte: 0, from: '2012-01-01', to: '2012-06-30' })],
    when: { type: 'SetShare', data: { enheter: both, fte: 3, from: '2012-02-01' } },
    rejected: 'not_allowed',
    because: ['enhetInOtherShare'],
  });
  scenario('does not end before it begins', {
    given: withEnheter,
    when: { type: 'SetShare', data: { ...without(e.ShareSet), to: '2011-08-31' } },
    rejected: 'not_allowed',
    because: ['endsBeforeItBegins'],
  });
});

describe('a correction of the organisation', () => {
  scenario('puts right since when', {
    given: [...employed, leftInMay],
    when: correct(4, e.OmbudEmployed, { from: '2012-02-01' }),
    records: ['FactsCorrected'],
  });
  scenario('puts right since when the verksamhet runs, which no role may state', {
    given: employed,
    when: correct(1, e.VerksamhetStarted, { from: '2002-02-01' }),
    records: ['FactsCorrected'],
  });
  scenario('does not let anybody begin after they left', {
    given: [...employed, leftInMay],
    when: correct(4, e.OmbudEmployed, { from: '2012-07-01' }),
    rejected: 'not_allowed',
    because: ['correctionRefused'],
  });
  scenario('does not let an enhet be there twice', {
    given: [...withEnheter, removedInMay, as(e.EnhetAdded, { from: '2012-06-01' })],
    when: correct(4, e.EnhetRemoved, { to: '2012-06-01' }),
    rejected: 'not_allowed',
    because: ['correctionRefused'],
  });
  scenario('does not put an enhet in two shares', {
    given: [...withEnheter, e.ShareSet, as(e.ShareSet, { enheter: ['FARSTA'], fte: 1 })],
    when: correct(5, e.ShareSet, { enheter: both }),
    rejected: 'not_allowed',
    because: ['correctionRefused'],
  });
  scenario('is held to the rules of what it puts right', {
    given: [...employed, e.OmbudFteSet],
    when: correct(5, e.OmbudFteSet, { from: '2011-08-31' }),
    rejected: 'not_allowed',
    because: ['ombudNotEmployed'],
  });
  scenario('does not turn one into another', {
    given: [...employed, as(e.OmbudEmployed, { ombud: tva })],
    when: correct(4, e.OmbudEmployed, { ombud: tva }),
    rejected: 'not_allowed',
    because: ['correctionOfFixed'],
  });
});

describe('the texts of a verksamhet', () => {
  scenario('lead to nobody', {
    given: started,
    when: {
      type: 'AdoptWorkMethod',
      data: { from },
      personal: { text: 'Ring 070-174 06 05 först.' },
    },
    rejected: 'invalid',
  });
  scenario('may name the address of a function', {
    given: started,
    when: {
      type: 'RegisterHuvudman',
      data: { huvudman: 'FK', huvudmanTyp: 'FORSAKRINGSKASSAN', from },
      personal: e.HuvudmanRegistered.personal,
    },
    records: ['HuvudmanRegistered'],
  });
  scenario('are erased for good', {
    given: [...employed, { type: 'SubjectForgotten', data: { on: from, subject: ett } }],
    when: { type: 'ChangeOmbudContact', data: { ombud: ett }, personal: contact },
    rejected: 'not_allowed',
    because: ['textErased'],
  });
  scenario('are erased of those who have any here', {
    given: employed,
    when: { type: 'ForgetSubject', data: { subject: tva } },
    rejected: 'not_allowed',
    because: ['subjectUnknown'],
  });
  scenario('of one are not needed for another', {
    given: [
      ...withEnheter,
      { type: 'SubjectForgotten', data: { on: from, subject: exampleVerksamhet } },
    ],
    when: { type: 'EmployOmbud', data: { ombud: ett, from }, personal: contact },
    records: ['OmbudEmployed'],
  });
});

describe('a huvudman', () => {
  const registered = [...started, e.HuvudmanRegistered];
  scenario('is registered once at a time', {
    given: registered,
    when: {
      type: 'RegisterHuvudman',
      data: without(e.HuvudmanRegistered),
      personal: e.HuvudmanRegistered.personal,
    },
    rejected: 'not_allowed',
    because: ['huvudmanThereAlready'],
  });
  scenario('may come back', {
    given: [...registered, e.HuvudmanRemoved],
    when: {
      type: 'RegisterHuvudman',
      data: { ...without(e.HuvudmanRegistered), from: '2014-01-01' },
      personal: e.HuvudmanRegistered.personal,
    },
    records: ['HuvudmanRegistered'],
  });
  scenario('that is not in the register is not changed', {
    given: started,
    when: {
      type: 'ChangeHuvudman',
      data: { huvudman: 'FK' },
      personal: e.HuvudmanChanged.personal,
    },
    rejected: 'not_allowed',
    because: ['huvudmanUnknown'],
  });
});

describe('a central ledningsgrupp', () => {
  scenario('is another verksamhet', {
    given: started,
    when: { type: 'NameCentralLedningsgrupp', data: { central: exampleVerksamhet, from } },
    rejected: 'not_allowed',
    because: ['centralIsItself'],
  });
  scenario('escalates to no other', {
    given: [as(e.VerksamhetStarted, { kind: 'CENTRAL' })],
    when: { type: 'NameCentralLedningsgrupp', data: { central: tva, from } },
    rejected: 'not_allowed',
    because: ['isLokal'],
  });
});

describe('open data', () => {
  const approve = (quarterEnd: string) => ({ type: 'ApproveOpenData', data: { quarterEnd } });
  scenario('is approved of a quarter, once', {
    given: started,
    when: { ...approve('2011-06-30'), personal: e.OpenDataApproved.personal },
    records: ['OpenDataApproved'],
  });
  scenario('that is approved is so already', {
    given: [...started, e.OpenDataApproved],
    when: approve('2011-06-30'),
    records: [],
  });
  scenario('is of a whole quarter', {
    given: started,
    when: approve('2011-05-31'),
    rejected: 'not_allowed',
    because: ['notEndOfQuarter'],
  });
  scenario('is approved when there is something to look at', {
    given: started,
    when: approve('2031-09-30'),
    rejected: 'not_allowed',
    because: ['releasedNotYet'],
  });
  scenario('of its last quarter is approved when the verksamhet has ended', {
    given: [...started, e.VerksamhetEnded],
    when: approve('2011-06-30'),
    records: ['OpenDataApproved'],
  });
});
