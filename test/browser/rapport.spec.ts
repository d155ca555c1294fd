import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtWeb } from '../../infra/local/web-build.ts';
import { type Caller, type System, startSystem } from '../system.ts';
import { openBrowser } from './browser.ts';
import { readerOf } from './reader.ts';

/* From a question to a report that was sent, as those who write, lead and decide meet it. */

let system: System;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let reader: ReturnType<typeof readerOf>;
let number = '';
let leader: Caller;

const year = new Date().getFullYear();
const words = 'Arbetsledaren finns på plats två dagar i veckan.';
const more = 'Handledning ges var tredje vecka.';

beforeAll(async () => {
  const webDir = await builtWeb(() => {}, AbortSignal.timeout(60_000));
  system = await startSystem(['api', 'relay', 'projector'], { WEB_DIR: webDir });
  leader = await system.as('arbetsledare');
  browser = await openBrowser(system.url);
  reader = readerOf(await browser.visit(), system.url);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

async function openReport(): Promise<void> {
  await reader.follow('Rapporter');
  await reader.heading(/^Rapporter/).waitFor();
  await reader.page.getByRole('link', { name: number, exact: true }).click();
  await reader.heading(new RegExp(number)).waitFor();
}
const questions = () => reader.page.getByRole('region', { name: 'Frågor' });
const answer = () => reader.page.getByText(words);

describe('a report', { timeout: 90_000 }, () => {
  it('is opened of a kind and a period that there are', async () => {
    const { page, heading, status } = reader;
    await reader.logIn('Demo Arbetsledare');
    await reader.follow('Rapporter');
    await heading(/^Rapporter/).waitFor();
    await reader.expectSound(/^Rapporter/);
    await reader.follow('Läs rapporterna som de står i dag');
    await page.getByRole('link', { name: `Öppna och skriv Verksamhetsplan ${year}` }).click();
    await heading('Öppna en rapport').waitFor();
    await reader.expectSound(/^Öppna en rapport/);
    await reader.press('Öppna en rapport');
    await status.getByText('Sparat för R-').waitFor();
    number = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await heading(`${number} Verksamhetsplan ${year}`).waitFor();
    await questions().waitFor();
    await reader.expectSound(new RegExp(`^${number}`));
    await reader.expectNarrow();
  });

  it('is written by an analyst, question by question', async () => {
    const { press, field, heading } = reader;
    await reader.logIn('Demo Analytiker');
    await openReport();
    await questions().waitFor();
    const missing = questions().getByRole('link', { name: /^Skriv svaret: / });
    for (let left = await missing.count(); left > 0; left--) {
      await missing.first().click();
      await heading('Skriv ett svar').waitFor();
      if (left === 1) await reader.expectSound(/^Skriv ett svar/);
      await field('Svaret').fill(words);
      await field('Hur långt svaret kommit').selectOption({ label: 'Klar' });
      await press('Skriv ett svar');
      await heading(new RegExp(number)).waitFor();
      await expect.poll(() => missing.count()).toBe(left - 1);
    }
    await questions().getByRole('link', { name: 'Hela rapporten' }).click();
    await answer().first().waitFor();
    expect(await questions().getByText('Saknas').count()).toBe(0);
    await reader.expectSound(new RegExp(`^${number}`));
  });

  it('tells what has changed since a draft was saved', async () => {
    const { page, press, field, heading } = reader;
    await reader.give('Spara ett utkast', async () => {});
    const changed = page.getByRole('region', { name: 'Ändrat sedan förra utkastet' });
    await changed.getByText('Inget är ändrat.').waitFor();
    await questions()
      .getByRole('link', { name: /^Ändra svaret: / })
      .first()
      .click();
    await heading('Skriv ett svar').waitFor();
    expect(await field('Svaret').inputValue()).toBe(words);
    await field('Svaret').fill(more);
    await press('Skriv ett svar');
    await heading(new RegExp(number)).waitFor();
    await changed.getByText('1 fråga är ändrad.').waitFor();
    await changed.locator('summary').click();
    await changed.getByText(words, { exact: true }).waitFor();
    await changed.getByText(more, { exact: true }).waitFor();
  });

  it('is frozen, approved and sent by who leads, each file the same for ever', async () => {
    const { page, field } = reader;
    await reader.logIn('Demo Arbetsledare');
    await openReport();
    await reader.give('Lås underlag', async () => {});
    const editions = page.getByRole('region', { name: 'Låsta utgåvor' });
    await editions.waitFor();
    await reader.expectSound(new RegExp(`^${number}`));
    await reader.expectNarrow();
    const file = await editions.getByRole('link', { name: 'PDF för arkiv' }).getAttribute('href');
    await reader.give('Godkänn', async () => {});
    await reader.give('Registrera att den är skickad', () =>
      field('Hur den skickades').selectOption({ label: 'E-post' }),
    );
    await editions.getByText(/\(E-post\)/).waitFor();
    await editions.getByText('Hur vet vi det här?').click();
    await reader.expectSound(new RegExp(`^${number}`));

    const bytes = await page.evaluate(
      `fetch(${JSON.stringify(file)}).then((r) => r.arrayBuffer()).then((b) => [...new Uint8Array(b)])`,
    );
    const sha256 = createHash('sha256')
      .update(Buffer.from(bytes as number[]))
      .digest('hex');
    await editions.getByText(sha256).waitFor();
  });

  it('leads from a figure to its question', async () => {
    const { page, heading } = reader;
    const { body } = await leader.post('/rapport', {
      data: { kind: 'VERKSAMHETSBERATTELSE', from: `${year}-01-01`, to: `${year}-12-31` },
    });
    await reader.open(`/rapport/${body.number}`, new RegExp(body.number));
    await page.getByText(/^\d+ av 18 frågor klara/).waitFor();
    await questions().getByRole('link', { name: 'Hela rapporten' }).click();
    await page
      .getByRole('link', { name: /^Öppna frågan i statistiken: / })
      .first()
      .click();
    await heading(/statistik/i).waitFor();
    expect(new URL(page.url()).searchParams.get('measure')).not.toBeNull();
    await page.getByRole('table').first().waitFor();
    expect(await reader.alert.filter({ hasText: /./ }).count()).toBe(0);
  });

  it('is read by the nämnd when it was sent, and not before', async () => {
    const { page } = reader;
    await reader.logIn('Demo Nämnd');
    await openReport();
    await page.getByRole('region', { name: 'Låsta utgåvor' }).waitFor();
    await page.getByText(more).first().waitFor();
    expect(
      await questions()
        .getByRole('link', { name: /svaret/ })
        .count(),
    ).toBe(0);
    await reader.expectSound(new RegExp(`^${number}`));
    await reader.follow('Rapporter');
    await page.getByRole('table').waitFor();
    expect(await page.getByText('Verksamhetsberättelse').count()).toBe(0);
  });
});
