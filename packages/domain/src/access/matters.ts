/** What a role does not see of what it else reads: it is as if it had never been written. */
export type Hidden = {
  readonly events: readonly string[];
  /** By event, of its data and its personal text. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
};

/** How to reach somebody beside their name. */
const reach = ['phone', 'mobile', 'email', 'address'];

/** What not everybody knows who reads of the verksamhet. */
export const matters = {
  economy: {
    events: ['ProcurementAwarded', 'GrantAmountSet', 'EconomyEntered', 'BudgetSet'],
    fields: {},
  },
  /** What is between an ombud and who leads them. */
  employment: { events: [], fields: { AbsenceBegan: ['slag'], OmbudLeft: ['reason'] } },
  contacts: {
    events: [],
    fields: {
      OmbudEmployed: reach,
      OmbudContactChanged: reach,
      ArbetsledareNamed: ['mobile', 'address'],
    },
  },
} as const satisfies Record<string, Hidden>;

export type Matter = keyof typeof matters;
