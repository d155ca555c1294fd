import { rapport } from '@fyr/domain';
import { type Command, executeTogether } from '@fyr/kernel';
import type { DerivedIds, PostgresEventStore } from '@fyr/postgres';
import { definitionOf, formOf, rapportKey } from '@fyr/reports';
import { demoPeople, demoTenant as tenant } from '@fyr/testing/demo';

type Stage = { readonly store: PostgresEventStore; readonly derived: DerivedIds };

/** What somebody at the demo has written of the running year, question by question. */
const written: Readonly<Record<string, readonly ['KLAR' | 'UTKAST', string]>> = {
  leadership: [
    'KLAR',
    'Arbetsledaren finns på plats två dagar i veckan och leder handledningen varannan vecka.',
  ],
  agenda: ['KLAR', 'Det mesta har gällt handläggningstider och vem som ansvarar för vad.'],
  outreach: ['UTKAST', 'Ombuden har besökt öppna verksamheter. Fyll på med vinterns besök.'],
};

/** The verksamhetsberättelse of the running year, begun. */
export async function loadReports({ store, derived }: Stage, at: number, year: number) {
  const about = {
    kind: 'VERKSAMHETSBERATTELSE',
    from: `${year}-01-01`,
    to: `${year}-12-31`,
  } as const;
  const definition = definitionOf(about.kind, year);
  if (!definition) throw new Error(`no form of ${about.kind} for ${year}`);
  const id = derived(...rapportKey(tenant, about));
  const open: Command = {
    type: 'OpenRapport',
    data: { ...about, form: formOf(definition, about.to) },
  };
  const answers = Object.entries(written).map(
    ([question, [status, text]]): Command => ({
      type: 'WriteAnswer',
      data: { question, status },
      personal: { text },
    }),
  );
  const commands = [open, ...answers].map((command) => ({ workflow: rapport, id, command }));
  const actor = `analytiker:${demoPeople.analytiker.id}`;
  await executeTogether(store, commands, { tenant, actor, at, key: 'demo:report' });
}
