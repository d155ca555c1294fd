import { createHmac, hkdfSync } from 'node:crypto';
import { refuse, type Subject } from '@fyr/kernel';
import { canonicalJson } from './canonical.ts';
import { decrypt, encrypt } from './cipher.ts';
import type { KeyCustody } from './custody/key-custody.ts';
import { refuseUnbound } from './database.ts';
import { openPool } from './pool.ts';
import { type Keyed, subjectKeys } from './subject-keys.ts';

/** Where a text stands. It can be read there and nowhere else. */
export type Place = {
  readonly stream: string;
  /** 0: on the card. */
  readonly revision: number;
  readonly type: string;
};
export type Sealed = { readonly keyVersion: number; readonly ciphertext: Buffer };
export type PersonalText = Readonly<Record<string, unknown>>;

export type Vault = {
  /**
   * Encrypts with the subject's newest key; the first is made and committed where there is none.
   * @throws Rejection `not_allowed` where the subject was forgotten
   */
  seal(tenant: string, subject: Keyed, place: Place, text: PersonalText): Promise<Sealed>;
  /**
   * Null where the key is destroyed.
   * @throws Error where the bytes were changed or moved
   */
  open(tenant: string, subject: Keyed, place: Place, sealed: Sealed): Promise<PersonalText | null>;
  /** The same of bytes that are no text. */
  sealBytes(tenant: string, subject: Keyed, place: Place, bytes: Buffer): Promise<Sealed>;
  openBytes(tenant: string, subject: Keyed, place: Place, sealed: Sealed): Promise<Buffer | null>;
  /**
   * Hex; the same for one client and text whatever keys come later, and unlinkable to others.
   * @throws Rejection `not_allowed` where the client was forgotten
   */
  pseudonym(tenant: string, clientId: string, text: string): Promise<string>;
  /** Destroys the subject's keys: nothing encrypted with them can be read again. */
  forget(tenant: string, subject: Subject): Promise<void>;
  /** Keeps no key of the subject in memory: it has been destroyed by another. */
  letGo(tenant: string, subject: Subject): void;
  /** Drops the keys of drafts that have one of their own. */
  dropDrafts(tenant: string, ids: readonly string[]): Promise<void>;
  createTenantKey(tenant: string): Promise<void>;
  /** When the first was forgotten whose key a backup brings back until the tenant's key is rotated. */
  rotationDueSince(tenant: string): Promise<Date | null>;
  close(): Promise<void>;
};

/** The keys of all subjects, in a database of their own, wrapped by what is in custody elsewhere. */
export async function openVault(options: {
  readonly url: string;
  readonly custody: KeyCustody;
}): Promise<Vault> {
  const pool = openPool(options.url, { max: 2 });
  await refuseUnbound(pool);
  const keys = subjectKeys(pool, options.custody);

  async function seal(tenant: string, subject: Keyed, place: Place, content: string | Buffer) {
    const { byVersion, newest } = await keys.ensure(tenant, subject);
    const key = byVersion.get(newest) ?? refuseForgotten(subject);
    return { keyVersion: newest, ciphertext: encrypt(key, bound(tenant, place, newest), content) };
  }

  const openBytes: Vault['openBytes'] = async (tenant, subject, place, sealed) => {
    const { keyVersion, ciphertext } = sealed;
    const { byVersion } = await keys.get(tenant, subject);
    const key = byVersion.get(keyVersion);
    return key ? decrypt(key, bound(tenant, place, keyVersion), ciphertext) : null;
  };

  return {
    seal: (tenant, subject, place, text) => seal(tenant, subject, place, canonicalJson(text)),
    async open(...where) {
      const text = await openBytes(...where);
      return text && JSON.parse(text.toString());
    },
    sealBytes: seal,
    openBytes,

    async pseudonym(tenant, clientId, text) {
      const subject = { kind: 'client', id: clientId } as const;
      const { byVersion } = await keys.ensure(tenant, subject);
      // Of the first key for good: by a later one the same client would be counted once more.
      const key = byVersion.get(1) ?? refuseForgotten(subject);
      const own = hkdfSync('sha256', key, 'fyr', 'pseudonyms', 32);
      return createHmac('sha256', Buffer.from(own)).update(text).digest('hex');
    },

    forget: keys.destroy,
    letGo: keys.letGo,
    dropDrafts: keys.dropDrafts,
    createTenantKey: keys.createTenantKey,
    rotationDueSince: keys.rotationDueSince,
    close: async () => {
      keys.close();
      await pool.end();
    },
  };
}

/** Nothing new is written of whom nothing may be known. */
function refuseForgotten({ kind }: Keyed): never {
  return refuse(kind === 'client' ? 'clientForgotten' : 'textErased');
}

/** What a ciphertext is bound to. */
function bound(tenant: string, { stream, revision, type }: Place, keyVersion: number): string {
  return canonicalJson([tenant, stream, revision, type, keyVersion]);
}
