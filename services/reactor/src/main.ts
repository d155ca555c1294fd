import { connectNats } from '@fyr/jetstream';
import { letters, openDatabase, openLog, persist, reactions } from '@fyr/postgres';
import { text } from '@fyr/texts';
import pino from 'pino';
import { type Config, readConfig } from './config.ts';
import { folderMailer, smtpMailer } from './mailer.ts';
import { type Reacting, runReactor } from './reactor.ts';

const config = readConfig(process.env);
const logger = pino({ name: 'reactor', level: config.LOG_LEVEL });

const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => stopping.abort());
}
const { signal } = stopping;
const patiently = <T>(open: (url: string) => Promise<T>) =>
  persist({ signal, onTrouble: (err) => logger.warn({ err }, 'the database is not there') }, () =>
    open(config.DATABASE_URL),
  );

const nats = connectNats(config.NATS_URL, 'fyr-reactor');
const database = await patiently((url) => openDatabase(url, { max: 8 }));
const log = await patiently(openLog);
const mail = mailOf(config);
if (database && log) {
  await runReactor({
    ...{ database, log, nats, logger, signal, clock: Date },
    reactions: reactions(database),
    letters: letters(database),
    api: { url: config.API_URL, secret: config.REACTION_SECRET },
    ...(mail ? { mail } : {}),
    idleMs: config.REACTOR_IDLE_MS,
  });
}
mail?.mailer.close();
await Promise.all([log?.close(), database?.close(), nats.close()]);

function mailOf(settings: Config): Reacting['mail'] {
  const { SMTP_URL, MAIL_DIR, MAIL_FROM, MAIL_LOCALE: locale, PUBLIC_URL: url } = settings;
  const mailer = SMTP_URL ? smtpMailer(SMTP_URL) : MAIL_DIR ? folderMailer(MAIL_DIR) : undefined;
  if (!mailer || !MAIL_FROM) return undefined;
  const letter = {
    from: MAIL_FROM,
    subject: text(locale, 'notice.letter.subject'),
    text: text(locale, 'notice.letter.body', { url }),
  };
  return { mailer, letter, quietMs: settings.MAIL_QUIET_MS };
}
