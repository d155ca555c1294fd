import type { Database } from './database.ts';
import { sha256 } from './digest.ts';

/** Where a link leads: one huvudman's question about one systemfel. */
export type AnswerLink = {
  readonly tenant: string;
  readonly id: string;
  readonly systemfel: string;
  readonly huvudman: string;
};

export type AnswerLinks = {
  /** False where the link has its token already: nobody is ever told it again. */
  keep(link: AnswerLink, token: string): Promise<boolean>;
  find(token: string): Promise<AnswerLink | undefined>;
};

/** Of the API's own role. The token is stored hashed only. */
export function answerLinks(database: Database): AnswerLinks {
  return {
    keep: ({ tenant, id, systemfel, huvudman }, token) =>
      database.inTenant(tenant, async (tx) => {
        const { numInsertedOrUpdatedRows = 0n } = await tx
          .insertInto('answer_link')
          .values({ tenant, id, systemfel, huvudman, token_hash: sha256(token) })
          .onConflict((conflict) => conflict.columns(['tenant', 'id']).doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n;
      }),

    find: (token) =>
      database.across(async (tx) => {
        const row = await tx
          .selectFrom('answer_link')
          .select(['tenant', 'id', 'systemfel', 'huvudman'])
          .where('token_hash', '=', sha256(token))
          .executeTakeFirst();
        return row as AnswerLink | undefined;
      }),
  };
}
