import { Role } from '@fyr/domain';
import { z } from 'zod';

/** 256 random bits in base64url. */
const Token = z.string().regex(/^[\w-]{43}$/);

/** A page of ours, and nobody else's: a path that no browser reads as an address of another place. */
const OwnPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/);

/** Begins a login at the identity provider. */
export const LoginQuery = z.strictObject({
  /** Of whoever comes for the first time: binds their identity to the account they were invited to. */
  invitation: Token.optional(),
  /** Which of the demo's people to be; any other provider may heed it or not (`login_hint`). */
  user: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
    .optional(),
  /** The page to come back to. */
  to: OwnPath.optional(),
});

/** What the provider sends the browser back with (RFC 6749 §4.1.2, RFC 9207). The rest is the library's to check. */
export const LoginAnswer = z.looseObject({
  state: z.string().max(200).optional(),
  error: z.string().max(200).optional(),
});

/** Why a login came to nothing: said on the first page. */
export const LoginTrouble = z.enum(['refused', 'cancelled', 'unknown', 'unsure', 'unavailable']);
export type LoginTrouble = z.infer<typeof LoginTrouble>;

/** OpenID Connect Back-Channel Logout 1.0. */
export const LogoutToken = z.looseObject({ logout_token: z.string().min(1).max(8192) });

/** Changes what the session is for. */
export const SessionChange = z.strictObject({ role: Role });
