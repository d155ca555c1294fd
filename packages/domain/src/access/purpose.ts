import type { Andamal } from '../codes/index.ts';
import type { Held, Reader } from './reach.ts';

/**
 * By which relation somebody reads what `readingOf` lets them read: it stands in the access log. Who
 * is let in to an uppdrag that another carries is there in that one's place.
 */
export function purposeOf(
  { account }: Pick<Reader, 'account'>,
  { type, context }: { readonly type: string; readonly context: unknown },
): Andamal {
  if (type !== 'uppdrag') return 'ORGANISATION';
  const { huvudansvarig, medombud } = context as Held;
  if (huvudansvarig === null) return 'OTILLDELAT_UPPDRAG';
  return huvudansvarig === account || medombud.includes(account) ? 'EGET_UPPDRAG' : 'ERSATTARE';
}
