import { codesOf, readersOf, types, wordsOf } from './processing.ts';

type Purpose = {
  readonly why: string;
  readonly whose: string;
  readonly basis: string;
  readonly until: string;
};

/** What no catalogue knows: why it is done, by what right, and for how long. To be decided by each controller. */
const purposes: Readonly<Record<string, Purpose>> = {
  uppdrag: {
    why: 'Att ge en person stöd av personligt ombud, från förfrågan till avslut, så som klienten vill.',
    whose:
      'Klienter: personer med psykisk funktionsnedsättning. Att någon finns här säger något om hälsan, så allt hanteras som känsliga uppgifter (artikel 9).',
    basis:
      'Uppgift av allmänt intresse, artikel 6.1 e och 9.2 h, inom socialtjänsten (förordning 2013:522, lag 2001:454).',
    until:
      'Orden förstörs vid avslut eller lämnas över, som klienten bestämt. Koderna finns kvar utan namn.',
  },
  systemfel: {
    why: 'Att beskriva brister i samhällets stöd, så att den huvudman som svarar för dem kan rätta till dem.',
    whose:
      'Ingen ska kunna pekas ut. Texterna granskas för namn av ett program och av en annan människa innan de lämnar ombuden.',
    basis: 'Uppgift av allmänt intresse, artikel 6.1 e (förordning 2013:522).',
    until: 'Bevaras som allmän handling. En text som ändå pekar ut någon kan förstöras.',
  },
  verksamhet: {
    why: 'Att veta vem som arbetar var, på vilka villkor och med vilka pengar.',
    whose: 'Ombud, arbetsledare och huvudmäns kontakter.',
    basis: 'Uppgift av allmänt intresse och rättslig förpliktelse, artikel 6.1 e och c.',
    until:
      'Namn och kontaktuppgifter förstörs när den som slutat glöms. Organisationen finns kvar utan namn.',
  },
  ledningsgrupp: {
    why: 'Att veta vem som sitter i ledningsgruppen, för vilken organisation och med vilket mandat.',
    whose: 'Ledamöter, interna och externa.',
    basis: 'Uppgift av allmänt intresse, artikel 6.1 e (5 § förordning 2013:522).',
    until: 'Namn och kontaktuppgifter förstörs när den som lämnat gruppen glöms.',
  },
  mote: {
    why: 'Att kalla till möten, ta upp systemfel, besluta och föra protokoll.',
    whose: 'Ledamöter (närvaro, beslut). Inga klienter.',
    basis: 'Uppgift av allmänt intresse, artikel 6.1 e.',
    until: 'Bevaras som allmän handling.',
  },
  rapport: {
    why: 'Att redovisa verksamheten för dem som betalar, beslutar om och granskar den.',
    whose:
      'Ledamöter och ombud med namn, där formuläret frågar efter dem. Ingen klient: siffror, och texter som granskas för namn.',
    basis: 'Uppgift av allmänt intresse, artikel 6.1 e (8 och 10 §§ förordning 2013:522).',
    until: 'Bevaras som allmän handling. Det som ändå pekar ut någon kan förstöras, filerna med.',
  },
  loggkontroll: {
    why: 'Att se till att ingen läser om en klient utan skäl.',
    whose:
      'De som har läst: ombud och andra med rätt att läsa. Klienten finns med sitt uppdragsnummer.',
    basis: 'Rättslig förpliktelse, artikel 6.1 c (artikel 32, förordning 2001:637).',
    until: 'Minst fem år.',
  },
};

/** `docs/registerforteckning.md`. */
export function registerPage(): string {
  return `# Register över behandlingar (artikel 30)

Utkast. Görs av \`npm run docs\` ur händelsekatalogen och behörighetstabellen, så att det som står om
uppgifter och mottagare är det som programmet gör. Ändamål, grund och tider är förslag som den
personuppgiftsansvariga beslutar om. Vem det är anges per enhet i verksamheten.

${types.map(({ name }) => sectionOf(name)).join('\n\n')}

## Det som hör till driften

| Behandling | Uppgifter | Hur länge |
|---|---|---|
| Konton och inloggning | namn, e-post, roller, id hos identitetsleverantören eller passnyckelns publika del | så länge kontot behövs |
| Sessioner | en kontrollsumma av kakan, tider | högst 8 timmar |
| Åtkomstlogg | konto, roll, vad som visades, varför, när, klientens interna id | minst fem år; klientens namn står aldrig där |
| Aviseringar och brev | att något har hänt, aldrig vad eller om vem | tills de är lästa |
| Driftloggar | nummer, tider, felkoder; aldrig text om någon | enligt driftens beslut |

Uppgifter lämnas inte till tredje land. Skyddet beskrivs i [security.md](security.md), nycklarna i
[operating.md](operating.md), röjandeskyddet i statistiken i [disclosure.md](disclosure.md).
`;
}

function sectionOf(name: string): string {
  const type = types.find((own) => own.name === name);
  const purpose = purposes[name];
  if (!type || !purpose) throw new Error(`what ${name} is processed for is not written`);
  const words = wordsOf(type);
  const rows = words.map(
    ({ event, subject, fields }) => `| ${event} | ${fields.join(', ')} | ${keys[subject]} |`,
  );
  return `## ${name}

- **Ändamål:** ${purpose.why}
- **Registrerade:** ${purpose.whose}
- **Rättslig grund:** ${purpose.basis}
- **Hur länge:** ${purpose.until}
- **Mottagare:** ${readersOf(name).join('; ') || 'ingen'}.
- **Koder, dagar och tal:** ${codesOf(type).join(', ')}.

Ord, alltid krypterade och aldrig publicerade mellan tjänsterna:

| Händelse | Uppgifter | Nyckel |
|---|---|---|
${rows.join('\n')}`;
}

const keys = {
  client: 'klientens',
  functionary: 'funktionärens',
  stream: 'ärendets',
} as const;
