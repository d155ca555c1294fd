import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtWeb } from '../../infra/local/web-build.ts';
import { type System, startSystem } from '../system.ts';
import { openBrowser } from './browser.ts';
import {
  description,
  formGroup,
  post,
  reportedTo,
  title,
  today,
  worded,
} from './ledningsgrupp.fixture.ts';
import { focused, readerOf } from './reader.ts';

/*
 * A meeting of the ledningsgrupp as those who sit there meet it, from the call to approved minutes,
 * and a huvudman's contact who answers by a link without an account.
 */

let system: System;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let away: Awaited<ReturnType<typeof openBrowser>>;
let reader: ReturnType<typeof readerOf>;
let group = '';
let mote = '';
let systemfel = '';

beforeAll(async () => {
  const webDir = await builtWeb(() => {}, AbortSignal.timeout(60_000));
  system = await startSystem(['api', 'relay', 'projector'], { WEB_DIR: webDir });
  const lead = await system.as('arbetsledare');
  group = await formGroup(lead);
  const meeting = await post(lead, '/mote', {
    data: { ledningsgruppId: group, plannedOn: today, startsAt: '13:00' },
    personal: { place: 'Demo sammanträdesrum' },
  });
  mote = meeting.number;
  systemfel = await reportedTo(meeting.id, lead, await system.as('ombud1'));
  [browser, away] = await Promise.all([openBrowser(system.url), openBrowser(system.url)]);
  reader = readerOf(await browser.visit(), system.url);
}, 180_000);
afterAll(async () => {
  await Promise.all([browser?.close(), away?.close()]);
  await system?.close();
});

