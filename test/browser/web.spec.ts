import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtWeb } from '../../infra/local/web-build.ts';
import { type System, startSystem } from '../system.ts';
import { openBrowser } from './browser.ts';
import { focused, readerOf } from './reader.ts';

/*
 * The pages as an ombud, an arbetsledare and an analytiker meet them: in a real browser,
 * over every process, from a request to a statistic. The browser itself speaks English and sits in
 * New York: the pages are Swedish and their days are Sweden's all the same.
 */

let system: System;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let reader: ReturnType<typeof readerOf>;

beforeAll(async () => {
  const webDir = await builtWeb(() => {}, AbortSignal.timeout(60_000));
  system = await startSystem(['api', 'relay', 'projector'], { WEB_DIR: webDir });
  browser = await openBrowser(system.url);
  reader = readerOf(await browser.visit(), system.url);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

let uppdrag = '';
let systemfel = '';
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format();

const chart = {
  form: 'bars',
  title: 'Begärda uppdrag efter enhet',
  summary: 'Flest i Skarpnäck: 12.',
  categories: ['Skarpnäck', 'Farsta', 'Älvsjö'],
  series: [{ name: 'Uppdrag', values: [12, 'skyddad', 5] }],
};

describe('the pages', { timeout: 60_000 }, () => {
  it('let a demo user in, in Swedish', async () => {
    const { page, logIn, expectSound, expectNarrow } = reader;
    await reader.open('/', 'Logga in');
    expect(await page.locator('html').getAttribute('lang')).toBe('sv');
    await expectSound(/^Logga in – Fyr$/);
    await expectNarrow();
    await logIn('Demo Ombud Ett');
    await expectSound(/^Idag – Fyr$/);
  });

  it('can be used by keyboard from the first key', async () => {
    const { page, heading } = reader;
    await reader.open('/uppdrag', 'Mina uppdrag: pågående');
    await page.locator('body').press('Tab');
    expect(await focused(page, 'href')).toBe('#main');
    await page.keyboard.press('Enter');
    expect(await focused(page, 'id')).toBe('main');
    await page.keyboard.press('Tab');
    expect(await focused(page, 'href')).toBe('/uppdrag/ny');
    await page.keyboard.press('Enter');
    await heading('Ta emot en förfrågan').waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  });

  it('say which fields of a form need mending, and lead there', async () => {
    const { page, press, field, alert } = reader;
    await field('Dag det hände').fill('31/2');
    await press('Ta emot en förfrågan');
    await alert.getByText('Enhet: Fyll i eller välj ett svar.').waitFor();
    expect(await focused(page, 'role')).toBe('alert');
    await reader.expectSound(/^Ta emot en förfrågan – Fyr$/);
    await alert.getByRole('link', { name: /^Dag det hände/ }).click();
    expect(await focused(page, 'id')).toBe('field-data-on');
  });

  it('take a request, and have it on the list at once', async () => {
    const { page, press, field, heading } = reader;
    await field('Dag det hände').fill(today.replaceAll('-', '').slice(2));
    await field('Enhet').selectOption({ index: 1 });
    await field('Kontaktväg').selectOption('TELEFON');
    await field('Vems initiativ det var').selectOption('KLIENT');
    await field('Hur klienten hörde talas om personligt ombud').selectOption('PSYKIATRI');
    await field('Kön').selectOption('KVINNA');
    await field('Namn eller alias').fill('Demo Klient Vera');
    await press('Ta emot en förfrågan');
    await heading(/Demo Klient Vera/).waitFor();
    uppdrag = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(uppdrag).toMatch(/^U-\d{4}-\d{3}$/);
    await reader.status.getByText(`Sparat för ${uppdrag}`).waitFor();

    await reader.follow('Mina uppdrag');
    await page.getByRole('link', { name: uppdrag }).waitFor();
    await reader.expectSound(/^Mina uppdrag: pågående – Fyr$/);
    await reader.expectNarrow();
  });

  it('say what may be done now, and why the rest may not', async () => {
    const { heading, next, give, field, page } = reader;
    await reader.follow(uppdrag);
    await heading(`${uppdrag} Demo Klient Vera`).waitFor();
    await give('Notera direktkontakt', async () => {
      await field('Kontaktväg').selectOption('TELEFON');
      await field('Ja').check();
    });
    await give('Bekräfta klientens önskan', () => field('Ja').check());
    await reader.seeMore();
    const refused = next.getByRole('listitem').filter({ hasText: 'Notera första mötet' });
    await refused.getByText('Uppdraget har inget huvudansvarigt ombud än.').waitFor();
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor();
    await reader.expectSound(new RegExp(`^${uppdrag} Demo Klient Vera – Fyr$`));
    await reader.expectNarrow();
  });

  it('show an arbetsledare the uppdrag without its name', async () => {
    const { heading, give, field, page } = reader;
    await reader.logIn('Demo Arbetsledare');
    await reader.open(`/uppdrag/${uppdrag}`, uppdrag);
    expect(await page.locator('main').textContent()).not.toContain('Vera');
    await give('Tilldela ombud', async () => {
      await field('Huvudansvarigt ombud').selectOption({ label: 'Demo Ombud Ett' });
      await field('Ja').check();
    });
    await heading(uppdrag).waitFor();
    await reader.expectSound(new RegExp(`^${uppdrag} – Fyr$`));
  });

  it('show the reason that only the answers could give, and keep the answers', async () => {
    const { next, heading, field, press, alert, status } = reader;
    await reader.logIn('Demo Ombud Ett');
    await reader.open(`/uppdrag/${uppdrag}`, new RegExp(uppdrag));
    await next.getByRole('link', { name: 'Notera första mötet' }).click();
    await heading('Notera första mötet').waitFor();
    await field('Demo Ombud Ett').check();
    await field('Plats').selectOption({ index: 1 });
    await press('Notera första mötet');
    await alert.getByText('Som regel är två ombud med på det första mötet.').waitFor();
    await reader.expectSound(/^Notera första mötet – Fyr$/);
    await field('Varför bara ett ombud var med (frivilligt)').selectOption({ index: 1 });
    await press('Notera första mötet');
    await status.getByText(`Sparat för ${uppdrag}: Första mötet hölls`).waitFor();
  });

  it('are told of what others change, and read it anew', async () => {
    const other = readerOf(await browser.visit(), system.url);
    await other.open(`/uppdrag/${uppdrag}`, new RegExp(uppdrag));
    await other.page.getByText('Inget mål är formulerat än.').first().waitFor();
    await reader.open(`/uppdrag/${uppdrag}`, new RegExp(uppdrag));
    await reader.give('Formulera ett mål', async () => {
      await reader.field('Livsområde').selectOption('BOENDE');
      await reader.field('Målet med klientens egna ord').fill('Jag vill bo kvar');
    });
    await other.page
      .getByRole('listitem')
      .filter({ hasText: 'Jag vill bo kvar' })
      .first()
      .waitFor();
    await other.page.close();
  });

  it('tell that others were there first, and keep what is written', async () => {
    const { page, press, field, alert, status, next } = reader;
    const other = readerOf(await browser.visit(), system.url);
    await reader.seeMore();
    await next.getByRole('link', { name: 'Registrera samtycke' }).click();
    await field('Med vem').selectOption('FORSAKRINGSKASSAN');
    await field('Anteckning (frivilligt)').fill('Gäller hela hösten');
    // The form is not told, as when the line is down.
    await page.route('**/api/v1/uppdrag/*', (route) => route.abort());
    await other.open(`/uppdrag/${uppdrag}`, new RegExp(uppdrag));
    await other.give('Ändra kontaktuppgifter', () =>
      other.field('Namn eller alias').fill('Demo Klient Vera'),
    );
    await other.page.close();
    await page.locator('fieldset').getByRole('checkbox').first().check();
    await press('Registrera samtycke');
    await alert.getByText('Någon har ändrat detta sedan du öppnade det.').waitFor();
    await page.unroute('**/api/v1/uppdrag/*');
    await press('Läs in det senaste och behåll det jag skrivit');
    await status.getByText('Det senaste är inläst.').waitFor();
    await press('Registrera samtycke');
    await status.getByText(`Sparat för ${uppdrag}`).waitFor();
    await page.getByText('Gäller hela hösten').waitFor();
  });

  it('carry a systemfel, of which others learn no more than they may', async () => {
    const { page, press, field, heading } = reader;
    await reader.open('/systemfel/ny', 'Anteckna en iakttagelse');
    await field('Välj och lägg till').selectOption('FORSAKRINGSKASSAN');
    await field('Brist av slaget').selectOption('BEMOTANDE');
    await field('Rubrik').fill('Blanketten finns bara på nätet');
    await press('Anteckna en iakttagelse');
    await heading(/Blanketten finns bara på nätet/).waitFor();
    systemfel = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await reader.expectSound(/Blanketten finns bara på nätet – Fyr$/);
    await reader.open('/systemfel?huvudman=FORSAKRINGSKASSAN', /^Systemfel: pågående/);
    await page.getByRole('link', { name: systemfel }).waitFor();
    await reader.expectSound(/^Systemfel: pågående, Försäkringskassan – Fyr$/);

    await reader.logIn('Demo Arbetsledare');
    await reader.open('/systemfel?state=all', /^Systemfel/);
    await page.getByText('färre än 5').first().waitFor();
    await reader.expectNarrow();
  });

  it('answer a question of statistics, with the rule behind the figure', async () => {
    const { page, press, field, heading } = reader;
    await reader.logIn('Demo Ombud Ett');
    await reader.open('/statistik', 'Statistik');
    await field('Kön').check();
    await press('Visa tabellen');
    await heading('Begärda uppdrag – statistik').waitFor();
    const woman = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'Kvinna' }) });
    await woman.getByRole('cell', { name: '1', exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Hur vet vi det här?' }).waitFor();
    expect(page.url()).toContain('by=kon');
    await reader.expectSound(/^Begärda uppdrag – statistik – Fyr$/);
    await page.reload();
    await woman.waitFor();
    await reader.expectNarrow();
  });

  it('compare two years, and say in words what was asked and found', async () => {
    const { page, field, press } = reader;
    await field('Jämför med').selectOption('Samma tid ett år tidigare');
    await page.getByText(/^Visa begärda uppdrag fördelat på kön under .* jämfört med/).waitFor();
    await press('Visa tabellen');
    await page.getByRole('columnheader', { name: 'Skillnad' }).waitFor();
    const file = page.getByRole('link', { name: 'Excel (XLSX)' });
    expect(await file.getAttribute('href')).toMatch(/compare=.*format=xlsx&lang=sv$/);
    await reader.expectSound(/^Begärda uppdrag – statistik – Fyr$/);
    await reader.expectNarrow();
  });

  it('show a report as it stands now, and where its files are', async () => {
    const { page, field, heading } = reader;
    await reader.logIn('Demo Arbetsledare');
    await reader.open('/rapporter', 'Rapporter som de står i dag');
    await field('Period för Verksamhetsberättelse').waitFor();
    await reader.expectSound(/^Rapporter som de står i dag – Fyr$/);
    // So little has happened that nothing of it is drawn.
    await page.route('**/api/v1/reports/*', async (route) => {
      const response = await route.fetch();
      const draft = await response.json();
      draft.document.blocks.push({ kind: 'chart', chart });
      await route.fulfill({ response, json: draft });
    });
    await page.getByRole('link', { name: /^Läs Verksamhetsberättelse/ }).click();
    await heading(/^Verksamhetsberättelse \d{4}$/).waitFor();
    await page.getByText('Rapporten är inte låst och inte skickad.').waitFor();
    await page.getByRole('img', { name: chart.title }).waitFor();
    await reader.expectSound(/^Verksamhetsberättelse \d{4} – Fyr$/);
    await reader.expectNarrow();
    const file = page.getByRole('link', { name: 'PDF att läsa' });
    expect(await file.getAttribute('href')).toMatch(/format=pdf&lang=sv$/);
    await page.unroute('**/api/v1/reports/*');
  });

  it('say outside the secrecy when tables are released, and why there are none yet', async () => {
    const { page, press } = reader;
    await reader.logIn('Demo Analytiker');
    await reader.open('/statistik', 'Statistik');
    await page.getByText('Nästa tabeller, till och med').waitFor();
    await press('Visa tabellen');
    await page.getByText('är inte publicerade än').waitFor();
    await reader.expectSound(/statistik – Fyr$/);
  });

  it('speak English to those who ask for it', async () => {
    const { page, press } = reader;
    await press('In English');
    await page.getByText('are not released yet').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('heading', { level: 1, name: 'Requested uppdrag' }).waitFor();
    await press('På svenska');
    await page.getByText('är inte publicerade än').waitFor();
  });

  it('say so where there is no demo login', async () => {
    const { page, heading } = reader;
    const problem = {
      type: '/api/v1/problem/unauthenticated',
      title: '',
      detail: '',
      instance: '',
    };
    const body = JSON.stringify({ ...problem, status: 401, code: 'unauthenticated' });
    await page.route('**/api/v1/session', (route) => route.fulfill({ status: 401, body }));
    await page.goto(system.url);
    await heading('Logga in').waitFor();
    await page.getByText('Ingen inloggning är inställd här').waitFor();
    await reader.expectSound(/^Logga in – Fyr$/);
    await page.unroute('**/api/v1/session');
  });

  it('say what to do where there is nothing to see', async () => {
    await reader.open('/ingenstans', 'Sidan finns inte');
    await reader.expectSound(/^Sidan finns inte – Fyr$/);
    await reader.open('/uppdrag/U-1999-001', 'U-1999-001');
    await reader.page.getByText('Du kan inte se det här i din roll').waitFor();
    await reader.open('/systemfel/S-1999-001', 'S-1999-001');
    await reader.alert.getByText('Kontrollera numret eller adressen').waitFor();
    await reader.expectSound(/^S-1999-001 – Fyr$/);
  });

  it('say so when one of them cannot be drawn, and what to do then', async () => {
    const { page } = await browser.visit();
    const broken = readerOf({ page, offences: [] }, system.url);
    await page.addInitScript(
      "Intl.ListFormat.prototype.format = () => { if (!sessionStorage.mended) throw new Error('planted'); return ''; }",
    );
    await broken.open('/uppdrag/U-1999-001', 'Sidan kunde inte visas');
    await broken.alert.getByText('Läs in sidan på nytt').waitFor();
    await page.getByRole('navigation', { name: 'Huvudmeny' }).waitFor();
    await broken.expectSound(/^Sidan kunde inte visas – Fyr$/);
    await page.evaluate("sessionStorage.mended = 'yes'");
    await broken.press('Läs in sidan på nytt');
    await broken.heading('U-1999-001').waitFor();
    await page.close();
  });
});
