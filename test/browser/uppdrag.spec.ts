import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtWeb } from '../../infra/local/web-build.ts';
import { type System, startSystem } from '../system.ts';
import { openBrowser } from './browser.ts';
import { readerOf } from './reader.ts';

/*
 * The page of one uppdrag: what one sees of it in a minute, how it is told, how a fact is put right,
 * how a colleague covers, and how it is closed by keyboard alone.
 */

let system: System;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let reader: ReturnType<typeof readerOf>;
let number = '';
let id = '';

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format();
const daysAgo = (days: number) =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  const webDir = await builtWeb(() => {}, AbortSignal.timeout(60_000));
  system = await startSystem(['api', 'relay', 'projector'], { WEB_DIR: webDir });
  const ombud = await system.as('ombud1');
  const lead = await system.as('arbetsledare');
  const other = await system.as('ombud3');
  const { account, enheter } = (await ombud.get('/session')).body;
  const covering = (await other.get('/session')).body.account;
  const requested = await ombud.post('/uppdrag', {
    data: {
      ...{ on: daysAgo(27), enhet: enheter[0], channel: 'TELEFON', initiativ: 'KLIENT' },
      ...{ kannedom: 'PSYKIATRI', kon: 'KVINNA', birthYear: 1980, profil: [], hjalp: [] },
    },
    personal: { name: 'Demo Klient Vera', phone: '000-000 00 01', howToReach: 'Efter klockan tio' },
  });
  expect(requested.status, JSON.stringify(requested.body)).toBe(201);
  ({ number, id } = requested.body);
  const interest = { interestDeclared: true };
  const carriers = { huvudansvarig: account, medombud: [], ...interest };
  const cover = { ombud: covering, from: today, to: today, reason: 'FRANVARO', ...interest };
  const given: readonly (readonly [typeof ombud, string, object, object?])[] = [
    [ombud, 'MakeDirectContact', { channel: 'TELEFON', clientInPerson: true, on: daysAgo(26) }],
    [ombud, 'ConfirmClientWish', { wish: true, on: daysAgo(26) }],
    [lead, 'AssignOmbud', { ...carriers, on: daysAgo(26) }],
    [
      ombud,
      'HoldFirstMeeting',
      {
        ...{ ombud: [account], place: 'HEMMA_HOS_KLIENTEN', singleReason: 'ENSAMT_OMBUD' },
        on: daysAgo(24),
      },
    ],
    [ombud, 'FormulateGoal', { area: 'BOENDE', on: daysAgo(22) }, { text: 'Jag vill bo kvar' }],
    [
      ombud,
      'FormulateGoal',
      { area: 'EKONOMI_SKULDER', score: 2, on: daysAgo(22) },
      { text: 'Jag vill öppna posten' },
    ],
    [
      ombud,
      'GiveConsent',
      { with: 'KOMMUN_SOCIALTJANST', scope: ['LAMNA_UPPGIFTER'], on: daysAgo(22) },
    ],
    [ombud, 'MakeAgreement', { contactBy: [], documented: 'STODANTECKNINGAR', on: daysAgo(20) }],
    [ombud, 'ReachGoal', { goal: 2, score: 9, on: daysAgo(5) }],
    [lead, 'GrantCover', cover],
    [
      other,
      'MakeContact',
      { with: 'KLIENT', method: 'TELEFON', outcome: 'GENOMFORD', minutes: 25 },
      { note: 'Vera har fått nyckeln.' },
    ],
  ];
  for (const [who, command, data, personal] of given) {
    const { status, body } = await who.post(`/uppdrag/${id}/${command}`, {
      data,
      ...(personal ? { personal } : {}),
    });
    expect(status, `${command} ${JSON.stringify(body)}`).toBe(200);
  }
  browser = await openBrowser(system.url);
  reader = readerOf(await browser.visit(), system.url);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

const region = (name: string) => reader.page.getByRole('region', { name });

