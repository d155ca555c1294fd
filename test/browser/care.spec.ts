import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtWeb } from '../../infra/local/web-build.ts';
import { filesWith } from '../forget/scan.ts';
import { type System, startSystem } from '../system.ts';
import { openBrowser } from './browser.ts';
import { readerOf } from './reader.ts';

/*
 * Where a mistake would cost most: text that others will read, an erasure, what was written when the
 * session ended, and pages and forms that are not for the reader.
 */

let system: System;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let reader: ReturnType<typeof readerOf>;
let uppdrag = '';
let systemfel = '';

const title = 'Blanketten finns bara på nätet';
const description = 'Den som inte har e-legitimation får ingen kvittens på sin ansökan.';
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format();
/** That what stands in a form is kept. */
const saved = /^Sparat \d\d\.\d\d som utkast$/;
const drafts = async () =>
  (
    await system.sql(
      `select from draft join stream on stream.id = stream_id where number = '${uppdrag}'`,
    )
  ).length;
const longName = `Demo ${'Långnamn'.repeat(12)}`;

beforeAll(async () => {
  const webDir = await builtWeb(() => {}, AbortSignal.timeout(60_000));
  system = await startSystem(['api', 'relay', 'projector'], { WEB_DIR: webDir });
  const ombud = await system.as('ombud1');
  const { enheter } = (await ombud.get('/session')).body;
  const request = await ombud.post('/uppdrag', {
    data: {
      ...{ enhet: enheter[0], channel: 'TELEFON', initiativ: 'KLIENT', kannedom: 'PSYKIATRI' },
      ...{ kon: 'KVINNA', profil: [], hjalp: [] },
    },
    personal: { name: longName },
  });
  const observation = await ombud.post('/systemfel', {
    data: { huvudmanTyp: ['FORSAKRINGSKASSAN'], art: 'BEMOTANDE', quarter: '2026-Q3' },
    personal: { title, description },
  });
  uppdrag = request.body.number;
  systemfel = observation.body.number;
  expect([request.status, observation.status], JSON.stringify(request.body)).toEqual([201, 201]);
  browser = await openBrowser(system.url);
  reader = readerOf(await browser.visit(), system.url);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

describe('the pages', { timeout: 60_000 }, () => {
  it('fill in what is known of a systemfel that is described', async () => {
    const { page, field, press, status, logIn } = reader;
    await logIn('Demo Ombud Ett');
    await reader.open(`/systemfel/${systemfel}/IdentifySystemfel`, 'Beskriv och klassificera');
    expect(await field('Rubrik').inputValue()).toBe(title);
    expect(await field('Beskrivning').inputValue()).toBe(description);
    expect(await field('Brist av slaget').inputValue()).toBe('BEMOTANDE');
    await page.getByRole('button', { name: 'Ta bort Försäkringskassan' }).waitFor();
    for (const yes of await page.getByLabel('Ja', { exact: true }).all()) await yes.check();
    await field('Nivå').selectOption('LOKAL');
    await field('Allvarsgrad').selectOption({ index: 1 });
    await press('Beskriv och klassificera');
    await status.getByText(`Sparat för ${systemfel}`).waitFor();
  });

  it('show the whole text to the one who attests that it names nobody', async () => {
    const { page, next, status, press } = reader;
    await reader.logIn('Demo Arbetsledare');
    await reader.open(`/systemfel/${systemfel}`, new RegExp(systemfel));
    await next.getByRole('link', { name: 'Intyga att texten inte pekar ut någon' }).click();
    const text = page.getByRole('region', { name: 'Texten som andra får läsa' });
    await text.getByText(title).waitFor();
    await text.getByText(description).waitFor();
    await text.getByText('namn, platser, datum, diagnoser').waitFor();
    await reader.expectSound(/^Intyga att texten inte pekar ut någon – Fyr$/);
    await reader.expectNarrow();
    await press('Intyga att texten inte pekar ut någon');
    await status.getByText(`Sparat för ${systemfel}`).waitFor();
  });

  it('say at once that a form is of no use now, and why', async () => {
    const { page } = reader;
    await reader.open(`/systemfel/${systemfel}/ResolveSystemfel`, /.+/);
    await page.getByText('Det går inte att göra nu.').waitFor();
    expect(await page.locator('main li').count()).toBeGreaterThan(0);
    expect(await page.locator('form').count()).toBe(0);
    await reader.expectSound(/ – Fyr$/);
    await reader.follow(`Tillbaka till ${systemfel}`);
  });

  it('let a colleague cover in several uppdrag at once, and say so to both', async () => {
    const lead = await system.as('arbetsledare');
    const ombud = await system.as('ombud1');
    const { account, enheter } = (await ombud.get('/session')).body;
    const asked = {
      data: {
        ...{ enhet: enheter[0], channel: 'TELEFON', initiativ: 'KLIENT', kannedom: 'PSYKIATRI' },
        ...{ kon: 'MAN', profil: [], hjalp: [] },
      },
    };
    const carriers = { huvudansvarig: account, medombud: [], interestDeclared: true };
    for (const name of ['Demo Klient A', 'Demo Klient B']) {
      const { body } = await ombud.post('/uppdrag', { ...asked, personal: { name } });
      await lead.post(`/uppdrag/${body.id}/AssignOmbud`, { data: carriers });
    }
    const { page, field, press, status } = reader;
    await reader.logIn('Demo Arbetsledare');
    await reader.open('/verksamhet', /.+/);
    await page.getByText('Låt en kollega täcka').click();
    await field('Vem som inte är på plats').selectOption({ label: 'Demo Ombud Ett' });
    await field('Vem som täcker').selectOption({ label: 'Demo Ombud Tre' });
    await field('Till och med').fill(today);
    await page.getByLabel('Kollegan har försäkrat').check();
    await reader.expectSound(/ – Fyr$/);
    await reader.expectNarrow();
    await press('Bevilja täckning i 2 uppdrag');
    await status.getByText('Täckning är beviljad i 2 uppdrag.').waitFor();
    for (const [who, mark] of [
      ['Demo Ombud Tre', 'Du täcker för Demo Ombud Ett'],
      ['Demo Ombud Ett', 'Täcks av Demo Ombud Tre'],
    ] as const) {
      await reader.logIn(who);
      await reader.open('/uppdrag', /uppdrag/);
      await page.getByText(mark).first().waitFor();
      expect(await page.getByText(mark).count()).toBe(2);
    }
  });

  it.each(['/uppdrag', '/uppdrag/U-2026-001', '/uppdrag/ny'])(
    'are closed to a role that they are not for, with a word about whose they are: %s',
    async (path) => {
      const { page, heading } = reader;
      await reader.logIn('Demo Ledamot Skarpnäck');
      await reader.open(path, /.+/);
      await page.getByText('Du är inloggad som ledamot i ledningsgruppen.').waitFor();
      await page.getByText(/till för (ombud|ombud och arbetsledare)\./).waitFor();
      expect(await page.getByRole('button', { name: 'Försök igen' }).count()).toBe(0);
      expect(await page.locator('main').getByRole('combobox').count()).toBe(0);
      await reader.expectSound(/ – Fyr$/);
      await reader.follow('Gå till startsidan');
      await heading(/^Översikt/).waitFor();
    },
  );

  it.each(['/mote', '/ledningsgrupp', '/verksamhet', '/mote/ny'])(
    'of the organisation are closed to those who look after the logs: %s',
    async (path) => {
      const { page } = reader;
      await reader.logIn('Demo Granskare');
      expect(await page.getByRole('navigation').getByRole('link').count()).toBe(3);
      await reader.open(path, /.+/);
      await page.getByText('Du är inloggad som granskare av loggar.').waitFor();
      await reader.expectSound(/ – Fyr$/);
      await reader.expectNarrow();
    },
  );

  it('hold a name of any length, and say when there are more rows than they show', async () => {
    const { page } = reader;
    await reader.logIn('Demo Ombud Ett');
    await page.route('**/api/v1/uppdrag?*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), next: 'mer' } });
    });
    await reader.open('/uppdrag', 'Mina uppdrag: pågående');
    await page.getByText(/^Pågående: de \d+ första uppdragen$/).waitFor();
    await page.unroute('**/api/v1/uppdrag?*');
    const cell = await page.getByRole('cell', { name: longName }).boundingBox();
    expect(cell?.width).toBeLessThan(400);
    await reader.expectNarrow();
    await reader.open(`/uppdrag/${uppdrag}`, new RegExp(longName));
    await reader.expectNarrow();
  });

  it('keep what is written when the session ends, for the same person only', async () => {
    const { page, field, press, heading, alert, enter } = reader;
    const form = `/uppdrag/${uppdrag}/ChangeContactDetails`;
    const write = async () => {
      await reader.open(form, 'Ändra kontaktuppgifter');
      await field('Namn eller alias').fill('Demo Klient Vera');
      await page.context().clearCookies();
      await press('Ändra kontaktuppgifter');
      await alert.getByText('sessionen tagit slut').waitFor();
      expect(await field('Namn eller alias').inputValue()).toBe('Demo Klient Vera');
      await reader.expectSound(/^Ändra kontaktuppgifter – Fyr$/);
      await reader.follow('Logga in igen');
      await page.getByText('Det du skrev finns kvar i formuläret').waitFor();
      await reader.expectSound(/^Logga in – Fyr$/);
    };
    const enterBeside = async (name: string, there: string) => {
      const opening = page.waitForEvent('popup');
      await enter(name);
      const beside = await opening;
      await beside.getByRole('heading', { level: 1 }).getByText(there).waitFor();
      await beside.close();
      await page.evaluate("window.dispatchEvent(new Event('focus'))");
    };
    await write();
    await enterBeside('Demo Ombud Ett', 'Ändra kontaktuppgifter');
    await heading('Ändra kontaktuppgifter').waitFor();
    expect(await field('Namn eller alias').inputValue()).toBe('Demo Klient Vera');
    await page.getByText(saved).waitFor();
    await reader.open(form, 'Ändra kontaktuppgifter');
    await press('Släng utkastet');

    await write();
    await enterBeside('Demo Arbetsledare', 'Uppdrag');
    await page.getByText('Du är inloggad som arbetsledare.').waitFor();
    await press('Logga ut');
    await enter('Demo Ombud Ett');
    await heading('Idag').waitFor();
    await reader.open(form, 'Ändra kontaktuppgifter');
    await heading('Ändra kontaktuppgifter').waitFor();
    expect(await field('Namn eller alias').inputValue()).toBe('');
  });

  it('save what is written as it is written, and leave none of it in the browser', async () => {
    const { page, field, press } = reader;
    const form = `/uppdrag/${uppdrag}/ChangeContactDetails`;
    const name = field('Namn eller alias');
    const found = page.getByText(/^Det här skrev du .* och har inte skickat\.$/);
    const mark = 'Kanariefågel Utkastsson';
    await name.fill(mark);
    await page.getByText(saved).waitFor();
    await reader.open(form, 'Ändra kontaktuppgifter');
    await found.waitFor();
    expect(await name.inputValue()).toBe(mark);
    await reader.expectSound(/^Ändra kontaktuppgifter – Fyr$/);
    await reader.expectNarrow();

    await page.route('**/api/v1/drafts/**', (route) => route.abort());
    await name.fill(`${mark} i Farsta`);
    await page.getByText('Ej sparat, försöker igen').waitFor();
    await reader.expectSound(/^Ändra kontaktuppgifter – Fyr$/);
    await page.unroute('**/api/v1/drafts/**');
    await page.getByText(saved).waitFor();

    await press('Logga ut');
    await reader.heading('Logga in').waitFor();
    await reader.logIn('Demo Ombud Ett');
    await reader.open(form, 'Ändra kontaktuppgifter');
    await found.waitFor();
    expect(await name.inputValue()).toBe(`${mark} i Farsta`);

    const kept: string = await page.evaluate(`(async () => JSON.stringify([
      { ...localStorage }, { ...sessionStorage },
      (await indexedDB.databases()).map(({ name }) => name), await caches.keys(),
    ]))()`);
    expect(kept).not.toContain('Kanarie');
    expect(JSON.parse(kept).slice(2)).toEqual([[], []]);
    const words = ['Kanarie', Buffer.from('Utkastsson').toString('base64').slice(0, -4)];
    expect(await filesWith(browser.profile, words)).toEqual([]);
    expect(await drafts()).toBe(1);
  });

  it.each([
    ['/nyckeltal', /^Nyckeltal – Fyr$/, 'Pågående uppdrag'],
    ['/datakvalitet', /^Datakvalitet – Fyr$/, 'Uppdrag utan nästa datum'],
    [
      '/statistik?measure=contacts&from=2026-01-01&to=2026-12-31',
      / – Fyr$/,
      'Spara eller dela frågan',
    ],
  ])('of figures are sound: %s', async (path, title, seen) => {
    await reader.open(path, /.+/);
    await reader.page.getByText(seen, { exact: true }).first().waitFor();
    await reader.page.evaluate(
      "document.querySelectorAll('details').forEach((one) => (one.open = true))",
    );
    await reader.expectSound(title);
    await reader.expectNarrow();
  });

  it('erase only for one who says that they know it is for good', async () => {
    const { page, next, press, alert, status, field } = reader;
    await reader.open(`/uppdrag/${uppdrag}`, new RegExp(longName));
    await reader.seeMore();
    expect(await next.getByRole('link').last().textContent()).toBe('Radera personuppgifter');
    await next.getByRole('link').last().click();
    await page.getByText('Det här går inte att ångra').waitFor();
    await page.getByText('Statistiken ändras inte.').waitFor();
    await field('Vems uppgifter').selectOption({ label: 'Klientens uppgifter' });
    await reader.expectSound(/^Radera personuppgifter – Fyr$/);
    await reader.expectNarrow();
    await press('Radera uppgifterna för alltid');
    await alert.getByText('Kryssa i rutan').waitFor();
    expect((await (await system.as('ombud1')).get(`/uppdrag/${uppdrag}`)).body.data.forgotten).toBe(
      false,
    );
    await field('Jag förstår att uppgifterna inte går att få tillbaka').check();
    await press('Radera uppgifterna för alltid');
    await status.getByText(`Sparat för ${uppdrag}`).waitFor();
    expect(await drafts()).toBe(0);
  });
});
