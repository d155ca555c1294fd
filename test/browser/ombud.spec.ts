import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtWeb } from '../../infra/local/web-build.ts';
import { type Caller, type System, startSystem } from '../system.ts';
import { openBrowser } from './browser.ts';
import { focused, readerOf } from './reader.ts';

/* An ombud's day, from the keyboard: what is to be done, a contact noted, a card moved. */

let system: System;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let reader: ReturnType<typeof readerOf>;
let ombud: Caller;
let working = '';
let asked = '';

beforeAll(async () => {
  const webDir = await builtWeb(() => {}, AbortSignal.timeout(60_000));
  system = await startSystem(['api', 'relay', 'projector'], { WEB_DIR: webDir });
  ombud = await system.as('ombud1');
  working = await inWork('Demo Klient Vera');
  asked = await requested('Demo Klient Maj');
  browser = await openBrowser(system.url);
  reader = readerOf(await browser.visit(), system.url);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.close();
});

async function requested(name: string): Promise<string> {
  const { enheter } = (await ombud.get('/session')).body;
  const { body } = await ombud.post('/uppdrag', {
    data: {
      ...{ enhet: enheter[0], channel: 'TELEFON', initiativ: 'KLIENT', kannedom: 'PSYKIATRI' },
      ...{ kon: 'KVINNA', profil: [], hjalp: [] },
    },
    personal: { name },
  });
  return body.number;
}

async function inWork(name: string): Promise<string> {
  const number = await requested(name);
  const { account } = (await ombud.get('/session')).body;
  const alone = { ombud: [account], place: 'OMBUDETS_KONTOR', singleReason: 'ENSAMT_OMBUD' };
  const steps = {
    MakeDirectContact: { data: { channel: 'TELEFON', clientInPerson: true } },
    ConfirmClientWish: { data: { wish: true } },
    TakeOnUppdrag: { data: { interestDeclared: true } },
    HoldFirstMeeting: { data: alone },
    FormulateGoal: { data: { area: 'BOENDE' }, personal: { text: 'Bo kvar.' } },
    MakeAgreement: { data: { contactBy: ['TELEFON'], documented: 'STODANTECKNINGAR' } },
  };
  for (const [command, body] of Object.entries(steps)) {
    const reply = await ombud.post(`/uppdrag/${number}/${command}`, body);
    expect(reply.status, `${command} ${JSON.stringify(reply.body)}`).toBe(200);
  }
  return number;
}

