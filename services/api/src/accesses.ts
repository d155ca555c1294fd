import { AccessesOfPerson, type AccessInDay } from '@fyr/contracts';
import { type UppdragContext, uppdrag } from '@fyr/domain';
import { dayOf } from '@fyr/kernel';
import type { Shown } from '@fyr/postgres';
import { type Locale, textOf } from '@fyr/texts';
import type { z } from 'zod';
import { callerOf } from './caller.ts';
import { acceptedLocale } from './locale.ts';
import { reach } from './rights.ts';
import type { Router } from './router.ts';
import type { Services } from './services.ts';
import { noteAccesses } from './showing.ts';

type InDay = z.output<typeof AccessInDay>;

/** Who has read of a client, told to whoever may read all of it; that they asked is logged too. */
export function accessRoutes(app: Router, services: Services): void {
  app.get(
    '/api/v1/uppdrag/:id/accesses',
    {
      config: { may: { reads: 'uppdrag', words: true } },
      schema: { response: { 200: AccessesOfPerson } },
    },
    async (request) => {
      const caller = callerOf(request);
      const { id } = request.params as { id: string };
      const reached = await reach(services.roomOf(caller), caller, uppdrag, id);
      const { clientId } = reached.row.context as UppdragContext;
      const locale = acceptedLocale(request.headers['accept-language']);
      noteAccesses(caller, reached, clientId);
      return { accesses: await accessesOf(services, caller.tenant, clientId, locale) };
    },
  );
}

/**
 * Who was shown what of a client, on which days and by which right, the latest first: the client's own
 * to know, on the page and in their extract.
 */
export async function accessesOf(
  { auditor }: Pick<Services, 'auditor'>,
  tenant: string,
  clientId: string,
  locale: Locale,
): Promise<readonly InDay[]> {
  const rows = await auditor.accessesOf(tenant, clientId);
  const days = Map.groupBy(rows, ({ at, role, account, purpose }) =>
    [dayOf(at), role, account, purpose].join(' '),
  );
  return [...days.values()].map((same) => inDay(same, locale)).reverse();
}

function inDay(rows: readonly Shown[], locale: Locale): InDay {
  const [{ at, account, name, role, purpose }] = rows as readonly [Shown, ...Shown[]];
  const fields = [...new Set(rows.flatMap((row) => row.fields ?? []))];
  return {
    ...{ on: dayOf(at), account, name, role, times: rows.length, fields },
    purpose: purpose as InDay['purpose'],
    shown: [...new Set(fields.map((field) => wordsOf(locale, field)))],
  };
}

/** Fields of the log in words. */
export function wordsOf(locale: Locale, field: string): string {
  const [part = '', name] = field.split('.');
  if (name === undefined) return textOf(locale, 'code.Andamal.LOGGUTDRAG');
  if (part === 'draft') return textOf(locale, 'screen.draft.own');
  return textOf(locale, part === 'card' ? `screen.field.${name}` : `event.uppdrag.${part}`);
}
