import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtWeb } from '../../infra/local/web-build.ts';
import { type System, startSystem } from '../system.ts';
import { openBrowser } from './browser.ts';
import { focused, readerOf } from './reader.ts';

/*
 * What stands around every page: the palette, shortcuts and how they are switched off, light and dark,
 * the menu of a phone, a session that is about to end, a line that breaks, and the pages for everybody.
 */

let system: System;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let reader: ReturnType<typeof readerOf>;

beforeAll(async () => {
  const webDir = await builtWeb(() => {}, AbortSignal.timeout(60_000));
  system = await startSystem(['api', 'relay', 'projector'], {
    ...{ WEB_DIR: webDir, SERVICE_CONTACT: 'tillganglighet@example.test' },
  });
  browser = await openBrowser(system.url);
  reader = readerOf(await browser.visit(), system.url);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

describe('around every page', { timeout: 60_000 }, () => {
  it('stands how accessible it is and whom to tell, before anybody has logged in', async () => {
    const { page } = reader;
    await reader.open('/tillganglighet', 'Tillgänglighet');
    await page.getByRole('link', { name: 'tillganglighet@example.test' }).waitFor();
    await reader.expectSound(/^Tillgänglighet – Fyr$/);
    await reader.expectNarrow();
    await reader.follow('Om tjänsten');
    await reader.heading('Om tjänsten').waitFor();
    await reader.expectSound(/^Om tjänsten – Fyr$/);
  });

  it('the palette leads to a page by a part of its name, and to a thing by its number', async () => {
    const { page, heading } = reader;
    await reader.logIn('Demo Arbetsledare');
    const field = page.getByRole('combobox', { name: 'Sida, sak att göra eller nummer' });
    await page.keyboard.press('Control+k');
    await field.waitFor();
    await reader.expectSound(/ – Fyr$/);
    await page.keyboard.type('mö');
    await page.getByRole('option', { name: /Möten/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await heading(/^Möten/).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('s 1999 1');
    await page.getByRole('option', { name: 'Öppna S-1999-001' }).waitFor();
    await page.keyboard.press('Enter');
    await heading('S-1999-001').waitFor();
  });

  it('two keys lead to a page, nowhere from a text field, and nowhere once they are off', async () => {
    const { page, heading, field } = reader;
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await heading(/^Möten/).waitFor();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Kortkommandon på den här sidan' });
    await help.getByText('Gå till Möten').waitFor();
    await help.getByRole('link', { name: 'Alla kortkommandon' }).click();
    await heading('Kortkommandon').waitFor();
    await reader.expectSound(/^Kortkommandon – Fyr$/);
    await reader.expectNarrow();
    await field('Avstängda').check();
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await page.keyboard.press('?');
    await page.keyboard.press('Control+k');
    // Only what has Ctrl is heard, and it is heard after the others.
    await page.getByRole('dialog', { name: 'Sök och gå till' }).waitFor();
    await page.keyboard.type('g m ?');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await heading('Kortkommandon').isVisible()).toBe(true);
    await field('På').check();
  });

  it('it is dark for whoever chooses so, also the next time, and nothing else is kept', async () => {
    const { page, field } = reader;
    await field('Utseende').selectOption('Mörkt');
    await page.reload();
    await reader.heading('Kortkommandon').waitFor();
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe(
      'dark',
    );
    expect(await page.evaluate('Object.entries(localStorage).sort()')).toEqual([
      ['fyr-shortcuts', 'on'],
      ['fyr-theme', 'dark'],
    ]);
    await field('Utseende').selectOption('Som datorn');
  });

  it('a phone has the menu behind a button that says whether it is open', async () => {
    const { page } = reader;
    await page.setViewportSize({ width: 390, height: 844 });
    const menu = page.getByRole('navigation', { name: 'Huvudmeny' });
    const button = page.getByRole('button', { name: 'Meny', exact: true });
    expect(await menu.isVisible()).toBe(false);
    await button.click();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await reader.expectSound(/ – Fyr$/);
    await page.keyboard.press('Escape');
    expect(await focused(page, 'aria-expanded')).toBe('false');
    await button.click();
    await menu.getByRole('link', { name: 'Systemfel' }).click();
    await reader.heading(/^Systemfel/).waitFor();
    expect(await menu.isVisible()).toBe(false);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('it says when the service cannot be reached, and when it can again', async () => {
    const { page, alert, status } = reader;
    await page.route('**/healthz', (route) => route.abort());
    await page.evaluate("window.dispatchEvent(new Event('offline'))");
    await alert.getByText('Ingen kontakt med tjänsten.').waitFor();
    await reader.expectSound(/ – Fyr$/);
    await page.unroute('**/healthz');
    await status.getByText('Kontakten med tjänsten är tillbaka.').waitFor();
  });

  it('a session that nobody uses asks first, and goes on for whoever is there', async () => {
    const { page, offences } = { ...(await browser.visit()) };
    const idle = readerOf({ page, offences }, system.url);
    await page.clock.install();
    await idle.open('/systemfel', /^Systemfel/);
    await page.clock.fastForward('13:30');
    await page.clock.runFor(2_000);
    const asked = page.getByRole('alertdialog', { name: 'Är du kvar?' });
    await asked.waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Stanna kvar');
    await page.keyboard.press('Enter');
    await idle.status.getByText('Du är fortfarande inloggad.').waitFor();
    await page.clock.runFor(2_000);
    await asked.waitFor({ state: 'detached' });
    await page.close();
  });
});
