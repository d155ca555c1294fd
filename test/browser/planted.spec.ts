import type { Role } from '@fyr/domain';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtWeb } from '../../infra/local/web-build.ts';
import { canary } from '../../services/api/src/journeys.fixture.ts';
import { pagePolicy } from '../../services/api/src/security-headers.ts';
import { filesWith } from '../forget/scan.ts';
import { payloads, payloadsWithin } from '../security/payloads.ts';
import { planted, textPlaces } from '../security/planted.ts';
import { openWorld, roles, type World } from '../security/world.ts';
import { axeFaults, isTooWide, ofColour, openBrowser, shiftsOf, watchShifts } from './browser.ts';

/*
 * Texts that run wherever they are taken for markup are planted through the API in every place where a
 * person writes; then the pages are opened, and the browser's own content policy is the referee. Every
 * page that is opened is also looked at for all who see little, see nothing or use a phone.
 * `XSS_PAGES` says how many of each role's pages, `XSS_TURNS` how often all of it is done, each time
 * with other payloads foremost.
 */

const pagesEach = Number(process.env.XSS_PAGES ?? 5);
const turns = Number(process.env.XSS_TURNS ?? 1);
/** Less than anybody notices: the height of a line. */
const shiftMax = 0.06;
/** For streams that come from another verksamhet, and for rows of a log that nobody has read in yet. */
const elsewhere = ['systemfel AnswerOrigin.text', 'loggkontroll AssessEntry.note'];

type Sight = { readonly role: Role | 'nobody'; readonly path: string };

let world: World;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let context: BrowserContext;
let page: Page;
let offences: readonly string[];
/** What ran, what the policy stopped, and what asked the reader something. */
const ran: string[] = [];
const written = new Set<string>();
const addresses: string[] = [];
const seen: Sight[] = [];
/** What a page owed its readers and did not give. */
const owed: string[] = [];
/** In how many pages a payload was in sight. */
let shown = 0;

