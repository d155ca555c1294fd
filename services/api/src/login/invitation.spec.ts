import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../api.fixture.ts';
import { type LoginFixture, loginFixture } from './login.fixture.ts';

let own: LoginFixture;
beforeAll(async () => {
  own = await loginFixture();
});
afterAll(() => own?.close());

describe('an invitation', () => {
  const enter = (sub: string, query: string) => own.enter({ sub }, query);
  const invite = async (account: string, ms: number) => {
    const token = randomBytes(32).toString('base64url');
    await own.api.sql(
      `insert into invitation values ('${own.api.tenant}', '${account}', sha256('${token}'), ${Date.now() + ms})
       on conflict (tenant, account_id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
    );
    return `?invitation=${token}`;
  };

  it('binds, once, the identity that comes with it to the account', async () => {
    const query = await invite(people.tva.id, 60_000);
    expect((await enter('newcomer', query)).trouble).toBeNull();
    expect((await enter('newcomer', '')).trouble).toBeNull();
    expect((await enter('thief', query)).trouble).toBe('unknown');
    expect((await enter('newcomer', '')).trouble).toBeNull();
  });

  it('is nothing once it is over, or made up', async () => {
    expect((await enter('late', await invite(people.tre.id, -1))).trouble).toBe('unknown');
    const made = `?invitation=${randomBytes(32).toString('base64url')}`;
    expect((await enter('late', made)).trouble).toBe('unknown');
  });
});