describe('the page of an uppdrag', { timeout: 60_000 }, () => {
  it('says in a minute what a colleague needs to know', async () => {
    await reader.logIn('Demo Ombud Ett');
    await reader.open(`/uppdrag/${number}`, `${number} Demo Klient Vera`);
    const picture = region('Överlämningsbild');
    for (const said of [
      ...['Efter klockan tio', 'Vera har fått nyckeln.', 'Jag vill bo kvar', 'Följ upp behovet'],
      'Kommunen, socialtjänst',
    ]) {
      await picture.getByText(said).first().waitFor();
    }
    await reader.expectSound(new RegExp(`^${number} Demo Klient Vera – Fyr$`));
    await reader.expectNarrow();
  });

  it('leads to its parts, and the address says to which', async () => {
    const { page } = reader;
    await page.getByRole('navigation', { name: 'Sidans delar' }).getByText('Samtycken').click();
    expect(new URL(page.url()).hash).toBe('#samtycken');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Samtycken');
    for (const [key, part] of [
      ['j', 'Dokument'],
      ['k', 'Samtycken'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe(part);
    }
  });

  it('takes a contact for itself, first of what may be done', async () => {
    const { page, next } = reader;
    await next.getByRole('button', { name: 'Anteckna kontakt' }).click();
    const dialog = page.getByRole('dialog', { name: 'Anteckna kontakt' });
    await dialog.waitFor();
    await expect.poll(() => dialog.innerHTML()).toContain('Jag vill bo kvar');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('tells as much as one asks for, and of the time that one asks for', async () => {
    const { page } = reader;
    const story = region('Tidslinje');
    await story.getByText('vikarierade för Demo Ombud Ett').waitFor();
    await page.getByRole('button', { name: 'Viktigt' }).click();
    await story.getByText('Kontakt togs').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('?level=important');
    await story.getByRole('button', { name: /^Gemensam kartläggning/ }).click();
    await story.getByText('Förfrågan kom in').waitFor({ state: 'detached' });
    await page.reload();
    await story.getByText('Ett mål formulerades').first().waitFor();
    expect(await story.getByText('Förfrågan kom in').count()).toBe(0);
    await story.getByRole('button', { name: /^Gemensam kartläggning/ }).click();
    await page.getByRole('button', { name: 'Teknik' }).click();
    await story.getByText('Kontakt togs').first().waitFor();
  });

  it('puts a fact right where it is told, and says so there', async () => {
    const { page, field, heading, press, status } = reader;
    const story = region('Tidslinje');
    await story.getByText('Kontakt togs').click();
    await story.getByRole('link', { name: `Rätta: Kontakt togs ${today}` }).click();
    await heading('Rätta en uppgift').waitFor();
    await expect.poll(() => field('Minuter (frivilligt)').inputValue()).toBe('25');
    await field('Minuter (frivilligt)').fill('52');
    await reader.expectSound(/^Rätta en uppgift – Fyr$/);
    await press('Rätta en uppgift');
    await status.getByText(`Sparat för ${number}: En uppgift rättades`).waitFor();
    await story.getByText(`rättat ${today} av ombud`).waitFor();
    await story.getByText('Kontakt togs').click();
    await story.getByText('52').waitFor();
    expect(await page.getByText('En uppgift rättades').count()).toBe(1);
  });

  it('tells an arbetsledare all of it but name and text', async () => {
    const { page } = reader;
    await reader.logIn('Demo Arbetsledare');
    await reader.open(`/uppdrag/${number}`, number);
    await region('Tidslinje').getByText('vikarierade för Demo Ombud Ett').waitFor();
    const said = await page.locator('main').textContent();
    expect(said).not.toMatch(/Vera|nyckeln|klockan tio|bo kvar/);
    await reader.expectSound(new RegExp(`^${number} – Fyr$`));
    await reader.expectNarrow();
  });

  it('says to who covers for whom, until when and why, and lets them end it', async () => {
    const { page, press, status, heading } = reader;
    await reader.logIn('Demo Ombud Tre');
    await reader.open(`/uppdrag/${number}`, `${number} Demo Klient Vera`);
    await page.getByText(`Du vikarierar för Demo Ombud Ett till och med ${today}`).waitFor();
    await page.getByText('Skäl: Ombudet är frånvarande').waitFor();
    await press('Avsluta täckning');
    await press('Ja, avsluta täckningen');
    await status.getByText(`Din täckning i ${number} är avslutad.`).waitFor();
    await heading(/uppdrag/i).waitFor();
    const other = await system.as('ombud3');
    expect((await other.get(`/uppdrag/${id}`)).status).toBe(404);
  });

  it('is closed by keyboard alone, step by step and back again, in one command', async () => {
    const { page, heading, status } = reader;
    const keys = page.keyboard;
    const step = (name: string) => page.getByRole('heading', { level: 2, name }).waitFor();
    const said = `(document.activeElement.labels?.[0] ?? document.activeElement).textContent`;
    const tabTo = async (name: string) => {
      const passed: unknown[] = [];
      for (let times = 0; times < 60; times++) {
        await keys.press('Tab');
        const now = await page.evaluate(said);
        if (now === name) return;
        passed.push(now);
      }
      throw new Error(`${name} is not among ${passed.join(' | ')}`);
    };
    await reader.logIn('Demo Ombud Ett');
    await reader.open(`/uppdrag/${number}/CloseUppdrag?step=4`, 'Avsluta uppdraget');
    await step('Steg 1 av 4: Hur det gick');
    await reader.open(`/uppdrag/${number}`, `${number} Demo Klient Vera`);
    await tabTo('Avsluta uppdraget');
    await keys.press('Enter');
    await step('Steg 1 av 4: Hur det gick');
    await heading('Avsluta uppdraget').waitFor();

    await tabTo('Gå vidare');
    await keys.press('Enter');
    await reader.alert.getByText('Skäl: Fyll i eller välj ett svar.').waitFor();
    await reader.expectSound(/^Avsluta uppdraget – Fyr$/);
    await reader.expectNarrow();
    await tabTo('Skäl');
    await keys.press('ArrowDown');
    await tabTo('Utfall');
    await keys.press('ArrowDown');
    await tabTo('Gå vidare');
    await keys.press('Enter');

    await step('Steg 2 av 4: Stöd på plats');
    await tabTo('Gå vidare');
    await keys.press('Enter');
    await step('Steg 3 av 4: Anteckningarna');
    await tabTo('Gå tillbaka ett steg');
    await keys.press('Enter');
    await step('Steg 2 av 4: Stöd på plats');
    await page.goBack();
    await step('Steg 3 av 4: Anteckningarna');
    await tabTo('Dokumentationen');
    await keys.press('ArrowDown');
    await page.getByText(/^Sparat \d/).waitFor();
    await page.reload();
    await step('Steg 3 av 4: Anteckningarna');
    expect(await reader.field('Dokumentationen').inputValue()).toBe('LAMNAS_OVER');
    await tabTo('Gå vidare');
    await keys.press('Enter');

    await step('Steg 4 av 4: Vad som finns kvar');
    await page.getByText('Boende: Uppnått').waitFor();
    await page.getByText('Ekonomi och skulder: Uppnått').waitFor();
    await page.getByText('född 1980').waitFor();
    await reader.expectSound(/^Avsluta uppdraget – Fyr$/);
    await reader.expectNarrow();
    const ombud = await system.as('ombud1');
    expect((await ombud.get(`/uppdrag/${id}`)).body.state).toBe('active.working');
    await tabTo('Avsluta uppdraget');
    await keys.press('Enter');

    await status.getByText(`Sparat för ${number}: Uppdraget avslutades`).waitFor();
    const { state, data } = (await ombud.get(`/uppdrag/${id}`)).body;
    expect(state).toBe('closed');
    expect(data.goals.map((goal: { outcome: string }) => goal.outcome)).toEqual([
      'UPPNATT',
      'UPPNATT',
    ]);
    expect(data.documentation.decision).toBe('LAMNAS_OVER');
  });
});
