import type { Database } from './database.ts';

/** What a central ledningsgrupp knows as a reference alone. */
type Escalation = {
  readonly reference: string;
  readonly originTenant: string;
  readonly originSystemfel: string;
  readonly originPosition: number;
  readonly centralTenant: string;
};

export type Escalations = {
  /** The escalation recorded there: made by the first who asks, the same for all who ask again. */
  of(escalation: Omit<Escalation, 'reference'>): Promise<Escalation>;
  /** Those of these references that were given to this central verksamhet. */
  behind(centralTenant: string, references: readonly string[]): Promise<readonly Escalation[]>;
};

const columns = [
  'reference',
  'origin_tenant as originTenant',
  'origin_systemfel as originSystemfel',
  'origin_position as originPosition',
  'central_tenant as centralTenant',
] as const;

/** Of the API's own role, in no tenant's transaction: whoever acts for one sees no row. */
export function escalations(database: Database): Escalations {
  return {
    of: (escalation) =>
      database.across(async (tx) => {
        const { originTenant, originSystemfel, originPosition, centralTenant } = escalation;
        await tx
          .insertInto('escalation')
          .values({
            origin_tenant: originTenant,
            origin_systemfel: originSystemfel,
            origin_position: originPosition,
            central_tenant: centralTenant,
          })
          .onConflict((conflict) =>
            conflict.columns(['origin_tenant', 'origin_position']).doNothing(),
          )
          .execute();
        const row = await tx
          .selectFrom('escalation')
          .select(columns)
          .where('origin_tenant', '=', originTenant)
          .where('origin_position', '=', originPosition)
          .executeTakeFirstOrThrow();
        return row as Escalation;
      }),

    behind: (centralTenant, references) =>
      database.across(async (tx) => {
        if (references.length === 0) return [];
        const rows = await tx
          .selectFrom('escalation')
          .select(columns)
          .where('central_tenant', '=', centralTenant)
          .where('reference', 'in', references)
          .orderBy('reference')
          .execute();
        return rows as Escalation[];
      }),
  };
}
