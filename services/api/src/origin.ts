import { Rejection } from '@fyr/kernel';

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Whether a change of state was asked for by our own pages, or by a program that says it knows us.
 * A browser always tells where a page comes from; who tells nothing is refused too.
 * @throws Rejection `forbidden`
 */
export function checkOrigin(headers: Headers, own: string): void {
  const site = headers['sec-fetch-site'];
  const origin = headers.origin;
  const fits =
    (site === undefined || site === 'same-origin') && (origin === undefined || origin === own);
  if (!fits || (site === undefined && origin === undefined)) {
    throw new Rejection('forbidden', 'a call from another origin', {
      because: [{ rule: 'foreignOrigin' }],
    });
  }
}