describe('a meeting', { timeout: 60_000 }, () => {
  it('shows where it is and what it takes up, to its chair', async () => {
    const { page } = reader;
    await reader.logIn('Demo Ledamot Skarpnäck');
    await reader.follow('Möten');
    await page.getByRole('link', { name: mote, exact: true }).click();
    await reader.heading(new RegExp(mote)).waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'här är mötet nu' })
      .getByText('Planerat')
      .waitFor();
    await page.getByRole('heading', { name: new RegExp(title) }).waitFor();
    await reader.expectSound(new RegExp(`^${mote}`));
    await reader.expectNarrow();
  });

  it('is called with the agenda as it stands', async () => {
    await reader.give('Kalla till mötet', async () => {});
    const here = reader.page.getByRole('listitem').filter({ hasText: 'här är mötet nu' });
    await here.getByText('Kallat').waitFor();
  });

  it('is ordered by keyboard, and says where the item is now', async () => {
    const { page, status } = reader;
    const items = page.locator('.agenda > li h3');
    const first = (await items.first().textContent()) ?? '';
    const down = page.getByRole('button', { name: `Flytta ned: ${first}` });
    await down.focus();
    await page.keyboard.press('Enter');
    await status.getByText(`${first} är nu punkt 2 av`).waitFor();
    const second = page.locator('.agenda > li').nth(1).getByRole('heading', { name: first });
    await second.waitFor();
    expect(await focused(page, 'aria-label')).toBe(`Flytta ned: ${first}`);
    await page.getByText('Dagordningens ordning ändrades').waitFor();
    await page.reload();
    await second.waitFor();
  });

  it('takes a paper in advance', async () => {
    const { page, field } = reader;
    await reader.give('Bifoga ett underlag', async () => {
      await field('Rubrik').fill('Sammanställning av iakttagelserna');
      await page.locator('textarea').first().fill('Det har setts i tre stadsdelar.');
    });
    const papers = page.getByRole('region', { name: 'Underlag' });
    await papers.getByText('Sammanställning av iakttagelserna').waitFor();
    await papers.getByText('ledamot i ledningsgruppen').waitFor();
  });

  it('is opened with those who are there', async () => {
    const { page, field } = reader;
    await reader.give('Öppna mötet', async () => {
      for (const name of ['Demo Ledamot Skarpnäck', 'Demo Sekreterare', 'Demo Ledamot Psykiatri']) {
        await page.getByRole('checkbox', { name }).check();
      }
      await field('Ordförande').selectOption({ label: 'Demo Ledamot Skarpnäck' });
      await field('Sekreterare').selectOption({ label: 'Demo Sekreterare' });
    });
    await page.getByText('Demo Sekreterare, beslutande, sekreterare').waitFor();
    await reader.expectSound(new RegExp(`^${mote}`));
  });

  it('decides a systemfel from the agenda, to a huvudman of the register', async () => {
    const { page, press, field, heading, alert, status } = reader;
    await page.getByRole('link', { name: new RegExp(`^Besluta: ${systemfel}`) }).click();
    await heading('Anteckna ledningsgruppens beslut').waitFor();
    await field('Beslut').selectOption('VIDAREBEFORDRA');
    await press('Anteckna ledningsgruppens beslut');
    await alert.getByText(/^Förs vidare till/).waitFor();
    await field('Huvudman').selectOption({ label: 'Försäkringskassan i Söderort' });
    await reader.expectSound(/^Anteckna ledningsgruppens beslut – Fyr$/);
    await reader.expectNarrow();
    await press('Anteckna ledningsgruppens beslut');
    await status.getByText(`Sparat för ${systemfel}`).waitFor();
    await heading(new RegExp(mote)).waitFor();
    await page
      .getByText(/§ 1 Beslut: /)
      .first()
      .waitFor();
  });

  it('is gone through by keyboard, and whoever has it open sees what is decided and noted', async () => {
    const { page, heading } = reader;
    const { keyboard } = page;
    const other = readerOf(await away.visit(), system.url);
    await other.logIn('Demo Ledamot Psykiatri');
    await other.expectSound(/^Översikt – Fyr$/);
    await other.follow('Gå igenom punkt för punkt');
    await other.heading(/^Punkt 1 av/).waitFor();
    await other.follow('Nästa möte');
    await other.heading(/^Punkt \d+ av \d+: Nästa möte$/).waitFor();

    await reader.open(`/mote/${mote}/punkter?punkt=STAENDE:UTATRIKTAT`, /^Punkt/);
    await keyboard.press('j');
    await heading(/: Nästa möte$/).waitFor();
    await keyboard.press('4');
    await page.getByRole('button', { name: 'Anteckna beslutet' }).waitFor();
    await page.locator('textarea:focus').waitFor();
    await keyboard.type('Gruppen möts igen om tre månader.');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    const decided = '§ 2 Gruppen möts igen om tre månader.';
    await other.page.getByRole('region', { name: 'Mötets beslut' }).getByText(decided).waitFor();
    await other.status.getByText(decided).waitFor();

    await heading(/: Nästa möte$/).focus();
    await keyboard.press('a');
    await page.locator('textarea:focus').waitFor();
    await keyboard.type('Lokalen bokas av arbetsledaren.');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await other.page.getByText('Lokalen bokas av arbetsledaren.').waitFor();
    await other.expectSound(/: Nästa möte – Fyr$/);
    await other.expectNarrow();
    await reader.expectSound(/: Nästa möte – Fyr$/);
    await keyboard.press('j');
    await heading('Avsluta mötet').waitFor();
    await reader.expectSound(/^Avsluta mötet – Fyr$/);
  });

  it('is closed', async () => {
    const { page } = reader;
    await reader.open(`/mote/${mote}`, new RegExp(mote));
    await reader.give('Utse justerare', () =>
      page.getByRole('checkbox', { name: 'Demo Ledamot Psykiatri' }).check(),
    );
    await reader.give('Avsluta mötet', async () => {});
  });

  it('has minutes proposed from its decisions, which an adjuster approves for good', async () => {
    const { page, logIn } = reader;
    await reader.give('Lämna protokollet för justering', async () => {
      const text = await page.locator('textarea').inputValue();
      expect(text).toContain('§ 1');
      expect(text).toContain('Gruppen möts igen om tre månader.');
      expect(text).toContain('Lokalen bokas av arbetsledaren.');
    });
    await page.getByText('Demo Ledamot Psykiatri').first().waitFor();
    await logIn('Demo Ledamot Psykiatri');
    await reader.open(`/mote/${mote}`, new RegExp(mote));
    await reader.give('Justera protokollet', () =>
      reader.field('Ledamot nummer').selectOption({ label: 'Demo Ledamot Psykiatri' }),
    );
    await page.getByText('kan inte ändras').waitFor();
    const here = page.getByRole('listitem').filter({ hasText: 'här är mötet nu' });
    await here.getByText('Protokollet godkänt').waitFor();
    await reader.expectSound(new RegExp(`^${mote}`));
    await reader.expectNarrow();
  });
});

