import { LocalDate } from '@fyr/kernel';
import { z } from 'zod';

const Bytes = z
  .string()
  .max(16_384)
  .regex(/^[\w-]*$/);
const CredentialId = z
  .string()
  .min(1)
  .max(1400)
  .regex(/^[\w-]+$/);
const Transport = z.string().max(20);
const Credential = z.object({
  id: CredentialId,
  type: z.literal('public-key'),
  transports: z.array(Transport).optional(),
});

/** What the browser asks a device to make a passkey of (WebAuthn Level 3, in JSON). */
export const PasskeyCreation = z.object({
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: Bytes, name: z.string(), displayName: z.string() }),
  challenge: Bytes,
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
  timeout: z.int(),
  /** Those that the account has. */
  excludeCredentials: z.array(Credential),
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.boolean(),
    userVerification: z.literal('required'),
  }),
  attestation: z.literal('none'),
});

/** What the browser asks a device to sign. Which passkey is the person's to choose. */
export const PasskeyRequest = z.object({
  challenge: Bytes,
  timeout: z.int(),
  rpId: z.string(),
  userVerification: z.literal('required'),
});

const answered = { id: CredentialId, rawId: CredentialId, type: z.literal('public-key') };

/** A passkey that a device has made, and what its owner calls the device. */
export const PasskeyMade = z.strictObject({
  name: z.string().trim().min(1).max(60),
  passkey: z.object({
    ...answered,
    response: z.object({
      clientDataJSON: Bytes,
      attestationObject: Bytes,
      transports: z.array(Transport).max(10).optional(),
    }),
  }),
});

/** What a device has signed. */
export const PasskeySigned = z.strictObject({
  passkey: z.object({
    ...answered,
    response: z.object({
      clientDataJSON: Bytes,
      authenticatorData: Bytes,
      signature: Bytes,
      userHandle: Bytes,
    }),
  }),
});

/** What whoever has the link is invited to. */
export const MemberInvitation = z.object({
  /** Of whoever made it. */
  invitedBy: z.string(),
  /** The verksamhet, and the ledningsgrupp. Null: the name is erased, or there is none yet. */
  from: z.string().nullable(),
  ledningsgrupp: z.string().nullable(),
  /** Epoch milliseconds. */
  expiresAt: z.int(),
});

/** Whether the passkey that was made also logged in: before the term begins it does not. */
export const PasskeyTaken = z.object({ loggedIn: z.boolean() });

const Kept = z.object({ name: z.string(), createdOn: LocalDate, usedOn: LocalDate.nullable() });

/** The caller's own, the oldest first. */
export const OwnPasskeys = z.object({
  passkeys: z.array(
    Kept.extend({
      id: z.string(),
      /** The caller came in with it. */
      inUse: z.boolean(),
    }),
  ),
});

/** How far each member from outside has come on the way in. */
export const MemberLogins = z.object({
  members: z.array(
    z.object({
      member: z.int(),
      /** Whether the member has an account of the kommun, and logs in as its employees do. */
      employed: z.boolean(),
      /** Epoch milliseconds: an invitation that may still be used. */
      invitedUntil: z.int().nullable(),
      passkeys: z.array(Kept),
    }),
  ),
});

export const MemberInvite = z.strictObject({
  /** The passkeys that there are stop working, and sessions that came by them end. */
  withdraw: z.boolean().optional(),
});

/** Where the link leads, told once. One made before it leads nowhere any longer. */
export const MemberInvited = z.object({
  /** Below the address of Fyr: `/inbjudan/<token>`. */
  path: z.string(),
  expiresAt: z.int(),
});
