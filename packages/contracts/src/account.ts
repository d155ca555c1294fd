import { NamndKod, Role } from '@fyr/domain';
import { z } from 'zod';
import { json, type Operation } from './operation.ts';

const roles = z.array(Role).min(1).max(Role.options.length);
/** Which one it reads for, where several share the verksamhet; for the role `namnd`. */
const namnd = NamndKod.nullable();

/** The accounts of employees, as whoever keeps them sees them. */
export const AccountKeptList = z.object({
  rows: z.array(
    z.object({
      account: z.uuid(),
      name: z.string(),
      /** None: it is closed. */
      roles: z.array(Role),
      namnd: z.string().nullable(),
      /** When the newest of its sessions began, epoch milliseconds; null where it has none. */
      loggedInAt: z.int().nullable(),
    }),
  ),
  /** Those that share the verksamhet, by their codes. */
  namnder: z.array(z.string()),
});

export const AccountOpening = z.strictObject({
  name: z.string().trim().min(1).max(120),
  roles,
  namnd: namnd.optional(),
});
export const AccountOpened = z.object({ account: z.uuid() });

export const AccountRoles = z.strictObject({ roles, namnd: namnd.optional() });

/** Where a person says, once, which identity is the account's. */
export const AccountInvited = z.object({ address: z.url(), expiresAt: z.int() });

const path = '/api/v1/account';
const done = { what: 'It is so.' };

export const accountOperations: readonly Operation[] = [
  {
    ...{ method: 'get', path, id: 'listAccounts', tag: 'account' },
    summary: 'Who has an account, as what, and who is logged in',
    answers: { 200: json('The accounts of employees.', 'AccountKeptList', AccountKeptList) },
  },
  {
    ...{ method: 'post', path, id: 'openAccount', tag: 'account' },
    summary: 'Makes an account for somebody, who is then invited to it',
    body: { name: 'AccountOpening', schema: AccountOpening },
    answers: { 201: json('The account.', 'AccountOpened', AccountOpened) },
  },
  {
    ...{ method: 'put', path: `${path}/:account/roles`, id: 'setRoles', tag: 'account' },
    summary: 'From the next request the account has these roles and no others',
    body: { name: 'AccountRoles', schema: AccountRoles },
    answers: { 204: done },
  },
  {
    ...{ method: 'post', path: `${path}/:account/close`, id: 'closeAccount', tag: 'account' },
    summary: 'From the next request nobody comes in as the account',
    answers: { 204: done },
  },
  {
    ...{ method: 'post', path: `${path}/:account/invitation`, id: 'inviteToAccount' },
    tag: 'account',
    summary: 'An address by which somebody, once, says which identity is the account’s',
    answers: { 201: json('The address, told once.', 'AccountInvited', AccountInvited) },
  },
];
