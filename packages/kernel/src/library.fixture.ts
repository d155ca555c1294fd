import { and, assign, setup } from 'xstate';
import { z } from 'zod';
import {
  command,
  correctionShape,
  deadline,
  deadlineId,
  defineWorkflow,
  type EventOf,
  event,
  type Fact,
  type KernelContext,
  kernelActions,
  kernelContext,
  kernelEvents,
  kernelGuards,
  kernelTransitions,
  LocalDate,
  refuse,
  type Situation,
} from './index.ts';

/*
 * A lending library, as far from the domain as may be: a shelf has copies, a loan takes one from it.
 * It is here to prove that the kernel is an engine.
 */

const shelfEvents = {
  ...kernelEvents,
  ShelfBuilt: event({ data: { copies: z.int().min(0).max(99) } }),
  CopyTaken: event({ data: {} }),
  CopyPutBack: event({ data: {} }),
};
type ShelfContext = KernelContext & { readonly copies: number };

const shelfMachine = setup({
  types: { context: {} as ShelfContext, events: {} as EventOf<typeof shelfEvents> },
  actions: {
    ...kernelActions,
    setCopies: assign((_, { copies }: { copies: number }) => ({ copies })),
    take: assign(({ context }) => ({ copies: context.copies - 1 })),
    putBack: assign(({ context }) => ({ copies: context.copies + 1 })),
  },
  guards: { ...kernelGuards, hasCopy: ({ context }) => context.copies > 0 },
}).createMachine({
  id: 'shelf',
  context: { ...kernelContext, copies: 0 },
  initial: 'standing',
  on: kernelTransitions,
  states: {
    standing: {
      initial: 'new',
      on: { CopyTaken: { guard: 'hasCopy', actions: 'take' }, CopyPutBack: { actions: 'putBack' } },
      states: {
        new: {
          on: {
            ShelfBuilt: {
              target: 'built',
              actions: {
                type: 'setCopies',
                params: ({ event: e }) => ({ copies: e.data.copies }),
              },
            },
          },
        },
        built: {},
      },
    },
  },
});

const everyone = ['librarian'];

export const shelf = defineWorkflow({
  name: 'shelf',
  letter: 'H',
  version: 1,
  machine: shelfMachine,
  events: shelfEvents,
  commands: {
    BuildShelf: command({
      event: 'ShelfBuilt',
      data: { copies: z.int().min(0).max(99) },
      roles: everyone,
      opens: true,
    }),
    CorrectFacts: command({ event: 'FactsCorrected', data: correctionShape, roles: everyone }),
  },
  decide: (given) =>
    given.type === 'BuildShelf' ? [{ type: 'ShelfBuilt', data: given.data }] : [],
  view: (events) => ({ data: { events: events.length }, personal: {} }),
  fossils: {
    machines: {},
    events: {
      ...kernelFossils(),
      ShelfBuilt: [{ version: 1, data: { on: '2020-01-01', copies: 2 } }],
      CopyTaken: [{ version: 1, data: { on: '2020-01-01' } }],
      CopyPutBack: [{ version: 1, data: { on: '2020-01-01' } }],
    },
  },
});

export const loanEvents = {
  ...kernelEvents,
  /** Before version 2 a loan was always of one copy's first part. */
  LoanRequested: event({
    data: { shelfId: z.uuid(), part: z.int().positive() },
    personal: { reader: z.string().max(100), address: z.string().max(200).optional() },
    subject: 'client',
    upcasts: [(data) => ({ ...data, part: 1 })],
    fixed: ['shelfId'],
  }),
  CopyLent: event({ data: { dueOn: LocalDate } }),
  LoanExtended: event({ data: { dueOn: LocalDate } }),
  CopyReturned: event({ data: {} }),
  LoanGivenUp: event({ data: {} }),
};
type LoanContext = KernelContext & {
  readonly shelfId: string;
  readonly reminders: number;
};

const dueBack = deadline<{ event: { data: { dueOn: string } } }>('dueBack', {
  dueOn: ({ event: e }) => e.data.dueOn,
});

const loanMachine = setup({
  types: { context: {} as LoanContext, events: {} as EventOf<typeof loanEvents> },
  actions: {
    ...kernelActions,
    armDueBack: dueBack.arm,
    cancelDueBack: dueBack.cancel,
    setShelf: assign((_, { shelfId }: { shelfId: string }) => ({ shelfId })),
    countReminder: assign(({ context }) => ({ reminders: context.reminders + 1 })),
  },
  guards: {
    ...kernelGuards,
    fewReminders: ({ context }) => context.reminders < 1,
    stillArmed: ({ context }) => 'dueBack' in context.deadlines,
    hopeless: ({ context }) => context.reminders >= 3,
  },
}).createMachine({
  id: 'loan',
  context: { ...kernelContext, shelfId: '', reminders: 0 },
  initial: 'open',
  on: kernelTransitions,
  states: {
    open: {
      initial: 'new',
      states: {
        new: {
          on: {
            LoanRequested: {
              target: 'waiting',
              actions: {
                type: 'setShelf',
                params: ({ event: e }) => ({ shelfId: e.data.shelfId }),
              },
            },
          },
        },
        waiting: {
          on: {
            CopyLent: { target: '#loan.lent', actions: 'armDueBack' },
            LoanGivenUp: '#loan.over',
          },
        },
      },
    },
    lent: {
      exit: 'cancelDueBack',
      always: { guard: 'hopeless', target: 'over' },
      on: {
        DeadlinePassed: { actions: ['settleDeadline', 'countReminder'] },
        LoanExtended: {
          guard: and(['fewReminders', 'stillArmed']),
          actions: 'armDueBack',
        },
        CopyReturned: 'over',
      },
    },
    over: {},
  },
});

