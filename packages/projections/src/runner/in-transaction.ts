import type pg from 'pg';

export async function inTransaction<T>(
  client: pg.ClientBase,
  { isolation = 'read committed' }: { readonly isolation?: 'read committed' | 'repeatable read' },
  work: () => Promise<T>,
): Promise<T> {
  await client.query(`begin isolation level ${isolation}`);
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}
