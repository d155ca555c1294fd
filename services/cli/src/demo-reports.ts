import { dayOf, type LocalDate } from '@fyr/kernel';
import { roleUrl } from '@fyr/postgres';
import { projections, rebuild } from '@fyr/projections';
import { startApi } from '@fyr/service-api';
import { logIn } from '@fyr/testing/demo';
import type { Config } from './config.ts';
import { openReadModels } from './projection.ts';

/** What somebody at the demo has written, question by question. */
type Written = Readonly<Record<string, readonly ['KLAR' | 'UTKAST', string]>>;

const lastYear: Written = {
  leadership: [
    'KLAR',
    'Arbetsledaren finns på plats en dag i veckan och leder handledningen varannan vecka.',
  ],
  agenda: ['KLAR', 'Mest har gällt handläggningstider hos Försäkringskassan.'],
  outreach: ['KLAR', 'Ombuden har besökt öppna verksamheter och bostödsgrupper.'],
};
const thisYear: Written = {
  leadership: [
    'KLAR',
    'Arbetsledaren finns på plats två dagar i veckan och leder handledningen varannan vecka.',
  ],
  agenda: ['KLAR', 'Det mesta har gällt handläggningstider och vem som ansvarar för vad.'],
  outreach: ['UTKAST', 'Ombuden har besökt öppna verksamheter. Fyll på med vinterns besök.'],
};

/**
 * The verksamhetsberättelse of last year, sent and accepted, and that of the running year, begun with
 * its words: each given to an API by those who do it.
 */
export async function loadReports(config: Config, secret: Buffer): Promise<void> {
  await using stack = new AsyncDisposableStack();
  const api = await startApi({
    ...config,
    DATABASE_URL: roleUrl(config.DATABASE_URL, 'api', secret),
    KEYS_DATABASE_URL: roleUrl(config.KEYS_DATABASE_URL, 'api', secret),
    // Nothing here waits for it.
    NATS_URL: 'nats://127.0.0.1:4222',
    ...{ PORT: 0, LOG_LEVEL: 'silent' },
  });
  stack.defer(() => api.close());
  const analytiker = await giverAs(api.url, 'analytiker');
  const arbetsledare = await giverAs(api.url, 'arbetsledare');
  const today = dayOf(Date.now());
  const year = Number(today.slice(0, 4));
  const earlier = (day: LocalDate) => (day < today ? day : today);

  const last = await analytiker('', aboutYear(year - 1, earlier(`${year}-01-02`)));
  await writeAll(analytiker, last, lastYear, earlier(`${year}-01-07`));
  const models = await openReadModels(config, stack);
  for (const projection of projections) await rebuild(projection, models);
  const sent = { on: earlier(`${year}-01-12`) };
  await arbetsledare(`${last}/FreezeRapport`, { data: sent });
  await arbetsledare(`${last}/ApproveRapport`, { data: sent });
  await arbetsledare(`${last}/SendRapport`, {
    data: { ...sent, channel: 'E_TJANST' },
    personal: { reference: `701-1234-${year}` },
  });
  const accepted = { on: earlier(`${year}-02-20`), decision: `DNR-${year}/0147` };
  await arbetsledare(`${last}/AcceptRapport`, { data: accepted });

  await writeAll(analytiker, await analytiker('', aboutYear(year)), thisYear);
}

function aboutYear(year: number, on?: LocalDate) {
  const dueOn = `${year + 1}-01-15`;
  const about = { kind: 'VERKSAMHETSBERATTELSE', from: `${year}-01-01`, to: `${year}-12-31` };
  return { data: { ...about, dueOn, ...(on === undefined ? {} : { on }) } };
}

type Give = Awaited<ReturnType<typeof giverAs>>;

async function writeAll(give: Give, id: string, written: Written, on?: LocalDate): Promise<void> {
  for (const [question, [status, text]] of Object.entries(written)) {
    const data = { question, status, ...(on === undefined ? {} : { on }) };
    await give(`${id}/WriteAnswer`, { data, personal: { text } });
  }
}

/** Gives a report's commands as one of the demo's people. @returns the id of the report */
async function giverAs(origin: string, user: string) {
  const cookie = await logIn(origin, user);
  return async (place: string, body: object): Promise<string> => {
    const response = await fetch(`${origin}/api/v1/rapport${place && `/${place}`}`, {
      method: 'POST',
      headers: { origin, cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { readonly id: string };
    if (response.ok) return answer.id;
    throw new Error(`${user} at ${place || 'rapport'}: ${JSON.stringify(answer)}`);
  };
}
