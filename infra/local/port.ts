import { once } from 'node:events';
import { createServer } from 'node:net';

/** Free at the time of asking; the caller copes if another takes it first. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

/** Whether something already listens there. */
export async function isTaken(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return true;
    throw error;
  }
  server.close();
  await once(server, 'close');
  return false;
}

const portDefault = 4000;

/** The configured port or none; without configuration 4000, else a free one. */
export async function choosePort(
  configured: number | undefined,
  say: (line: string) => void,
): Promise<number> {
  if (!(await isTaken(configured ?? portDefault))) return configured ?? portDefault;
  if (configured !== undefined)
    throw new Error(`Another program has port ${configured}; choose one with PORT.`);
  const port = await freePort();
  say(`another program has port ${portDefault}, so Fyr takes ${port}`);
  return port;
}