describe('a ledningsgrupp', { timeout: 60_000 }, () => {
  it('sees its systemfel as a list and as a board, and where one of them may go', async () => {
    const { page } = reader;
    await reader.open('/systemfel', /^Systemfel: pågående$/);
    await page.getByRole('rowheader', { name: systemfel }).waitFor();
    await reader.follow('Tavla');
    const forwarded = page.getByRole('region', { name: /^Vidarebefordrat/ });
    await forwarded.getByText('Väntar på: Försäkringskassan').waitFor();
    await reader.expectSound(/^Systemfel – Fyr$/);
    await reader.expectNarrow();
    await forwarded.getByRole('link', { name: new RegExp(systemfel) }).focus();
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog', { name: `Flytta ${systemfel} till…` });
    await dialog.getByRole('link', { name: 'Anteckna huvudmannens svar' }).waitFor();
    await dialog.getByText(/^Följ upp åtgärden: /).waitFor();
    await reader.expectSound(/^Systemfel – Fyr$/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('sees whether it is whole, who comes, and what came of what was said', async () => {
    const { page } = reader;
    await reader.open('/sammansattning', 'Sammansättning');
    await page.getByText('1 av 1 gånger').first().waitFor();
    await reader.expectSound(/^Sammansättning – Fyr$/);
    await reader.expectNarrow();
    await reader.open('/uppfoljning', 'Vi sa – ni gjorde');
    await page.getByRole('link', { name: new RegExp(systemfel) }).waitFor();
    await reader.expectSound(/^Vi sa – ni gjorde – Fyr$/);
    await reader.expectNarrow();
  });
});

describe('an ombud', { timeout: 60_000 }, () => {
  it('is asked whether it is a systemfel, and decides', async () => {
    const { page, field } = reader;
    await reader.logIn('Demo Ombud Ett');
    await reader.open('/systemfel/ny', 'Anteckna en iakttagelse');
    const advice = page.getByRole('region', { name: 'Är det ett systemfel?' });
    await advice.getByText(/^Börja var du vill/).waitFor();
    for (const no of await advice.getByRole('radio', { name: 'Nej' }).all()) await no.check();
    await advice.getByText(/^Svaren talar för ett enskilt ärende/).waitFor();
    await field('Välj och lägg till').first().selectOption('FORSAKRINGSKASSAN');
    await field('Brist av slaget').selectOption('INFORMATION_BLANKETT');
    await page.getByText('En liknande iakttagelse senaste två kvartalen').waitFor();
    await reader.expectSound(/– Fyr$/);
    await reader.expectNarrow();
  });

  it('sees what the ledningsgrupp will see before it is sent there', async () => {
    const { page } = reader;
    const lead = await system.as('arbetsledare');
    const next = await worded(lead, await system.as('ombud1'));
    await reader.open(`/systemfel/${next}/ReportToLedningsgrupp`, /./);
    const preview = page.getByRole('region', { name: 'Så här ser ledningsgruppen det' });
    await preview.getByText(description).first().waitFor();
    await preview.getByText('färre än 5 klienter').waitFor();
    expect(await preview.getByText('Demo Ombud').count()).toBe(0);
    await reader.expectSound(/– Fyr$/);
    await reader.expectNarrow();
  });
});

describe('a huvudman', { timeout: 60_000 }, () => {
  let link = '';

  it('gets a link that is shown once', async () => {
    const { page, press, field, next, heading } = reader;
    await reader.logIn('Demo Arbetsledare');
    await reader.open(`/systemfel/${systemfel}`, new RegExp(systemfel));
    await next.getByRole('link', { name: 'Skapa en svarslänk till huvudmannen' }).click();
    await field('Huvudman').selectOption({ label: 'Försäkringskassan i Söderort' });
    await press('Skapa en svarslänk till huvudmannen');
    link = await field('Svarslänk').inputValue();
    expect(link).toContain(`${system.url}/svara/`);
    await page.getByRole('button', { name: 'Kopiera' }).waitFor();
    await reader.expectSound(/^Skapa en svarslänk till huvudmannen – Fyr$/);
    await reader.follow(`Tillbaka till ${systemfel}`);
    await heading(new RegExp(systemfel)).waitFor();
  });

  it('answers by it without logging in, and has a receipt', async () => {
    const { page, press, field, heading, alert } = reader;
    await page.context().clearCookies();
    await page.goto(link);
    await heading(`Svara på: ${title}`).waitFor();
    await page.getByText(description).waitFor();
    await reader.expectSound(new RegExp(`^Svara på: ${title} – Fyr$`));
    await reader.expectNarrow();
    expect(await page.getByRole('navigation').count()).toBe(0);

    await press('Bekräfta att frågan har kommit fram');
    await page.getByText('Mottagandet bekräftat').waitFor();
    await press('Skicka svaret');
    await alert.getByText(/^Ert svar med egna ord/).waitFor();
    expect(await page.getByRole('radio').count()).toBe(5);
    await page.getByRole('radio').first().check();
    await field('Ert svar med egna ord').fill('Skriv till nagon@demo.example.');
    await press('Skicka svaret');
    await alert.getByText(/^Ert svar med egna ord: Det ser ut som/).waitFor();
    const answered = 'Blanketten ligger i Sofia och finns på papper från årsskiftet.';
    await field('Ert svar med egna ord').fill(answered);
    await press('Skicka svaret');
    await page.getByRole('checkbox', { name: 'Sofia' }).check();
    await reader.expectSound(new RegExp(`^Svara på: ${title} – Fyr$`));
    await press('Skicka svaret');
    await heading('Tack, svaret är lämnat').waitFor();
    await page.getByText('finns på papper från årsskiftet.').waitFor();
    await reader.expectSound(/^Tack, svaret är lämnat – Fyr$/);
    await reader.expectNarrow();
    await page.goto(link);
    await heading('Länken gäller inte').waitFor();
    await reader.expectSound(/^Länken gäller inte – Fyr$/);
  });

  it('is read by those who asked', async () => {
    const { page } = reader;
    await reader.logIn('Demo Arbetsledare');
    await reader.open(`/systemfel/${systemfel}`, new RegExp(systemfel));
    await page.getByText('finns på papper från årsskiftet.').first().waitFor();
    await page.getByRole('region', { name: 'Svar' }).getByText('Besvarat: ').waitFor();
  });
});

describe('the organisation', { timeout: 60_000 }, () => {
  it('is asked for on any day', async () => {
    const { page, press, field, heading } = reader;
    await reader.open('/verksamhet', /Söderort/);
    await page
      .getByRole('region', { name: 'Ombud', exact: true })
      .getByText('Demo Ombud Ett')
      .waitFor();
    await reader.expectSound(/– Fyr$/);
    await reader.expectNarrow();
    await field('Organisationen den dagen').fill('1999-01-01');
    await press('Visa dagen');
    await page.getByText('Verksamheten fanns inte den dagen.').waitFor();
    expect(page.url()).toContain('on=1999-01-01');
    await press('Visa i dag');
    await heading(/Söderort/).waitFor();
  });

  it('is planned ahead by a form of its theme', async () => {
    const { page, press, field, heading, status } = reader;
    await reader.follow('Anteckna en vakans');
    await heading('Anteckna en vakans').waitFor();
    await page.getByRole('checkbox', { name: 'Farsta' }).check();
    await field('Årsanställningar').fill('0,5');
    await field('Från och med').fill('2099-01-01');
    await press('Anteckna en vakans');
    await status.getByText(/^Sparat för/).waitFor();
    await reader.open('/verksamhet?on=2099-02-01', /Söderort/);
    const vacancies = page.getByRole('region', { name: 'Vakanser', exact: true });
    await vacancies.getByRole('rowheader', { name: 'Farsta' }).waitFor();
    await vacancies.getByRole('cell', { name: '0,5' }).waitFor();
  });

  it('says what is missing in its ledningsgrupp', async () => {
    const { page, heading } = reader;
    await reader.follow('Ledningsgrupp');
    await heading(/^Ledningsgrupp/).waitFor();
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByText('Det här saknas i ledningsgruppen').waitFor();
    await page.getByText('1 av minst 4 möten är hållna.').waitFor();
    await reader.expectSound(/Demo ledningsgrupp – Fyr$/);
    await reader.expectNarrow();
  });
});

describe('a reader', { timeout: 60_000 }, () => {
  it('takes their dates along in a calendar whose address is shown once', async () => {
    const { page, press, field } = reader;
    await reader.follow('Aviseringar');
    await press('Skapa en kalenderadress');
    const address = await field('Kalenderadress').inputValue();
    const feed = await fetch(address);
    expect([feed.status, (await feed.text()).slice(0, 15)]).toEqual([200, 'BEGIN:VCALENDAR']);
    await reader.expectSound(/^Aviseringar – Fyr$/);
    await reader.expectNarrow();
    await press('Ta bort kalenderadressen');
    await page.getByText('Du har ingen kalenderadress.').waitFor();
    expect((await fetch(address)).status).toBe(404);
  });
});
