import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtWeb } from '../../infra/local/web-build.ts';
import { type System, startSystem } from '../system.ts';
import { openBrowser } from './browser.ts';
import { readerOf } from './reader.ts';

/* The pages of those who run the service and who lead the work. */

let system: System;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let reader: ReturnType<typeof readerOf>;

beforeAll(async () => {
  const webDir = await builtWeb(() => {}, AbortSignal.timeout(60_000));
  system = await startSystem(['api', 'relay', 'projector'], { WEB_DIR: webDir });
  browser = await openBrowser(system.url);
  reader = readerOf(await browser.visit(), system.url);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

describe('an administrator', { timeout: 60_000 }, () => {
  it('gives somebody an account, its roles and an invitation, and closes it', async () => {
    const { page, heading, field, press, status } = reader;
    await reader.logIn('Demo Administratör');
    await reader.follow('Användare');
    await heading('Användare och behörigheter').waitFor();
    await page.getByRole('table').waitFor();
    await reader.expectSound(/^Användare och behörigheter/);
    await reader.expectNarrow();
    await reader.follow('Lägg till ett konto');
    await heading('Lägg till ett konto').waitFor();
    await press('Lägg till kontot');
    await page.getByText('Skriv ett namn.').waitFor();
    await field('Namn').fill('Demo Ny');
    await field('ombud').check();
    await field('analytiker').check();
    await page.getByText('Rollerna får inte finnas på samma konto.').waitFor();
    await reader.expectSound(/^Lägg till ett konto/);
    await field('ombud').uncheck();
    await press('Lägg till kontot');
    await status.getByText('Kontot för Demo Ny finns nu.').waitFor();
    await heading('Demo Ny').waitFor();
    await press('Gör en inbjudan');
    const address = field('Adressen, som bara visas nu');
    await address.waitFor();
    expect(await address.inputValue()).toContain('invitation=');
    await reader.expectSound(/^Demo Ny/);
    await reader.expectNarrow();
    await field('Ja, avsluta kontot för Demo Ny').check();
    await press('Avsluta kontot nu');
    await status.getByText('Kontot för Demo Ny är avslutat.').waitFor();
  });

  it('sees how the service is, and has the chain computed anew', async () => {
    const { page, heading, press } = reader;
    await reader.follow('Systemhälsa');
    await heading('Systemhälsa').waitFor();
    await page.getByText('Inte granskad sedan tjänsten startade').waitFor();
    await press('Granska kedjan nu');
    await page.getByText(/^Hel till och med händelse \d+/).waitFor();
    await reader.expectSound(/^Systemhälsa/);
    await reader.expectNarrow();
  });
});

it('an arbetsledare sees how the work is spread, and what is to be destroyed', {
  timeout: 60_000,
}, async () => {
  const { page, heading } = reader;
  await reader.logIn('Demo Arbetsledare');
  await reader.follow('Fördelning');
  await heading('Fördelning och belastning').waitFor();
  await page.getByRole('table').first().waitFor();
  await reader.expectSound(/^Fördelning och belastning/);
  await reader.expectNarrow();
  await reader.follow('Gallring');
  await heading('Gallring').waitFor();
  await page.getByText('Inget att gallra').waitFor();
  await reader.expectSound(/^Gallring/);
});
