/** A subject's key and where it stands: it can be unwrapped for there and nowhere else. */
export type Unwrapped = { readonly key: Buffer; readonly place: string };
export type Wrapped = {
  readonly wrapped: Buffer;
  readonly place: string;
  /** Of the tenant's key. */
  readonly version: number;
};

/**
 * Who holds the tenants' keys, each of which wraps the keys of its subjects (a *key encryption key*):
 * outside of every database and of its backups. A rotation makes a new version. What was wrapped by a
 * version that is destroyed nobody unwraps again, wherever a copy of it may lie.
 */
export type KeyCustody = {
  /** Makes the tenant's first version where there is none. */
  create(tenant: string): Promise<void>;
  /** Those that stand, oldest first; none where the tenant has no key. */
  versions(tenant: string): Promise<readonly number[]>;
  /**
   * By the newest version.
   * @throws Error where the tenant has no key
   */
  wrap(tenant: string, keys: readonly Unwrapped[]): Promise<readonly Wrapped[]>;
  /**
   * Null where the version does not stand.
   * @throws Error where the bytes were changed or moved
   */
  unwrap(tenant: string, keys: readonly Wrapped[]): Promise<readonly (Buffer | null)[]>;
  /**
   * Makes a version, which wraps from now on; those before it still unwrap.
   * @throws Error where the tenant has no key
   */
  rotate(tenant: string): Promise<number>;
  /** Destroys every version before this one. */
  destroyBefore(tenant: string, version: number): Promise<void>;
};

export class NoTenantKey extends Error {
  constructor(tenant: string) {
    super(`tenant ${tenant} has no key`);
  }
}
