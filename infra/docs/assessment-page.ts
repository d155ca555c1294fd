import { types, wordsOf } from './processing.ts';

/** A risk, what is done against it, and where it is tried that this is so. */
type Risk = {
  readonly what: string;
  readonly harm: string;
  readonly measure: string;
  readonly tried: readonly string[];
};

export const risks: readonly Risk[] = [
  {
    what: 'Någon i ledningsgruppen, kommunens förvaltning eller en analytiker får veta vem en klient är.',
    harm: 'Klienten vågar inte söka stöd. Skadan är stor och går inte att ta tillbaka.',
    measure:
      'Rollen har en databasroll och en del av sidans kod där klienten inte finns. Händelser med klientens ord publiceras aldrig.',
    tried: ['test/security/roles.spec.ts', 'test/security/canary.spec.ts'],
  },
  {
    what: 'Ett ombud läser om någon annans klient av nyfikenhet.',
    harm: 'Intrång i den personliga integriteten.',
    measure:
      'Bara den som har uppdraget, täcker för en kollega eller har det otilldelat i sin enhet når det. Varje läsning loggas innan svaret lämnas, kontrolleras varje månad och visas för klienten.',
    tried: ['test/security/ids.spec.ts', 'packages/postgres/src/access-log.spec.ts'],
  },
  {
    what: 'En liten siffra i statistiken pekar ut en person.',
    harm: 'Hälsa, försörjning eller familj röjs för den som redan känner till något om personen.',
    measure:
      'Utanför sekretessen finns bara tabeller som har släppts efter att ett program har räknat efter att ingen skyddad siffra kan räknas fram.',
    tried: ['packages/projections/src/statistics/released-door.spec.ts'],
  },
  {
    what: 'Ett namn slinker med i en text om ett systemfel.',
    harm: 'Klienten blir känd i en grupp av myndigheter.',
    measure:
      'Texten granskas för namn, telefon- och personnummer innan den sparas, och av en annan människa innan den rapporteras. Den kan förstöras i efterhand.',
    tried: [
      'packages/domain/src/identity.spec.ts',
      'packages/domain/src/systemfel/reporting.spec.ts',
    ],
  },
  {
    what: 'En säkerhetskopia eller disk stjäls.',
    harm: 'Alla klienter i en verksamhet röjs.',
    measure:
      'Klientens ord är krypterade med en egen nyckel, som i sin tur är krypterad med en nyckel som inte finns i någon databas.',
    tried: ['packages/postgres/src/vault.spec.ts'],
  },
  {
    what: 'Den som har rätt att bli glömd finns kvar i kopior.',
    harm: 'Uppgifter finns kvar mot klientens vilja.',
    measure:
      'Nyckeln förstörs inom en minut. Verksamhetens nyckel byts inom sju dagar, och då kan ingen kopia läsas.',
    tried: ['services/api/src/forgetting.spec.ts'],
  },
  {
    what: 'Någon ändrar eller tar bort det som har hänt.',
    harm: 'Klienten eller ombudet kan inte visa vad som är sant.',
    measure:
      'Händelser kan bara läggas till. De hänger ihop i en kedja, och kedjans huvud undertecknas varje timme och förvaras hos någon annan.',
    tried: ['packages/postgres/src/verify.spec.ts'],
  },
  {
    what: 'En kommuns uppgifter visas för en annan.',
    harm: 'Sekretessen mellan myndigheter bryts.',
    measure: 'Databasen skiljer kommunerna åt för varje rad, oberoende av programmet.',
    tried: ['packages/postgres/src/tenants'],
  },
];

/** `docs/konsekvensbedomning.md`. */
export function assessmentPage(): string {
  const rows = types.map((type) => {
    const words = wordsOf(type);
    const client = words.filter(({ subject }) => subject === 'client').length;
    const functionary = words.filter(({ subject }) => subject === 'functionary').length;
    const events = Object.keys(type.events).length;
    return `| ${type.name} | ${events} | ${client} | ${functionary} | ${words.length - client - functionary} |`;
  });
  return `# Konsekvensbedömning (artikel 35)

Utkast, att läsas och beslutas av den personuppgiftsansvariga med sitt dataskyddsombud. Görs av \`npm run
docs\`; talen är räknade ur händelsekatalogen.

## Vad som görs

Personligt ombud är ett frivilligt stöd till personer med psykisk funktionsnedsättning. Fyr håller reda på uppdragen,
på de systemfel som ombuden ser och på ledningsgruppens arbete, och räknar fram den statistik som statsbidraget
kräver. Vilka uppgifter, om vem, varför och hur länge står i [registret](registerforteckning.md).

| | Slag av händelser | med ord av eller om en klient | om en funktionär | om ärendet |
|---|---:|---:|---:|---:|
${rows.join('\n')}

## Varför det behövs, och varför inte mer

- Statsbidraget kräver redovisning (10 § förordning 2013:522). Den räknas ur koder, inte ur ord.
- Ingen journal förs. Det som skrivs om en person är det som klienten har gått med på.
- Personnummer och diagnos samlas inte in. Födelseår räcker för åldersgrupper. Ett alias räcker som namn.
- Klienten får se allt om sig, och vem som har läst, med en knapp hos sitt ombud.
- Sökning sker bara på namn och nummer i egna uppdrag (15 § förordning 2001:637).

## Risker och åtgärder

| Risk | Skada | Åtgärd | Prövas av |
|---|---|---|---|
${risks.map(({ what, harm, measure, tried }) => `| ${what} | ${harm} | ${measure} | ${tried.map((file) => `\`${file}\``).join('<br>')} |`).join('\n')}

## Det som återstår att bedöma

- Om den som driver personligt ombud är en självständig verksamhetsgren mot förvaltningen (8 kap. offentlighets- och
  sekretesslagen). Programmet är byggt som om det är så.
- Om förstörda nycklar räcker som radering enligt artikel 17, och vilket gallringsbeslut som behövs.
- Vem som är personuppgiftsansvarig i en delad verksamhet. Programmet kräver att det anges för varje enhet.
- Hur klienter och brukarorganisationer har fått säga sitt (artikel 35.9).
- Driftens egna avtal, platser och personer.
`;
}
