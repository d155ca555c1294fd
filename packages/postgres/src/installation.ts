import { openPool } from './pool.ts';
import { translate } from './rejections.ts';

/** Whether demo data and demo logins belong here: only a start that made the database says so. */
export async function readInstallation(url: string): Promise<{ readonly demo: boolean }> {
  const pool = openPool(url, { max: 1 });
  try {
    const { rows } = await pool.query('select demo from installation');
    return { demo: rows[0]?.demo === true };
  } catch (error) {
    throw translate(error);
  } finally {
    await pool.end();
  }
}
