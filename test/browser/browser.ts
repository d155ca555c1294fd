import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../infra/local/chromium.ts';

const require = createRequire(import.meta.url);

const args = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Long enough for a busy machine; what has not come by then will not. */
const patienceMs = 15_000;

export type Look = {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
};

/** A page and all that went wrong on it that no reader may see. */
export type Visit = { readonly page: Page; readonly offences: readonly string[] };

/** Debian's or whichever Chromium there is, with a profile of its own that is gone afterwards. */
export async function openBrowser(origin: string) {
  const profile = await mkdtemp(join(tmpdir(), 'fyr-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    args,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  });

  return {
    /** Where it keeps what it keeps. */
    profile,
    /** A page in the one session of this browser, watched from its first byte. */
    async visit({ width = 1280, scheme = 'light' }: Look = {}): Promise<Visit> {
      const page = await context.newPage();
      page.setDefaultTimeout(patienceMs);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      return { page, offences: watch(page, origin) };
    },
    async close(): Promise<void> {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Requests to elsewhere, faults of the page, what its content policy stopped, faults of the server. */
function watch(page: Page, origin: string): readonly string[] {
  const offences: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) offences.push(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) offences.push(`${response.status()} from ${response.url()}`);
  });
  page.on('pageerror', (error) => offences.push(`throws ${error.message}`));
  page.on('console', (message) => {
    // The browser itself says so of every refusal and every broken line; the page shows what they mean.
    const isRefusal = /responded with a status of 4\d\d|net::ERR_FAILED/.test(message.text());
    if (message.type() === 'error' && !isRefusal) offences.push(`says ${message.text()}`);
  });
  return offences;
}

/** The rules that colours have a part in: of another theme no other rule has more to say. */
export const ofColour = ['color-contrast', 'link-in-text-block'];

/** What is wrong for those who see little, see nothing or use no mouse: by every rule of axe, or some. */
export async function axeFaults(
  page: Page,
  runOnly?: readonly string[],
): Promise<readonly string[]> {
  const options = { resultTypes: ['violations'], ...(runOnly && { runOnly }) };
  const source = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  const violations = await page.evaluate(
    `${source}; axe.run(document, ${JSON.stringify(options)}).then((found) => found.violations)`,
  );
  return (
    violations as { id: string; nodes: { html: string; failureSummary: string }[] }[]
  ).flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

/** Counts, on every page from its first byte, by how much of the window things in sight were moved. */
export async function watchShifts(context: BrowserContext): Promise<void> {
  await context.addInitScript(`window.__moved = 0;
    new PerformanceObserver((list) => {
      for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) __moved += value;
    }).observe({ type: 'layout-shift', buffered: true })`);
}

export async function shiftsOf(page: Page): Promise<number> {
  return await page.evaluate('__moved');
}

/** Whether the page is wider than its window, so that one must scroll sideways to read it. */
export async function isTooWide(page: Page): Promise<boolean> {
  return await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
}
