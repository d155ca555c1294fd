import { randomUUID } from 'node:crypto';
import { refuse } from '@fyr/kernel';
import { sql } from 'kysely';
import type { Database, Tx } from './database.ts';

const QUESTIONS_MAX = 50;

export type SavedQuestion = {
  readonly id: string;
  readonly name: string;
  /** As it stands in the address of the page. */
  readonly question: string;
  readonly savedOn: string;
};

/** Whose. */
type Own = { readonly tenant: string; readonly account: string };

export type SavedQuestions = {
  /** In the order of their names. */
  list(own: Own): Promise<readonly SavedQuestion[]>;
  /**
   * One of the same name is asked otherwise from now on.
   * @throws Rejection `not_allowed` where there are too many
   */
  save(own: Own, question: Omit<SavedQuestion, 'id'>): Promise<SavedQuestion>;
  /** False where the account has no such question. */
  remove(own: Own, id: string): Promise<boolean>;
};

/** Of a room of the API: to each account there are its own. */
export function savedQuestions(database: Pick<Database, 'inTenant'>): SavedQuestions {
  const asOwner = <T>({ tenant, account }: Own, work: (tx: Tx) => Promise<T>) =>
    database.inTenant(tenant, async (tx) => {
      await sql`select set_config('app.account', ${account}, true)`.execute(tx);
      return await work(tx);
    });
  const columns = sql`id, name, question, saved_on::text as "savedOn"`;

  return {
    list: ({ tenant, account }) =>
      asOwner({ tenant, account }, async (tx) => {
        const { rows } = await sql<SavedQuestion>`
          select ${columns} from saved_question
           where tenant = ${tenant} and account = ${account} order by name`.execute(tx);
        return rows;
      }),

    save: ({ tenant, account }, { name, question, savedOn }) =>
      asOwner({ tenant, account }, async (tx) => {
        const { rows } = await sql<SavedQuestion>`
          insert into saved_question (tenant, id, account, name, question, saved_on)
          values (${tenant}, ${randomUUID()}, ${account}, ${name}, ${question}, ${savedOn})
              on conflict (tenant, account, name)
              do update set question = excluded.question, saved_on = excluded.saved_on
          returning ${columns}`.execute(tx);
        const all = await sql<{ count: number }>`
          select count(*)::int as count from saved_question
           where tenant = ${tenant} and account = ${account}`.execute(tx);
        if ((all.rows[0]?.count ?? 0) > QUESTIONS_MAX) {
          refuse('savedQuestionsMax', { max: QUESTIONS_MAX });
        }
        return rows[0] as SavedQuestion;
      }),

    remove: ({ tenant, account }, id) =>
      asOwner({ tenant, account }, async (tx) => {
        const { numAffectedRows = 0n } = await sql`
          delete from saved_question
           where tenant = ${tenant} and account = ${account} and id = ${id}`.execute(tx);
        return numAffectedRows > 0n;
      }),
  };
}
