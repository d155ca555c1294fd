import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';

/** A letter without an address: the same for everybody. */
export type Letter = {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
};

export type Mailer = {
  /** Resolves when the next server, or the folder, has it. */
  send(letter: Letter, to: string): Promise<void>;
  close(): void;
};

const TIMEOUT_MS = 15_000;

/** No machine may answer it, and nothing in it says what sent it or fetches anything. */
function messageOf({ from, subject, text }: Letter, to: string) {
  return {
    ...{ from, to, subject, text, xMailer: false as const },
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

export function smtpMailer(url: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    send: async (letter, to) => void (await transport.sendMail(messageOf(letter, to))),
    close: () => transport.close(),
  };
}

/** Writes each letter as a file, for a machine without a mail server. */
export function folderMailer(folder: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true });
  return {
    async send(letter, to) {
      const { message } = await transport.sendMail(messageOf(letter, to));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${new Date().toISOString().replaceAll(':', '.')}-${randomUUID().slice(0, 8)}.eml`;
      const draft = join(folder, `.${name}`);
      await writeFile(draft, message as Buffer, { mode: 0o600 });
      await rename(draft, join(folder, name));
    },
    close: () => transport.close(),
  };
}
