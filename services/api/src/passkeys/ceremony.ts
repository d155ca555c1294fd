import type { PasskeyMade, PasskeySigned } from '@fyr/contracts';
import { Rejection } from '@fyr/kernel';
import type { Passkey } from '@fyr/postgres';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { z } from 'zod';

/** Who asks for passkeys: our own pages, under the name by which the browser reaches them. */
export type Party = { readonly origin: string; readonly name: string };

const TIMEOUT_MS = 5 * 60_000;
/** ES256, EdDSA, RS256. */
const ALGORITHMS = [-7, -8, -257];

/** @throws Rejection `invalid` where the address is no name: a passkey belongs to one */
export function partyOf(origin: string): Party {
  const { hostname: name } = new URL(origin);
  if (/^\[|^[\d.]+$/.test(name)) throw refused('passkeyNeedsName', 'invalid');
  return { origin, name };
}

/** The person is found by the passkey alone, and proves to the device who they are. */
export async function askToMake(
  { name }: Party,
  of: { readonly account: string; readonly called: string; readonly has: readonly Passkey[] },
) {
  return await generateRegistrationOptions({
    ...{ rpName: 'Fyr', rpID: name, timeout: TIMEOUT_MS, attestationType: 'none' },
    ...{ userID: handleOf(of.account), userName: of.called, userDisplayName: of.called },
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: of.has.map(({ credential, transports }) => ({
      id: credential,
      transports: transports as Transports,
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

export async function askToSign({ name }: Party) {
  return await generateAuthenticationOptions({
    ...{ rpID: name, timeout: TIMEOUT_MS, userVerification: 'required' },
  });
}

/** @throws Rejection `forbidden`, whatever is wrong with it */
export async function readMade(
  { origin, name }: Party,
  challenge: string,
  { passkey }: z.output<typeof PasskeyMade>,
): Promise<Pick<Passkey, 'credential' | 'publicKey' | 'counter' | 'transports'>> {
  requireSameSite(passkey.response.clientDataJSON);
  const { verified, registrationInfo } = await orRefuse(() =>
    verifyRegistrationResponse({
      response: { ...passkey, clientExtensionResults: {} } as Made,
      ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: name },
      ...{ requireUserVerification: true, supportedAlgorithmIDs: ALGORITHMS },
    }),
  );
  const made = registrationInfo?.credential;
  if (!verified || !made || made.id !== passkey.id) throw refused('passkeyRefused');
  const { transports = [] } = passkey.response;
  return { credential: made.id, publicKey: made.publicKey, counter: made.counter, transports };
}

/**
 * The counter of the device, which whoever asks holds against the one before.
 * @throws Rejection `forbidden`, whatever is wrong with it
 */
export async function readSigned(
  { origin, name }: Party,
  challenge: string,
  { passkey }: z.output<typeof PasskeySigned>,
  { credential: id, publicKey }: Pick<Passkey, 'credential' | 'publicKey'>,
): Promise<number> {
  requireSameSite(passkey.response.clientDataJSON);
  const { verified, authenticationInfo } = await orRefuse(() =>
    verifyAuthenticationResponse({
      response: { ...passkey, clientExtensionResults: {} },
      ...{ expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: name },
      ...{ requireUserVerification: true, credential: { id, publicKey, counter: 0 } },
    }),
  );
  if (!verified) throw refused('passkeyRefused');
  return authenticationInfo.newCounter;
}

/** The account that a device says the passkey is of. */
export function accountIn(userHandle: string): string {
  const hex = Buffer.from(userHandle, 'base64url').toString('hex');
  if (hex.length !== 32) throw refused('passkeyRefused');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A challenge that was never given, or not to this browser, or too long ago. */
export function known<T>(found: T | undefined): T {
  if (found === undefined) throw refused('passkeyRefused');
  return found;
}

export function refused(
  rule: string,
  code: 'forbidden' | 'invalid' | 'not_allowed' = 'forbidden',
): Rejection {
  return new Rejection(code, rule, { because: [{ rule }] });
}

type Transports = NonNullable<
  NonNullable<
    Parameters<typeof generateRegistrationOptions>[0]['excludeCredentials']
  >[number]['transports']
>;
type Made = Parameters<typeof verifyRegistrationResponse>[0]['response'];

function handleOf(account: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(account.replaceAll('-', ''), 'hex'));
}

/** The library lets a page of another site frame ours where the browser does not say which. */
function requireSameSite(clientDataJSON: string): void {
  const isSame = () => {
    const said = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString());
    return said.crossOrigin === undefined || said.crossOrigin === false;
  };
  try {
    if (isSame()) return;
  } catch {
    // No JSON, or null.
  }
  throw refused('passkeyRefused');
}

/** What is wrong is for nobody but its maker to know, who knows. */
async function orRefuse<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw new Rejection('forbidden', 'passkeyRefused', {
      because: [{ rule: 'passkeyRefused' }],
      cause,
    });
  }
}
