import { hkdfSync } from 'node:crypto';

/** One for each service; `infra/nats/users.conf` says what each may say and hear. */
export const natsUsers = ['api', 'timekeeper', 'relay', 'projector', 'reactor'] as const;
export type NatsUser = (typeof natsUsers)[number];

/** Where a service reaches NATS as itself. */
export function natsUrlAs(user: NatsUser, url: string, secret: Buffer): string {
  const own = new URL(url);
  own.username = user;
  own.password = passwordOf(user, secret);
  return own.href;
}

/** The variables that `users.conf` asks for; in quotes, or digits would be read as a number. */
export function natsPasswords(secret: Buffer): Record<string, string> {
  return Object.fromEntries(
    natsUsers.map((user) => [
      `NATS_PASSWORD_${user.toUpperCase()}`,
      JSON.stringify(passwordOf(user, secret)),
    ]),
  );
}

function passwordOf(user: NatsUser, secret: Buffer): string {
  const derived = hkdfSync('sha256', secret, 'fyr', `NATS password of ${user}`, 24);
  return Buffer.from(derived).toString('hex');
}
