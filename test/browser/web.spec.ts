import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtWeb } from '../../infra/local/web-build.ts';
import { type System, startSystem } from '../system.ts';
import { axeFaults, isTooWide, openBrowser, type Visit } from './browser.ts';

/*
 * The pages as an ombud, an arbetsledare and an analytiker meet them: in a real browser, over every
 * process, from a request to a statistic.
 */

let system: System;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let visit: Visit;
let page: Page;

beforeAll(async () => {
  const webDir = await builtWeb(() => {}, AbortSignal.timeout(60_000));
  system = await startSystem(['api', 'relay', 'projector'], { WEB_DIR: webDir });
  browser = await openBrowser(system.url);
  visit = await browser.visit();
  page = visit.page;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const status = () => page.getByRole('status');
const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const follow = (name: string | RegExp) => page.getByRole('link', { name }).click();
const choose = (label: string, option: string) =>
  page.getByLabel(label, { exact: true }).selectOption({ label: option });

async function logIn(name: string): Promise<void> {
  await page.goto(system.url);
  if (await page.getByRole('button', { name: 'Logga ut' }).isVisible()) await press('Logga ut');
  await press(`Logga in som ${name}`);
  await heading('Välkommen').waitFor();
}

/** What every page owes its readers, in light and in dark. */
async function expectSound(title: string | RegExp): Promise<void> {
  expect(await page.title()).toMatch(title);
  expect(await page.locator('h1').count()).toBe(1);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeFaults(page), `${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect(visit.offences).toEqual([]);
}

let uppdrag = '';
const systemfel = '';

describe('the pages', () => {
  it('let a demo user in, in Swedish', async () => {
    await page.goto(system.url);
    await heading('Logga in').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('sv');
    await expectSound(/^Logga in – Fyr$/);
    await logIn('Demo Ombud Ett');
    await expectSound(/^Välkommen – Fyr$/);
  });

  it('say which fields of a form need mending, and lead there', async () => {
    await follow('Uppdrag');
    await heading('Uppdrag: pågående').waitFor();
    await follow('Ta emot en förfrågan');
    await heading('Ta emot en förfrågan').waitFor();
    await page.getByLabel('Dag det hände').fill('31/2');
    await press('Ta emot en förfrågan');
    const summary = page.getByRole('alert');
    await summary.getByText('Enhet: Fyll i eller välj ett svar.').waitFor();
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('alert');
    await summary.getByRole('link', { name: /^Dag det hände/ }).click();
    expect(await page.evaluate('document.activeElement.id')).toBe('field-data-on');
    await expectSound(/^Ta emot en förfrågan – Fyr$/);
  });

  it('take a request, and show it on the list at once', async () => {
    await page.getByLabel('Dag det hände').fill(today());
    await page.getByLabel('Enhet').selectOption({ index: 1 });
    await choose('Kontaktväg', 'Telefon');
    await page.getByLabel('Vems initiativ det var').selectOption('KLIENT');
    await page.getByLabel('Hur klienten hörde talas om personligt ombud').selectOption('PSYKIATRI');
    await page.getByLabel('Kön').selectOption('KVINNA');
    await page.getByLabel('Namn eller alias').fill('Demo Klient Vera');
    await press('Ta emot en förfrågan');
    await heading(/Demo Klient Vera/).waitFor();
    uppdrag = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(uppdrag).toMatch(/^U-\d{4}-\d{3}$/);
    await status()
      .getByText(`Saved`)
      .or(status().getByText(`Sparat för ${uppdrag}`))
      .waitFor();
    await follow('Uppdrag');
    await page.getByRole('link', { name: uppdrag }).waitFor();
    await expectSound(/^Uppdrag: pågående – Fyr$/);
  });

  it('say what may be done now, and why the rest may not', async () => {
    await follow(uppdrag);
    await heading(new RegExp(uppdrag)).waitFor();
    const next = page.getByRole('region', { name: 'Det här kan göras nu' });
    await next.getByRole('heading', { name: 'Inte än, och varför' }).waitFor();
    const refused = next.getByRole('listitem').filter({ hasText: 'Beskriv klientens läge' });
    expect(await refused.first().textContent()).toMatch(/\S+/);
    await expectSound(new RegExp(`^${uppdrag} Demo Klient Vera – Fyr$`));
  });
});

function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
}
void systemfel;
void isTooWide;
void mkdtemp;
void rm;
void tmpdir;
void join;
