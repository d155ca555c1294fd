import { randomUUID } from 'node:crypto';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtWeb } from '../../infra/local/web-build.ts';
import { type Caller, type System, startSystem } from '../system.ts';
import { openBrowser } from './browser.ts';
import { readerOf } from './reader.ts';

/*
 * A member of a ledningsgrupp from outside the kommun, from the link to the end of the term; and an
 * arbetsledare who invites. The device is Chromium's own, which signs as a real one does.
 */

let system: System;
let office: Awaited<ReturnType<typeof openBrowser>>;
let away: Awaited<ReturnType<typeof openBrowser>>;
let lead: ReturnType<typeof readerOf>;
let member: ReturnType<typeof readerOf>;
let device: CDPSession;
let by: Caller;
let group = '';
let number = '';
let link = '';

const name = 'Demo Ledamot RSMH';
const today = Temporal.Now.plainDateISO('Europe/Stockholm');

beforeAll(async () => {
  const webDir = await builtWeb(() => {}, AbortSignal.timeout(60_000));
  system = await startSystem(['api', 'relay', 'projector'], { WEB_DIR: webDir });
  by = await system.as('arbetsledare');
  const formed = await post('/ledningsgrupp', {
    data: { kind: 'LOKAL', from: today.toString() },
    personal: { name: 'Demo ledningsgrupp' },
  });
  group = formed.id;
  number = formed.number;
  await post(`/ledningsgrupp/${group}/AppointMember`, {
    data: {
      ...{ person: randomUUID(), organisation: 'BRUKARORGANISATION', mandate: 'RADGIVANDE' },
      ...{ chair: false, secretary: false, external: true },
      from: today.subtract({ days: 7 }).toString(),
    },
    personal: { name, function: 'Representant' },
  });
  [office, away] = [await openBrowser(system.url), await openBrowser(system.url)];
  lead = readerOf(await office.visit(), system.url);
  member = readerOf(await away.visit(), system.url);
  device = await member.page.context().newCDPSession(member.page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}, 180_000);
afterAll(async () => {
  await office?.close();
  await away?.close();
  await system?.close();
});

async function post(path: string, body: unknown) {
  const { status, body: answer } = await by.post(path, body);
  expect([200, 201], JSON.stringify(answer)).toContain(status);
  return answer as { id: string; number: string };
}

describe('a member from outside', { timeout: 60_000 }, () => {
  it('is invited from the page of the group, by a link that is shown once', async () => {
    await lead.logIn('Demo Arbetsledare');
    await lead.open(`/ledningsgrupp/${number}`, new RegExp(number));
    await lead.press(`Skapa länk till ${name}`);
    const address = lead.page.getByLabel('Länk till inbjudan');
    await address.waitFor();
    link = await address.inputValue();
    expect(link).toMatch(/\/inbjudan\/[\w-]{43}$/);
    await lead.page.getByText(/^Inbjuden, till /).waitFor();
    await lead.expectSound(new RegExp(`^${number}`));
    await lead.expectNarrow();
    await lead.page.reload();
    await lead.page.getByRole('button', { name: `Skapa ny länk till ${name}` }).waitFor();
    expect(await address.count()).toBe(0);
  });

  it('is told who invites to what, makes a passkey, and is in', async () => {
    await member.open(new URL(link).pathname, 'Inbjudan till Demo ledningsgrupp');
    await member.page.getByText('Demo Arbetsledare').waitFor();
    await member.expectSound(/^Inbjudan till Demo ledningsgrupp/);
    await member.expectNarrow();
    await member.field('Enhet').fill('Demo telefon');
    await member.press('Skapa passkey och logga in');
    await member.heading('Översikt').waitFor();
    await member.page.getByText('Demo ledningsgrupp, ledamot').waitFor();
    expect(await member.page.getByRole('link', { name: 'Statistik' }).count()).toBe(0);
  });

  it('reads the page of the group', async () => {
    await member.open(`/ledningsgrupp/${number}`, new RegExp(number));
    await member.page.getByText(name).first().waitFor();
    expect(await member.page.getByText('Inloggning för externa').count()).toBe(0);
  });

  it('sees the own passkeys', async () => {
    await member.follow('Passkeys');
    await member.heading('Mina passkeys').waitFor();
    await member.page.getByText('Demo telefon').first().waitFor();
    await member.page.getByText('Du är inloggad med den').waitFor();
    await member.expectSound(/^Mina passkeys/);
    await member.expectNarrow();
  });

  it('logs out, and in again with the passkey', async () => {
    await member.press('Logga ut');
    await member.heading('Logga in').waitFor();
    await member.expectSound(/^Logga in/);
    await member.press('Logga in med passkey');
    await member.heading('Mina passkeys').waitFor();
  });

  it('does not come by the link again', async () => {
    await member.open(new URL(link).pathname, 'Länken gäller inte');
    await member.page.getByText(/ny länk/).waitFor();
  });

  it('is out when the term is over, and told why', async () => {
    await member.open('/', 'Översikt');
    await post(`/ledningsgrupp/${group}/LeaveMember`, {
      data: { member: 1, to: today.subtract({ days: 1 }).toString() },
    });
    await member.page.reload();
    await member.heading('Logga in').waitFor();
    await member.press('Logga in med passkey');
    await member.alert.getByText(/Ditt uppdrag i ledningsgruppen tog slut/).waitFor();
    await member.expectSound(/^Logga in/);
  });
});
