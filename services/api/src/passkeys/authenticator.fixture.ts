import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What a device says. A spec changes some of it to have it lie. */
export type Said = {
  type: string;
  challenge: string;
  origin: string;
  crossOrigin: unknown;
  topOrigin: string | undefined;
  rpId: string;
  userPresent: boolean;
  userVerified: boolean;
  counter: number;
  credential: string;
  userHandle: string;
  /** Signs with this. */
  key: KeyObject;
};

type Asked = { challenge: string; rp?: { id: string }; rpId?: string; user?: { id: string } };

/** A device that keeps one passkey, ES256, in software. */
export function authenticator(origin: string) {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const own = { credential: randomBytes(32).toString('base64url'), userHandle: '', counter: 0 };

  const sayTo = (type: string, { challenge, rp, rpId }: Asked, lies: Partial<Said>): Said => ({
    ...{ type, challenge, origin, crossOrigin: false, topOrigin: undefined },
    ...{ rpId: rp?.id ?? rpId ?? '', userPresent: true, userVerified: true },
    ...{ ...own, key: pair.privateKey, ...lies },
  });

  return {
    own,
    /** Answers a request to make a passkey. */
    make(asked: Asked, lies: Partial<Said> = {}) {
      own.userHandle = asked.user?.id ?? '';
      const said = sayTo('webauthn.create', asked, lies);
      const attested = Buffer.concat([
        Buffer.alloc(16),
        uint16(Buffer.from(own.credential, 'base64url').length),
        Buffer.from(own.credential, 'base64url'),
        coseOf(pair.publicKey),
      ]);
      const attestationObject = cbor(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authDataOf(said, attested)],
        ]),
      );
      return {
        ...{ id: said.credential, rawId: said.credential, type: 'public-key' },
        response: {
          clientDataJSON: clientDataOf(said).toString('base64url'),
          attestationObject: attestationObject.toString('base64url'),
          transports: ['internal'],
        },
      };
    },

    /** Answers a request to sign, with a counter that goes on. */
    sign(asked: Asked, lies: Partial<Said> = {}) {
      own.counter += 1;
      const said = sayTo('webauthn.get', asked, lies);
      const authData = authDataOf(said);
      const clientData = clientDataOf(said);
      const signed = Buffer.concat([authData, createHash('sha256').update(clientData).digest()]);
      return {
        ...{ id: said.credential, rawId: said.credential, type: 'public-key' },
        response: {
          clientDataJSON: clientData.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: sign('sha256', signed, said.key).toString('base64url'),
          userHandle: said.userHandle,
        },
      };
    },
  };
}

function clientDataOf({ type, challenge, origin, crossOrigin, topOrigin }: Said): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin, topOrigin }));
}

/** WebAuthn Level 3, section 6.1. */
function authDataOf(said: Said, attested: Buffer = Buffer.alloc(0)): Buffer {
  const flags =
    (said.userPresent ? 0x01 : 0) |
    (said.userVerified ? 0x04 : 0) |
    (attested.length > 0 ? 0x40 : 0);
  const counter = Buffer.alloc(4);
  counter.writeUInt32BE(said.counter);
  const rpIdHash = createHash('sha256').update(said.rpId).digest();
  return Buffer.concat([rpIdHash, Buffer.from([flags]), counter, attested]);
}

/** RFC 9053: an EC2 key on P-256, for ES256. */
function coseOf(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return cbor(
    new Map<number, unknown>([
      ...([
        [1, 2],
        [3, -7],
        [-1, 1],
      ] as const),
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  );
}

/** As much of RFC 8949 as a passkey needs. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') {
    return value >= 0 ? head(0, value) : head(1, -1 - value);
  }
  if (typeof value === 'string') return Buffer.concat([head(3, value.length), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const pairs = [...(value as Map<unknown, unknown>)];
  return Buffer.concat([head(5, pairs.length), ...pairs.flat().map(cbor)]);
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.concat([Buffer.from([(major << 5) | 25]), uint16(length)]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
