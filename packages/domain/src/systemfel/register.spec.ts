import { scenariosOf, tenant } from '@fyr/testing';
import { describe } from 'vitest';
import { verksamhetContext } from '../verksamhet/context.ts';
import { exampleSystemfel } from './examples.ts';
import { AF, decided, receiver, reviewed, toAF } from './histories.fixture.ts';
import { systemfel } from './index.ts';

const scenario = scenariosOf(systemfel, exampleSystemfel);

const register = {
  huvudman: AF,
  huvudmanTyp: 'ARBETSFORMEDLINGEN',
  from: '2011-09-01',
  to: null,
};

describe('the register of huvudmän', () => {
  const inRegister = (change: object) => ({
    [tenant]: {
      type: 'verksamhet',
      path: 'running',
      context: { ...verksamhetContext, huvudman: [{ ...register, ...change }] },
    },
  });

  scenario('is of the kind that the register says', {
    given: decided,
    streams: inRegister({ huvudmanTyp: 'KRONOFOGDEN' }),
    when: { type: 'ForwardToHuvudman', data: { huvudman: AF }, personal: {} },
    records: [
      {
        type: 'ForwardedToHuvudman',
        data: { huvudman: AF, huvudmanTyp: 'KRONOFOGDEN', dueOn: '2012-04-30' },
      },
    ],
  });

  for (const [when, change] of Object.entries({
    'no longer in the register': { to: '2012-03-04' },
    'in the register only later': { from: '2012-03-06' },
    'somebody else than in the register': { huvudman: 'AF_NORRORT' },
  })) {
    scenario(`that is ${when} is not written to`, {
      given: decided,
      streams: inRegister(change),
      when: { type: 'ForwardToHuvudman', data: toAF, personal: receiver },
      rejected: 'not_allowed',
      because: ['huvudmanNotRegistered'],
    });
  }

  scenario('without a register has a kind that is told', {
    given: reviewed,
    when: { type: 'ReportDirectly', data: { huvudman: AF }, personal: receiver },
    rejected: 'not_allowed',
    because: ['huvudmanTypMissing'],
  });
});
