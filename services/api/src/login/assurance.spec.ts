import { expect, it } from 'vitest';
import { rolesWithin } from './assurance.ts';

const proof = { issuer: 'https://login.example', subject: 'demo', sid: null, acr: null };

it('an account that holds what may not be held together comes in with none of it', () => {
  expect(rolesWithin(['arbetsledare', 'ledamot'], proof, undefined)).toHaveLength(2);
  expect(rolesWithin(['ombud', 'analytiker', 'ledamot'], proof, undefined)).toEqual([]);
  expect(rolesWithin(['administrator', 'granskare'], proof, undefined)).toEqual([]);
});
