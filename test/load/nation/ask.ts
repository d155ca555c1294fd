import { logIn } from '@fyr/testing';
import { quantile } from '../measure.ts';
import type { Question } from './questions.ts';

export type Asked = Question & {
  readonly who: string;
  readonly ms: readonly number[];
  readonly bytes: number;
};

type Rounds = {
  /** After one that is not counted. */
  readonly rounds: number;
  /** Those that took longest are asked so many times more. */
  readonly again?: { readonly questions: number; readonly times: number };
};

/** Somebody with a session, who asks one thing at a time. */
export async function callerAs(address: string, user: string) {
  const cookie = await logIn(address, user);
  return async (path: string) => {
    const begun = performance.now();
    const response = await fetch(`${address}/api/v1${path}`, { headers: { cookie } });
    const bytes = await response.arrayBuffer();
    const ms = performance.now() - begun;
    const said = () => Buffer.from(bytes).toString();
    // A table of which every cell is protected is an answer too.
    if (!response.ok && !said().includes('releasedCoarser')) {
      throw new Error(`${user} ${path}: ${response.status} ${said()}`);
    }
    return { ms, bytes };
  };
}

/** Round after round, so that a noisy minute falls on all of them alike. */
export async function askAll(
  who: string,
  ask: Awaited<ReturnType<typeof callerAs>>,
  questions: readonly Question[],
  { rounds, again }: Rounds,
): Promise<readonly Asked[]> {
  const asked = questions.map((question) => ({ ...question, who, ms: [] as number[], bytes: 0 }));
  for (const one of asked) one.bytes = (await ask(one.path)).bytes.byteLength;
  const round = async (some: typeof asked) => {
    for (const one of some) one.ms.push((await ask(one.path)).ms);
  };
  for (let n = 0; n < rounds; n++) await round(asked);
  if (again) {
    const slowest = asked.toSorted((a, b) => middle(b) - middle(a)).slice(0, again.questions);
    for (let n = 0; n < again.times; n++) await round(slowest);
  }
  return asked;
}

export function middle({ ms }: Pick<Asked, 'ms'>): number {
  return at(ms, 0.5);
}

export function at(ms: readonly number[], q: number): number {
  return quantile(
    ms.toSorted((a, b) => a - b),
    q,
  );
}