export const loan = defineWorkflow({
  name: 'loan',
  letter: 'L',
  version: 1,
  machine: loanMachine,
  events: loanEvents,
  commands: {
    RequestLoan: command({
      event: 'LoanRequested',
      data: { shelfId: z.uuid(), part: z.int().positive() },
      roles: everyone,
      opens: true,
    }),
    LendCopy: command({
      event: 'CopyLent',
      data: { shelfId: z.uuid(), dueOn: LocalDate },
      roles: everyone,
    }),
    ExtendLoan: command({ event: 'LoanExtended', data: { dueOn: LocalDate }, roles: everyone }),
    ReturnCopy: command({ event: 'CopyReturned', data: { shelfId: z.uuid() }, roles: everyone }),
    GiveUpLoan: command({ event: 'LoanGivenUp', data: {}, roles: everyone }),
    PassDeadline: command({
      event: 'DeadlinePassed',
      data: kernelEvents.DeadlinePassed.data.omit({ on: true }).shape,
      roles: [],
    }),
    CorrectFacts: command({ event: 'FactsCorrected', data: correctionShape, roles: everyone }),
    PlaceLegalHold: command({
      event: 'LegalHoldPlaced',
      data: { subject: z.uuid() },
      roles: everyone,
    }),
    ForgetSubject: command({
      event: 'SubjectForgotten',
      data: { subject: z.uuid() },
      roles: everyone,
    }),
  },
  facts: (given) =>
    given.type === 'RequestLoan'
      ? { shelf: { type: 'shelf', id: given.data.shelfId, hold: true } }
      : {},
  also: (given) =>
    given.type === 'LendCopy' || given.type === 'ReturnCopy'
      ? [{ workflow: shelf, id: given.data.shelfId }]
      : [],
  decide: (given, { state, facts }: Situation<LoanContext>) => {
    switch (given.type) {
      case 'RequestLoan':
        if (copiesOf(facts.shelf) === undefined) refuse('shelfUnknown');
        return [{ type: 'LoanRequested', data: given.data }];
      case 'LendCopy':
        if (given.data.shelfId !== state.context.shelfId) refuse('otherShelf');
        return {
          events: [{ type: 'CopyLent', data: { dueOn: given.data.dueOn } }],
          also: { [given.data.shelfId]: [{ type: 'CopyTaken', data: {} }] },
        };
      case 'ExtendLoan':
        return state.context.deadlines.dueBack === given.data.dueOn
          ? []
          : [{ type: 'LoanExtended', data: given.data }];
      case 'ReturnCopy':
        return {
          events: [{ type: 'CopyReturned', data: {} }],
          also: { [given.data.shelfId]: [{ type: 'CopyPutBack', data: {} }] },
        };
      case 'GiveUpLoan':
        return [{ type: 'LoanGivenUp', data: {} }];
      case 'PassDeadline': {
        const { name, key, dueOn } = given.data;
        return state.context.deadlines[deadlineId(name, key)] === dueOn
          ? [{ type: 'DeadlinePassed', data: given.data }]
          : [];
      }
      case 'PlaceLegalHold':
        return [{ type: 'LegalHoldPlaced', data: given.data }];
      case 'ForgetSubject':
        return [{ type: 'SubjectForgotten', data: given.data }];
      case 'CorrectFacts':
        return [];
    }
  },
  checkCorrection: ({ type, data }) => {
    if (type === 'LoanRequested' && data.part > 9) refuse('partTooHigh');
  },
  cardOf: (type, personal) => (type === 'LoanRequested' ? { reader: personal.reader } : undefined),
  view: (events) => ({
    data: { events: events.length },
    personal: { reader: events[0]?.personal?.reader ?? null },
  }),
  fossils: {
    machines: {},
    events: {
      ...kernelFossils(),
      LoanRequested: [
        { version: 1, data: { on: '2020-01-01', shelfId: '5b0c3b1e-7a59-4d1e-9a67-6d1f2a0f4c11' } },
        {
          version: 2,
          data: { on: '2020-01-01', shelfId: '5b0c3b1e-7a59-4d1e-9a67-6d1f2a0f4c11', part: 2 },
          personal: { reader: 'A reader' },
        },
      ],
      CopyLent: [{ version: 1, data: { on: '2020-01-01', dueOn: '2020-02-01' } }],
      LoanExtended: [{ version: 1, data: { on: '2020-01-01', dueOn: '2020-02-01' } }],
      CopyReturned: [{ version: 1, data: { on: '2020-01-01' } }],
      LoanGivenUp: [{ version: 1, data: { on: '2020-01-01' } }],
    },
  },
});

function copiesOf(fact: Fact | undefined): number | undefined {
  return fact?.context.copies as number | undefined;
}

function kernelFossils() {
  const subject = '5b0c3b1e-7a59-4d1e-9a67-6d1f2a0f4c11';
  return {
    DeadlinePassed: [
      { version: 1, data: { on: '2020-01-02', name: 'dueBack', dueOn: '2020-01-01' } },
    ],
    FactsCorrected: [
      { version: 1, data: { on: '2020-01-01', revision: 1, version: 1, data: { copies: 3 } } },
    ],
    LegalHoldPlaced: [{ version: 1, data: { on: '2020-01-01', subject } }],
    LegalHoldLifted: [{ version: 1, data: { on: '2020-01-01', subject } }],
    SubjectForgotten: [{ version: 1, data: { on: '2020-01-01', subject } }],
  };
}