beforeAll(
  async () => {
    const web = await builtWeb(() => {}, AbortSignal.timeout(60_000));
    world = await openWorld({ WEB_DIR: web });
    for (let turn = 0; turn < turns; turn++) {
      let first = Math.floor((turn * payloads.length) / turns);
      const found = await planted(world, (most) => payloadsWithin(most, first++));
      for (const place of found.places) written.add(place);
      addresses.push(...found.addresses);
      await world.project();
    }
    browser = await openBrowser(world.api.url);
    ({ page, offences } = await browser.visit());
    context = page.context();
    await context.exposeBinding('__ran', (_, what) => void ran.push(`ran ${what}`));
    await context.addInitScript(`addEventListener('securitypolicyviolation',
    (event) => __ran('against ' + event.violatedDirective + ': ' + event.blockedURI + event.sample))`);
    await watchShifts(context);
    context.on('page', () => ran.push('opened a window'));
    page.on('dialog', (dialog) => {
      ran.push(`asked ${dialog.message()}`);
      void dialog.dismiss();
    });
  },
  60_000 + turns * 60_000,
);
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** Until it has all it asked for and shows what it is. */
async function open(path: string): Promise<void> {
  await page.goto(`${world.api.url}${path}`);
  await page.locator('h1').first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`);
}

/** Addresses on the page that lead within the application, and those that could do something else. */
async function linksHere(): Promise<{
  readonly within: readonly string[];
  readonly odd: readonly string[];
}> {
  const all: readonly string[] = await page.evaluate(`
    [...document.querySelectorAll('[href],[src],[action],[formaction],[data]')]
      .flatMap((one) => ['href', 'src', 'action', 'formaction', 'data'].map((name) => one[name]))
      .filter((one) => typeof one === 'string' && one !== '')`);
  const own = `${world.api.url}/`;
  return {
    within: all.filter((one) => one.startsWith(own)).map((one) => one.slice(own.length - 1)),
    odd: all.filter((one) => !one.startsWith(own) && !/^(mailto|tel):/.test(one)),
  };
}

/** Pages of one kind look alike: the first of each kind comes before the second of any. */
const kindOf = (path: string) =>
  path
    .replace(/[A-ZÅÄÖ]+-\d+-\d+|[0-9a-f-]{36}/g, '*')
    .split('?')[0]
    ?.replace(/\/[A-Z]\w+$/, '/command') ?? '';

/** From the first page on along its links, until so many are seen. */
async function walk(role: Role, limit: number): Promise<void> {
  const [name = '', value = ''] = world.by[role].cookie.split(/=(.*)/);
  await context.clearCookies();
  await context.addCookies([{ name, value, url: world.api.url }]);
  const waiting = new Set(['/']);
  const kinds = new Map<string, number>();
  const met = new Set<string>();
  for (let count = 0; count < limit && waiting.size > 0; count++) {
    const times = (path: string) => kinds.get(kindOf(path)) ?? 0;
    const [path = '/'] = [...waiting].toSorted((one, other) => times(one) - times(other));
    waiting.delete(path);
    met.add(path);
    kinds.set(kindOf(path), times(path) + 1);
    await look({ role, path });
    const { within } = await linksHere();
    for (const link of within.map((one) => one.split('#')[0] ?? '')) {
      if (!/^\/(api|assets)\b|\.\w+$/.test(link) && !met.has(link)) waiting.add(link);
    }
  }
}

async function look(sight: Sight): Promise<void> {
  await open(sight.path);
  seen.push(sight);
  const text: string = await page.evaluate(
    `document.body.innerText + [...document.querySelectorAll('input,textarea')].map((one) => one.value)`,
  );
  if (text.includes('__ran(')) shown += 1;
  owed.push(...(await owedBy(sight)));
  expect((await linksHere()).odd, `${sight.role} ${sight.path}`).toEqual([]);
}

/** One heading, a title, no fault by axe in light or dark, nothing beside a phone, nothing that moves. */
async function owedBy({ role, path }: Sight): Promise<readonly string[]> {
  const found: string[] = [];
  const shift = await shiftsOf(page);
  if (shift > shiftMax) found.push(`moves by ${shift}`);
  if ((await page.locator('h1').count()) !== 1) found.push('has not one heading');
  if (!/^.+ – Fyr$/.test(await page.title())) found.push(`is titled ${await page.title()}`);
  found.push(...(await axeFaults(page)));
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await axeFaults(page, ofColour)).map((fault) => `in the dark: ${fault}`));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 900 });
  if (await isTooWide(page)) found.push('is wider than a phone');
  await page.setViewportSize({ width: 1280, height: 900 });
  return found.map((what) => `${path} of ${role} ${what}`);
}

describe('a text that would run', () => {
  it('stands in every place where a person writes', () => {
    const left = textPlaces().filter((place) => !written.has(place));
    expect(left.toSorted()).toEqual(elsewhere.toSorted());
    expect(payloads.length).toBeGreaterThan(90);
  });

  it.each(roles)(
    'runs in no page of %s, and nothing is against the policy',
    async (role) => {
      await walk(role, pagesEach);
      expect(ran).toEqual([]);
      expect(offences).toEqual([]);
    },
    60_000 + pagesEach * 10_000,
  );

  it('runs on no page of those who are nobody here: a question, an invitation, the login', async () => {
    await context.clearCookies();
    const [question = ''] = addresses.filter((path) => path.startsWith('/svara/')).slice(-1);
    expect(question).not.toBe('');
    for (const path of [
      question,
      await invited(),
      '/',
      `/${encodeURIComponent(payloads[6] ?? '')}`,
    ]) {
      await look({ role: 'nobody', path });
    }
    expect(ran).toEqual([]);
    expect(offences).toEqual([]);
  }, 60_000);

  it('runs in nothing that is taken out to read', async () => {
    const [name = '', value = ''] = world.by.ombud.cookie.split(/=(.*)/);
    await context.addCookies([{ name, value, url: world.api.url }]);
    const { body } = await world.by.ombud.get('/uppdrag?closed=true&limit=200');
    const [{ id }] = body.rows.filter(({ id }: { id: string }) => id !== world.places.uppdrag?.own);
    await page.goto(`${world.api.url}/api/v1/uppdrag/${id}/export?format=html`);
    expect(await page.locator('body').textContent()).toContain('__ran(');
    const made = page.locator('script, img, svg, iframe, math, object, embed, form, input, base');
    expect(await made.count()).toBe(0);
    for (const path of [`uppdrag/${id}/history`, 'uppdrag']) {
      await page.goto(`${world.api.url}/api/v1/${path}`);
    }
    expect(ran).toEqual([]);
  }, 60_000);

  it('leaves nothing of a client in what the browser keeps', async () => {
    await open('/');
    const kept: string = await page.evaluate(`(async () => JSON.stringify([
      { ...localStorage }, { ...sessionStorage },
      (await indexedDB.databases()).map(({ name }) => name), await caches.keys(),
      (await navigator.serviceWorker.getRegistrations()).length,
    ]))()`);
    const [local, ofSession, ...others] = JSON.parse(kept);
    expect(others).toEqual([[], [], 0]);
    const [, name = ''] = canary.split(' ');
    expect(JSON.stringify([local, ofSession])).not.toMatch(new RegExp(`${name}|__ran`));
    const marks = [
      name,
      Buffer.from(name).toString('base64').slice(0, -4),
      encodeURIComponent(name),
    ];
    expect(await filesWith(browser.profile, marks)).toEqual([]);
    expect((await filesWith(browser.profile, ['/assets/'])).length).toBeGreaterThan(0);
  });

  it('hinders nobody: each of these pages can be read by all', () => {
    expect(owed).toEqual([]);
  });

  it('was in sight', () => {
    expect(seen.length).toBeGreaterThan(roles.length * 2);
    expect(shown).toBeGreaterThan(5);
    process.stdout.write(
      `${payloads.length} payloads in ${written.size} places, ${seen.length} pages, in sight on ${shown}\n`,
    );
  });
});

describe('the referee', () => {
  const answerWith = async (policy: string | undefined) => {
    await page.route('**/control', async (route) => {
      const headers = {
        'content-type': 'text/html',
        ...(policy && { 'content-security-policy': policy }),
      };
      await route.fulfill({ headers, body: `<!doctype html>${payloads.join('\n<hr>')}` });
    });
    ran.length = 0;
    await page.goto(`${world.api.url}/control`).catch(() => {});
    await page.waitForTimeout(500);
    await page.unroute('**/control');
    return [...ran];
  };

  it('is called by what runs where nothing stops it', async () => {
    expect(
      (await answerWith(undefined)).filter((one) => one.startsWith('ran')).length,
    ).toBeGreaterThan(5);
  });

  it('stops it where the policy of the pages does, and says so', async () => {
    const called = await answerWith(pagePolicy('x'));
    expect(called.filter((one) => !one.startsWith('ran against'))).toEqual([]);
    expect(called.length).toBeGreaterThan(5);
  });
});

/** The page that a link to a new member leads to. */
async function invited(): Promise<string> {
  const { arbetsledare } = world.by;
  const data = { kind: 'LOKAL', from: '2020-01-01' };
  const personal = { name: '<img src=x onerror=__ran(0)>' };
  const { id } = (await arbetsledare.post('/ledningsgrupp', { data, personal })).body;
  const seat = { organisation: 'FORSAKRINGSKASSAN', mandate: 'BESLUTANDE', external: true };
  const appointed = await arbetsledare.post(`/ledningsgrupp/${id}/AppointMember`, {
    data: { ...seat, chair: false, secretary: false, from: '2026-01-01' },
    personal: { name: '<svg onload=__ran(0)>', function: '<svg onload=__ran(0)>' },
  });
  expect(appointed.status, appointed.text).toBe(200);
  const { status, body } = await arbetsledare.post(`/ledningsgrupp/${id}/login/1`, {});
  expect(status).toBe(201);
  return body.path;
}
