import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LoginFixture, loginFixture } from './login.fixture.ts';

/* A provider that says who it is, and how surely, in claims of its own. */

let login: LoginFixture;
beforeAll(async () => {
  login = await loginFixture({ subjectClaim: 'employeeHsaId', acrClaim: 'loa' });
});
afterAll(() => login?.close());

const own = { sub: 'pairwise-1', employeeHsaId: 'who', acr: undefined, loa: 'loa3' };

it('is believed by the claims that the configuration names', async () => {
  const { trouble, cookie } = await login.enter(own);
  expect(trouble).toBeNull();
  expect(cookie).toMatch(/^fyr=/);
});

it.each([
  [
    'who it is stands in the standard’s claim alone',
    { ...own, sub: 'who', employeeHsaId: undefined },
  ],
  ['who it is is no text', { ...own, employeeHsaId: ['who'] }],
  ['how surely stands in the standard’s claim alone', { ...own, acr: 'loa3', loa: undefined }],
  ['how surely is too little', { ...own, loa: 'loa1' }],
  ['how surely is no text', { ...own, loa: { value: 'loa3' } }],
])('is refused where %s', async (_, claims) => {
  const { trouble, cookie } = await login.enter(claims);
  expect(trouble).not.toBeNull();
  expect(cookie).toBe('');
});
