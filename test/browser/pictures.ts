import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBrowser } from './browser.ts';
import { readerOf } from './reader.ts';

/*
 * The pictures of README, of what `npm start` shows, whose address it is given:
 * node test/browser/pictures.ts http://127.0.0.1:4000
 */

const folder = join(import.meta.dirname, '../../docs/pictures');

/** Who looks at what; the first that a list leads to where that is asked for. */
const pictures = [
  { name: 'idag', who: 'Demo Ombud Ett', path: '/' },
  { name: 'tavla', who: 'Demo Ombud Ett', path: '/uppdrag?view=board' },
  { name: 'uppdrag', who: 'Demo Ombud Ett', path: '/uppdrag', first: /^U-\d{4}-\d+/ },
  { name: 'uppdrag-telefon', who: 'Demo Ombud Ett', path: '/', width: 390 },
  { name: 'systemfel', who: 'Demo Ledamot Skarpnäck', path: '/systemfel', first: /^S-\d{4}-\d+/ },
  { name: 'nyckeltal', who: 'Demo Arbetsledare', path: '/nyckeltal' },
] as const;

const [address] = process.argv.slice(2);
if (!address || !URL.canParse(address)) {
  console.error('Give the address that npm start printed: http://127.0.0.1:4000');
  process.exit(2);
}

await mkdir(folder, { recursive: true });
for (const { name, who, path, ...more } of pictures) {
  const browser = await openBrowser(new URL(address).origin);
  try {
    const { width = 1280, first } = { width: undefined, first: undefined, ...more };
    const visit = await browser.visit({ width });
    const reader = readerOf(visit, new URL(address).origin);
    const { page } = reader;
    await reader.logIn(who);
    await page.goto(new URL(path, address).href);
    await page.waitForLoadState('networkidle');
    if (first) {
      await page.locator('main').getByRole('link', { name: first }).first().click();
      await reader.heading(first).waitFor();
      await page.waitForLoadState('networkidle');
    }
    await page.screenshot({ path: join(folder, `${name}.png`) });
    console.log(`${name}.png`);
  } finally {
    await browser.close();
  }
}
