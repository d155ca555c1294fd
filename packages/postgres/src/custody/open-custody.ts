import { mkdir } from 'node:fs/promises';
import { z } from 'zod';
import type { KeyCustody } from './key-custody.ts';
import { sealedFiles } from './sealed-files.ts';
import { transit } from './transit.ts';

/** Where the tenants' keys are: in a folder, or with a key service. */
export const CustodySettings = z.object({
  KEYS_FOLDER: z.string().min(1).optional(),
  KEYS_TRANSIT_URL: z.url({ protocol: /^https?$/ }).optional(),
  KEYS_TRANSIT_TOKEN_FILE: z.string().min(1).optional(),
});
export type CustodySettings = z.infer<typeof CustodySettings>;

/**
 * @param options.anew where no tenant has a key yet, so that a missing folder is one to be made
 * @throws Error where it is not told, or the folder is missing
 */
export async function openCustody(
  settings: CustodySettings,
  options: { readonly secret: Buffer; readonly anew?: boolean },
): Promise<KeyCustody> {
  const { KEYS_FOLDER: folder, KEYS_TRANSIT_URL: url } = settings;
  const { KEYS_TRANSIT_TOKEN_FILE: tokenFile } = settings;
  if (folder !== undefined && url === undefined) {
    if (options.anew) await mkdir(folder, { recursive: true, mode: 0o700 });
    return await sealedFiles({ folder, secret: options.secret });
  }
  if (folder === undefined && url !== undefined && tokenFile !== undefined) {
    return transit({ url, tokenFile });
  }
  throw new Error(
    "the tenants' keys are either in KEYS_FOLDER or with KEYS_TRANSIT_URL and KEYS_TRANSIT_TOKEN_FILE",
  );
}
