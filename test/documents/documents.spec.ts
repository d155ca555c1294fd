import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { logIn } from '@fyr/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findExecutable } from '../../infra/local/find-executable.ts';
import { type System, startSystem } from '../system.ts';
import { loadYear } from '../year.ts';

/*
 * Every report of the golden year in every form, and the papers and minutes of a meeting, into a folder
 * to look at. LibreOffice opens what is for Word and Excel and makes a PDF of it; pdfinfo says what the
 * PDFs are; each is drawn as pictures. Only where a folder is given: npm run test:long -- documents
 */

const folder = process.env.DOCUMENTS_FOLDER;
const run = promisify(execFile);
const formats = { pdf: 'pdf', pdfa: 'arkiv.pdf', docx: 'docx', xlsx: 'xlsx', html: 'html' };
const periods = {
  year: { from: '2012-01-01', to: '2012-12-31' },
  months: { from: '2012-01-01', to: '2012-08-31' },
  day: { from: '2012-08-31', to: '2012-08-31' },
  meeting: { from: '2012-04-01', to: '2012-06-30' },
};
/** A form that came into use later. */
const yearAfter = { from: '2013-01-01', to: '2013-12-31' };
/** The exact figures of the named sender, and what those outside are given. */
const readers = { arbetsledare: 'arbetsledare', utanfor: 'analytiker' } as const;

describe.skipIf(folder === undefined)('every document', () => {
  const made = { dir: '', office: '', pictures: '' };
  let system: System;

  beforeAll(async () => {
    const missing = ['soffice', 'pdfinfo', 'pdftoppm'].filter((name) => !findExecutable([name]));
    if (missing.length > 0) {
      throw new Error(
        `${missing.join(', ')} is not on the PATH: nothing was checked. Debian: apt-get install libreoffice-writer libreoffice-calc poppler-utils`,
      );
    }
    await mkdir(folder ?? '', { recursive: true });
    made.dir = await mkdtemp(join(folder ?? '', 'documents-'));
    made.office = join(made.dir, 'libreoffice');
    made.pictures = join(made.dir, 'pictures');
    for (const dir of Object.values(made)) await mkdir(dir, { recursive: true });
    system = await startSystem(['api', 'projector'], {}, false);
    await loadYear(system.database, system.vault);
    await vi.waitFor(
      async () => {
        const { body } = await (await system.as('analytiker')).get('/statistics');
        if (!(body.released?.to >= '2012-09-30')) throw new Error('the year is not released yet');
      },
      { timeout: 300_000, interval: 1000 },
    );
    for (const [name, user] of Object.entries(readers)) await fetchReports(name, user);
    await fetchMeeting();
  }, 600_000);
  afterAll(() => system?.close());

  async function keep(cookie: string, path: string, file: string) {
    const response = await fetch(`${system.url}/api/v1${path}`, { headers: { cookie } });
    if (response.status === 403) return;
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    await writeFile(join(made.dir, file), Buffer.from(await response.arrayBuffer()));
  }

  async function fetchReports(name: string, user: string) {
    const cookie = await logIn(system.url, user);
    const caller = await system.as(user);
    const { body } = await caller.get('/reports');
    for (const { kind, period } of body.reports) {
      const usual = periods[period as keyof typeof periods];
      const path = (of: typeof usual) => `/reports/${kind}?${new URLSearchParams(of)}`;
      const { status } = await caller.get(path(usual));
      const { from, to } = status === 404 ? yearAfter : usual;
      for (const [format, ending] of Object.entries(formats)) {
        const asked = new URLSearchParams({ from, to, format, lang: 'sv' });
        await keep(cookie, `/reports/${kind}?${asked}`, `${kind}-${name}.${ending}`);
      }
    }
  }

  /** Of the last one that was held. */
  async function fetchMeeting() {
    const cookie = await logIn(system.url, 'arbetsledare');
    const { body } = await (await system.as('arbetsledare')).get('/mote?over=true');
    const held = body.rows.filter(({ heldOn }: { heldOn: string | null }) => heldOn !== null);
    const { id } = held.at(-1);
    for (const name of ['pack', 'minutes']) {
      for (const [format, ending] of Object.entries(formats)) {
        if (format !== 'xlsx') {
          await keep(cookie, `/mote/${id}/${name}?format=${format}`, `MOTE-${name}.${ending}`);
        }
      }
    }
  }

  const files = async (ending: string) =>
    (await readdir(made.dir)).filter((name) => name.endsWith(ending));

  it.each(['docx', 'xlsx'])(
    'that is %s is opened by LibreOffice, which makes a PDF of it',
    async (ending) => {
      const all = await files(`.${ending}`);
      expect(all.length).toBeGreaterThan(15);
      const out = join(made.office, ending);
      const profile = `-env:UserInstallation=${pathToFileURL(join(made.office, 'profile')).href}`;
      const given = all.map((name) => join(made.dir, name));
      await run('soffice', [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        out,
        ...given,
      ]);
      for (const name of all) {
        const { size } = await stat(join(out, `${basename(name, `.${ending}`)}.pdf`));
        expect({ name, isSomething: size > 5_000 }).toEqual({ name, isSomething: true });
      }
    },
    600_000,
  );

  it('that is PDF is tagged and has a title and a language, and one for the archive is PDF/A-2a', async () => {
    for (const name of await files('.pdf')) {
      const { stdout } = await run('pdfinfo', [join(made.dir, name)]);
      const { stdout: structure } = await run('pdfinfo', ['-struct', join(made.dir, name)]);
      const { stdout: meta } = await run('pdfinfo', ['-meta', join(made.dir, name)]);
      // What the minutes of the year say has no paragraphs of its own.
      const isMinutes = name.startsWith('MOTE-minutes');
      const isArchive = name.endsWith('arkiv.pdf');
      expect({ name, tagged: /^Tagged: +yes$/m.test(stdout) }).toEqual({ name, tagged: true });
      expect({ name, title: /^Title: +\S/m.test(stdout) }).toEqual({ name, title: true });
      expect({ name, headings: /^ +H1\b/m.test(structure) || isMinutes }).toEqual({
        name,
        headings: true,
      });
      const standard = isArchive
        ? /<pdfaid:part>2<[\s\S]*<pdfaid:conformance>A</.test(meta)
        : /<pdfuaid:part>1</.test(meta);
      expect({ name, standard }).toEqual({ name, standard: true });
    }
  }, 120_000);

  it('is drawn, page by page, to be looked at', async () => {
    const drawn = async (pdf: string, as: string) =>
      await run('pdftoppm', ['-r', '70', '-png', pdf, join(made.pictures, as)]);
    for (const name of await files('.pdf')) {
      if (!name.endsWith('arkiv.pdf')) await drawn(join(made.dir, name), basename(name, '.pdf'));
    }
    for (const ending of ['docx', 'xlsx']) {
      for (const name of await readdir(join(made.office, ending))) {
        await drawn(join(made.office, ending, name), `${basename(name, '.pdf')}-${ending}`);
      }
    }
    expect((await readdir(made.pictures)).length).toBeGreaterThan(60);
    console.log(`Look at ${made.pictures}.`);
  }, 1_200_000);
});
