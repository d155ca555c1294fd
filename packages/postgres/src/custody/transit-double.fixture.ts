import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decrypt, encrypt } from '../cipher.ts';

export type TransitDouble = {
  readonly url: string;
  readonly tokenFile: string;
  /** Answers everything so from now on. */
  fail(status: number | undefined): void;
  close(): Promise<void>;
};

type Named = { keys: Map<number, Buffer>; latest: number; decrypts: number; encrypts: number };
type Item = { plaintext?: string; ciphertext?: string; associated_data?: string };
type Answer = { readonly status: number; readonly body?: unknown };

const refusal = (text: string, status = 400): Answer => ({ status, body: { errors: [text] } });

/** The transit engine's API as far as it is used here: its paths, its answers, what it refuses. */
export async function openTransitDouble(tokenFile: string): Promise<TransitDouble> {
  const token = (await readFile(tokenFile, 'utf8')).trim();
  const named = new Map<string, Named>();
  let failing: number | undefined;

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const path = (request.url ?? '').replace('/v1/transit/', '').split('/');
    const allowed = request.headers['x-vault-token'] === token;
    const answer = failing
      ? refusal('internal error', failing)
      : allowed
        ? answerTo(named, request.method ?? '', path, body)
        : refusal('permission denied', 403);
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1/transit`,
    tokenFile,
    fail: (status) => {
      failing = status;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answerTo(
  named: Map<string, Named>,
  method: string,
  [verb = '', name = '', action = '']: readonly string[],
  // biome-ignore lint/suspicious/noExplicitAny: what came in
  body: any,
): Answer {
  const key = named.get(name);
  if (verb === 'keys' && action === '' && method === 'POST') {
    if (!key) {
      named.set(name, {
        ...{ keys: new Map([[1, randomBytes(32)]]), latest: 1 },
        ...{ decrypts: 1, encrypts: 0 },
      });
    }
    return { status: 204 };
  }
  if (!key) return verb === 'keys' ? { status: 404, body: { errors: [] } } : refusal('no key');
  switch (`${method} ${verb}/${action}`) {
    case 'GET keys/':
      return { status: 200, body: { data: described(key) } };
    case 'POST keys/rotate':
      key.latest += 1;
      key.keys.set(key.latest, randomBytes(32));
      return { status: 204 };
    case 'POST keys/config':
      key.decrypts = body.min_decryption_version ?? key.decrypts;
      key.encrypts = body.min_encryption_version ?? key.encrypts;
      return { status: 204 };
    case 'POST keys/trim': {
      const least = body.min_available_version;
      if (key.encrypts === 0) return refusal('minimum encryption version is not set');
      if (least > key.encrypts) return refusal('greater than minimum encryption version');
      if (least > key.decrypts) return refusal('greater than minimum decryption version');
      for (const version of key.keys.keys()) if (version < least) key.keys.delete(version);
      return { status: 204 };
    }
    case 'POST encrypt/':
      return batchOf(body.batch_input.map((item: Item) => wrapped(key, item)));
    case 'POST decrypt/':
      return batchOf(body.batch_input.map((item: Item) => unwrapped(key, item)));
    default:
      return refusal('unsupported path', 405);
  }
}

/** Versions that may not decrypt are archived, and not listed. */
function described({ keys, latest, decrypts, encrypts }: Named) {
  const listed = [...keys.keys()].filter((version) => version >= decrypts);
  return {
    ...{ latest_version: latest, min_decryption_version: decrypts },
    ...{ min_encryption_version: encrypts, min_available_version: 0 },
    keys: Object.fromEntries(listed.map((version) => [version, 1_700_000_000])),
  };
}

function wrapped({ keys, latest }: Named, { plaintext = '', associated_data = '' }: Item) {
  const key = keys.get(latest) as Buffer;
  const sealed = encrypt(key, associated_data, Buffer.from(plaintext, 'base64'));
  return { ciphertext: `vault:v${latest}:${sealed.toString('base64')}`, key_version: latest };
}

function unwrapped({ keys, decrypts }: Named, { ciphertext = '', associated_data = '' }: Item) {
  const [, number = '', sealed = ''] = /^vault:v(\d+):(.+)$/.exec(ciphertext) ?? [];
  if (Number(number) < decrypts) {
    return {
      plaintext: '',
      error: 'ciphertext or signature version is disallowed by policy (too old)',
    };
  }
  const key = keys.get(Number(number));
  if (!key) return { plaintext: '', error: 'invalid ciphertext: no key of that version' };
  try {
    return {
      plaintext: decrypt(key, associated_data, Buffer.from(sealed, 'base64')).toString('base64'),
    };
  } catch {
    return { plaintext: '', error: 'cipher: message authentication failed' };
  }
}

/** 400 where one of a batch failed, with the results of all the same. */
function batchOf(results: readonly { readonly error?: string }[]): Answer {
  const status = results.some(({ error }) => error !== undefined) ? 400 : 200;
  return { status, body: { data: { batch_results: results } } };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString());
}
