import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLogin } from './login.ts';
import { readProviderConfig } from './provider-config.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fyr-oidc-'));
});
afterAll(() => rm(folder, { recursive: true }));

const enough = {
  ...{ ombud: ['loa3'], arbetsledare: ['loa3'] },
  ...{ administrator: ['loa3'], granskare: ['loa3'] },
};
async function fileWith(acr: object | undefined): Promise<string> {
  const file = join(folder, 'provider.json');
  await writeFile(file, JSON.stringify({ issuer: 'https://idp.example', clientId: 'fyr', acr }));
  return file;
}

it.each(Object.keys(enough))(
  'a provider without an acr for %s is refused at start',
  async (role) => {
    const file = await fileWith({ ...enough, [role]: undefined });
    const opened = openLogin(file, 'https://fyr.example', {} as never);
    await expect(opened).rejects.toThrow(`${file} has no acr for ${role}`);
  },
);

it('all roles without one are named at once, and the others may go without', async () => {
  const refused = readProviderConfig(await fileWith(undefined));
  await expect(refused).rejects.toThrow(
    /has no acr for ombud, arbetsledare, administrator, granskare$/,
  );
  expect((await readProviderConfig(await fileWith(enough))).acr).toEqual(enough);
});
