import { demoPeople } from '@fyr/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtWeb } from '../../infra/local/web-build.ts';
import { type Caller, type System, startSystem } from '../system.ts';
import { openBrowser } from './browser.ts';
import { readerOf } from './reader.ts';

/* What an ombud brings to a meeting, as the ombud, a colleague and the ledningsgrupp meet it. */

let system: System;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let reader: ReturnType<typeof readerOf>;
let mote = '';

const title = 'Mottagningar som stänger på sommaren';
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format();

beforeAll(async () => {
  const webDir = await builtWeb(() => {}, AbortSignal.timeout(60_000));
  system = await startSystem(['api', 'relay', 'projector'], { WEB_DIR: webDir });
  const lead = await system.as('arbetsledare');
  const { id } = await post(lead, '/ledningsgrupp', {
    data: { kind: 'LOKAL', from: today },
    personal: { name: 'Demo ledningsgrupp' },
  });
  const { name, id: account } = demoPeople.ledamot;
  await post(lead, `/ledningsgrupp/${id}/AppointMember`, {
    data: {
      ...{ person: account, account, organisation: 'KOMMUN', mandate: 'BESLUTANDE' },
      ...{ chair: true, secretary: false, external: false, from: today },
    },
    personal: { name, function: 'Demo funktion' },
  });
  const meeting = await post(lead, '/mote', {
    data: { ledningsgruppId: id, plannedOn: today, startsAt: '13:00' },
    personal: {},
  });
  mote = meeting.number;
  browser = await openBrowser(system.url);
  reader = readerOf(await browser.visit(), system.url);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

async function post(caller: Caller, path: string, body: unknown) {
  const { status, body: answer } = await caller.post(path, body);
  expect([200, 201], JSON.stringify(answer)).toContain(status);
  return answer as { id: string; number: string };
}

async function openMeeting(): Promise<void> {
  await reader.follow('Möten');
  await reader.page.getByRole('link', { name: mote, exact: true }).click();
  await reader.heading(new RegExp(mote)).waitFor();
}
const waiting = () => reader.page.getByRole('region', { name: 'Att granska' });
const item = () => reader.page.locator('.agenda').getByRole('heading', { name: title });

describe('a text for the ledningsgrupp', { timeout: 60_000 }, () => {
  it('waits, and its author sees for whom', async () => {
    const { page, field } = reader;
    await reader.logIn('Demo Ombud Ett');
    await openMeeting();
    await reader.give('Lägg till en punkt', async () => {
      await field('Slag').selectOption({ label: 'Övrig fråga' });
      await field('Rubrik').fill(title);
    });
    await waiting().getByText('Du skrev texten.').waitFor();
    await page.getByRole('link', { name: `Ta tillbaka: ${title}` }).waitFor();
    expect(await item().count()).toBe(0);
    await reader.expectSound(new RegExp(`^${mote}`));
    await reader.expectNarrow();
  });

  it('is not there for the ledningsgrupp, which reads that something waits', async () => {
    await reader.logIn('Demo Ledamot Skarpnäck');
    await openMeeting();
    await waiting().getByText('Texter som väntar på granskning: 1.').waitFor();
    expect(await reader.page.getByText(title).count()).toBe(0);
  });

  it('is looked at by a colleague, and then stands on the agenda', async () => {
    const { page, press, field } = reader;
    await reader.logIn('Demo Ombud Två');
    await openMeeting();
    await page.getByRole('link', { name: `Granska texten till en punkt: ${title}` }).click();
    await page
      .getByRole('region', { name: 'Texten som andra får läsa' })
      .getByText(title)
      .waitFor();
    await field('Vad du kom fram till').selectOption({
      label: 'Texten pekar inte ut någon. Ledningsgruppen får läsa den.',
    });
    await reader.expectSound(/^Granska texten/);
    await press('Granska texten till en punkt');
    await item().waitFor();
    expect(await waiting().count()).toBe(0);
  });
});
