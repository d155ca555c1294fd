import { hkdfSync } from 'node:crypto';

/** The roles that services log in as. None may do what it need not. */
export const serviceRoles = [
  'api',
  'outside',
  'released',
  'relay',
  'projector',
  'timekeeper',
  'reactor',
  'verifier',
  'auditor',
] as const;
export type ServiceRole = (typeof serviceRoles)[number];

/** Those of the API, one for each of its rooms. */
export const apiRoles = ['api', 'outside', 'released', 'auditor'] as const;

/**
 * Roles that nobody logs in as: who owns the tables, and whom functions append, read clients and tell
 * of what is no client's as.
 */
const silentRoles = ['owner', 'writer', 'reader', 'teller'] as const;

export type Roles = Readonly<Record<ServiceRole | (typeof silentRoles)[number], string>>;

/**
 * Roles belong to a whole cluster, so their names carry a mark of the installation's secret: two
 * installations on one cluster never meet.
 */
export function rolesOf(secret: Buffer): Roles {
  const mark = derive(secret, 'role names', 4);
  const names = [...serviceRoles, ...silentRoles].map((role) => [role, `fyr_${role}_${mark}`]);
  return Object.fromEntries(names);
}

export function passwordOf(role: ServiceRole, secret: Buffer): string {
  return derive(secret, `password of ${role}`, 24);
}

/** Where a service logs in: the server and database of `adminUrl`, as its own role. */
export function roleUrl(adminUrl: string, role: ServiceRole, secret: Buffer): string {
  const url = new URL(adminUrl);
  url.username = rolesOf(secret)[role];
  url.password = passwordOf(role, secret);
  return url.href;
}

function derive(secret: Buffer, info: string, bytes: number): string {
  return Buffer.from(hkdfSync('sha256', secret, 'fyr', info, bytes)).toString('hex');
}