describe('an ombud', { timeout: 60_000 }, () => {
  it('begins the day with what waits', async () => {
    const { page, logIn, expectSound, expectNarrow } = reader;
    await logIn('Demo Ombud Ett');
    await reader.heading('Idag').waitFor();
    const toDo = page.getByRole('region', { name: 'Att göra i dag' });
    await toDo.getByRole('link', { name: `${asked} Demo Klient Maj` }).waitFor();
    await toDo.getByRole('link', { name: `Ta dig an uppdraget, ${asked}` }).waitFor();
    await expectSound(/^Idag – Fyr$/);
    await expectNarrow();
  });

  it('notes a contact with its step and what was seen in it, by keyboard alone', async () => {
    const { page, status } = reader;
    const { keyboard } = page;
    await page.locator('body').press('n');
    const dialog = page.getByRole('dialog', { name: 'Anteckna kontakt' });
    await dialog.getByRole('combobox', { name: 'Uppdrag' }).waitFor();
    await keyboard.type('vera');
    await dialog.getByRole('option', { name: /Vera/ }).waitFor();
    await keyboard.press('Enter');
    await dialog.getByLabel('Steg mot målet (frivilligt)').waitFor();
    await keyboard.press('Tab');
    await keyboard.type('Hem');
    await keyboard.press('Tab');
    await keyboard.type('45');
    await keyboard.press('Tab');
    await keyboard.type('1');
    await dialog.getByLabel('Klientens egen skattning (frivilligt)').waitFor();
    await keyboard.press('Tab');
    await keyboard.type('6');
    for (const _ of ['reached', 'note']) await keyboard.press('Tab');
    await keyboard.type('Vi gick igenom hyran.');
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await reader.expectSound(/^Idag – Fyr$/);
    await reader.expectNarrow();
    await keyboard.press('Control+Enter');
    await dialog.getByText('Huvudman: Fyll i eller välj ett svar.').waitFor();
    await dialog.getByLabel('Huvudman').focus();
    await keyboard.type('F');
    await keyboard.press('Tab');
    await keyboard.type('Till');
    await keyboard.press('Tab');
    await keyboard.type('Åtta veckors väntan på besked.');
    await keyboard.press('Control+Enter');
    await status
      .getByText(`Sparat för ${working}: kontakten och det som hörde till den.`)
      .waitFor();
    const { events } = (await ombud.get(`/uppdrag/${working}/history`)).body;
    expect(events.slice(-3)).toMatchObject([
      { type: 'ContactMade', data: { method: 'HEMBESOK', minutes: 45, goal: 1 } },
      { type: 'GoalRevised', data: { goal: 1, score: 6 } },
      { type: 'ObservationNoted', data: { huvudman: 'FORSAKRINGSKASSAN' } },
    ]);
  });

  it('puts what was just noted right, as a correction', async () => {
    const { page, status, press } = reader;
    await page.getByRole('region', { name: 'Senast antecknat' }).waitFor();
    await press('Rätta kontakten');
    const dialog = page.getByRole('dialog', { name: 'Rätta kontakten' });
    await dialog.getByLabel('Minuter (frivilligt)').fill('30');
    await reader.expectSound(/^Idag – Fyr$/);
    await press('Spara rättelsen');
    await status.getByText(`Kontakten i ${working} är rättad.`).waitFor();
  });

  it('sees what was seen, and may try whether it is a systemfel', async () => {
    const { page, expectSound, expectNarrow } = reader;
    await reader.open('/iakttagelser', 'Iakttagelser');
    await page.getByText('Åtta veckors väntan på besked.').waitFor();
    await page.getByRole('link', { name: 'Är det ett systemfel?' }).waitFor();
    await expectSound(/^Iakttagelser – Fyr$/);
    await expectNarrow();
  });

  it('moves a card by "Flytta till…", and is told why it may not go elsewhere', async () => {
    const { page, status } = reader;
    await reader.open('/uppdrag?vy=tavla', /^Mina uppdrag/);
    const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) });
    await column('Aktivt')
      .getByRole('link', { name: new RegExp(working) })
      .waitFor();
    await reader.expectSound(/^Mina uppdrag: pågående – Fyr$/);
    await reader.expectNarrow();

    await ombud.post(`/uppdrag/${working}/PauseUppdrag`, { data: { reason: 'SLUTENVARD' } });
    const paused = column('Pausat').getByRole('link', { name: new RegExp(working) });
    await paused.waitFor();
    await paused.focus();
    await page.keyboard.press('m');
    await page.getByRole('button', { name: /^Arbete pågår: / }).waitFor();
    await reader.expectSound(/^Mina uppdrag: pågående – Fyr$/);
    await page.getByRole('button', { name: /^Arbete pågår: / }).press('Enter');
    await status.getByText(`${working} är flyttat: Arbete pågår.`).waitFor();
    await column('Aktivt')
      .getByRole('link', { name: new RegExp(working) })
      .waitFor();

    await ombud.post(`/uppdrag/${asked}/MakeDirectContact`, {
      data: { channel: 'TELEFON', clientInPerson: true },
    });
    const card = column('Direktkontakt').getByRole('link', { name: new RegExp(asked) });
    await card.dragTo(column('Kartläggning').getByRole('heading'));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Uppdraget har inget huvudansvarigt ombud än.').waitFor();
    await reader.expectSound(/^Mina uppdrag: pågående – Fyr$/);
    await page.keyboard.press('Escape');
  });

  it('finds in the list by name, row by row', async () => {
    const { page } = reader;
    await reader.open('/uppdrag', 'Mina uppdrag: pågående');
    await page.getByRole('link', { name: asked }).waitFor();
    await page.locator('body').press('j');
    expect(await focused(page, 'href')).toMatch(/^\/uppdrag\/U-/);
    await page.keyboard.press('/');
    await page.keyboard.type('maj');
    await page.getByRole('link', { name: working }).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await reader.heading(new RegExp(asked)).waitFor();
  });

  it.each([
    ['/ko', 'Kö'],
    ['/kalender', 'Kalender'],
  ])('reads %s', async (path, title) => {
    await reader.open(path, title);
    await reader.page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    await reader.expectSound(new RegExp(`^${title} – Fyr$`));
    await reader.expectNarrow();
  });
});
