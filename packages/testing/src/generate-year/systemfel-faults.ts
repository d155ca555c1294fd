import type { HuvudmanTyp, SystemfelArt, SystemfelNiva } from '@fyr/domain';

/** What becomes of it. */
type FaultWay =
  | 'remedied'
  | 'unremedied'
  | 'unchanged'
  | 'ourselves'
  | 'singleCase'
  | 'merged'
  | 'withdrawn'
  | 'rejected'
  | 'returned'
  | 'directly'
  | 'central'
  | 'lansstyrelse'
  | 'unanswered'
  | 'byLink'
  | 'reopened';

export type Fault = {
  readonly title: string;
  readonly description: string;
  readonly niva: SystemfelNiva;
  readonly art: SystemfelArt;
  readonly huvudmanTyp: readonly HuvudmanTyp[];
  /** When it is first seen, in days from the beginning of the year. */
  readonly day: number;
  readonly way: FaultWay;
  /** Put off at the first meeting, and decided at the second. */
  readonly putOff?: true;
};

/** The first four are of the kind that ombud have told of; the rest are made up to go every way. */
export const faults: readonly Fault[] = [
  {
    title: 'Uteblivna besök leder till utskrivning',
    description:
      'Den som missar två besök skrivs ut, fast det är sjukdomen som gör att man glömmer.',
    niva: 'LOKAL',
    art: 'ARBETSMETOD',
    huvudmanTyp: ['REGION_PSYKIATRI'],
    day: 20,
    way: 'remedied',
  },
  {
    title: 'Krav på allt fler läkarintyg',
    description:
      'Intyg begärs om och om igen, och den som inte kan arbeta hänvisas vidare att söka arbete.',
    niva: 'CENTRAL',
    art: 'MELLAN_STOLAR',
    huvudmanTyp: ['FORSAKRINGSKASSAN', 'ARBETSFORMEDLINGEN'],
    day: 34,
    way: 'unremedied',
  },
  {
    title: 'Ny läkare vid varje besök',
    description: 'Klienter får börja om med sin berättelse vid varje besök på vårdcentralen.',
    niva: 'LOKAL',
    art: 'KONTINUITET',
    huvudmanTyp: ['REGION_PRIMARVARD'],
    day: 70,
    way: 'unchanged',
    putOff: true,
  },
  {
    title: 'Två myndigheter kommer aldrig till ledningsgruppen',
    description: 'Frågor som rör dem blir liggande, eftersom ingen kan svara för dem.',
    niva: 'LOKAL',
    art: 'SAMVERKAN',
    huvudmanTyp: ['FORSAKRINGSKASSAN', 'ARBETSFORMEDLINGEN'],
    day: 95,
    way: 'ourselves',
  },
  {
    title: 'Ett beslut om försörjningsstöd utan motivering',
    description: 'Ett enda beslut saknade motivering.',
    niva: 'HANDLAGGARE',
    art: 'BEMOTANDE',
    huvudmanTyp: ['KOMMUN_FORSORJNINGSSTOD'],
    day: 40,
    way: 'singleCase',
  },
  {
    title: 'Utskriven efter två missade tider',
    description: 'Samma sak som en tidigare anmälan.',
    niva: 'LOKAL',
    art: 'ARBETSMETOD',
    huvudmanTyp: ['REGION_PSYKIATRI'],
    day: 80,
    way: 'merged',
  },
  {
    title: 'Blanketten för bostadstillägg finns bara på nätet',
    description: 'Den som saknar dator kunde inte ansöka.',
    niva: 'CENTRAL',
    art: 'DIGITALT_UTANFORSKAP',
    huvudmanTyp: ['PENSIONSMYNDIGHETEN'],
    day: 110,
    way: 'withdrawn',
  },
  {
    title: 'Banken kräver legitimation för att skaffa legitimation',
    description: 'Utan giltig legitimation går det inte att öppna konto, och utan konto ingen lön.',
    niva: 'CENTRAL',
    art: 'REGELTILLAMPNING',
    huvudmanTyp: ['BANK_BETALTJANST'],
    day: 125,
    way: 'rejected',
  },
  {
    title: 'Utmätning trots pågående skuldsanering',
    description: 'Beslut om utmätning kommer fast ansökan om skuldsanering handläggs.',
    niva: 'HANDLAGGARE',
    art: 'ORGANISERING',
    huvudmanTyp: ['KRONOFOGDEN'],
    day: 150,
    way: 'returned',
  },
  {
    title: 'Störningar anmäls utan att någon frågar hyresgästen',
    description: 'Varning om vräkning skickas innan någon har talat med den det gäller.',
    niva: 'LOKAL',
    art: 'ARBETSMETOD',
    huvudmanTyp: ['HYRESVARD'],
    day: 45,
    way: 'directly',
  },
  {
    title: 'Boendestöd upphör vid varje flytt över stadsdelsgräns',
    description: 'Den som flyttar får söka om, och står utan stöd under tiden.',
    niva: 'CENTRAL',
    art: 'ANSVARSOMRADE',
    huvudmanTyp: ['KOMMUN_SOCIALTJANST'],
    day: 180,
    way: 'central',
  },
  {
    title: 'Kön till försökslägenhet saknar turordning',
    description: 'Ingen kan säga hur länge det dröjer eller varför någon annan gick före.',
    niva: 'LOKAL',
    art: 'TILLGANGLIGHET_VANTETID',
    huvudmanTyp: ['KOMMUN_BOSTAD'],
    day: 5,
    way: 'reopened',
  },
  {
    title: 'Hembesök ställs in utan besked',
    description: 'Den som har väntat hemma hela dagen får inte veta varför ingen kom.',
    niva: 'LOKAL',
    art: 'BEMOTANDE',
    huvudmanTyp: ['REGION_PSYKIATRI'],
    day: 190,
    way: 'byLink',
  },
  {
    title: 'Reglerna för merkostnad tolkas olika på olika orter',
    description: 'Två i samma läge får olika besked, och ingen kan säga vilket som gäller.',
    niva: 'CENTRAL',
    art: 'REGELTILLAMPNING',
    huvudmanTyp: ['FORSAKRINGSKASSAN'],
    day: 250,
    way: 'lansstyrelse',
  },
  {
    title: 'Telefontiden är över innan den har börjat',
    description: 'Samtalen kopplas bort när kön är full, och kön är full efter fem minuter.',
    niva: 'LOKAL',
    art: 'TILLGANGLIGHET_VANTETID',
    huvudmanTyp: ['ARBETSFORMEDLINGEN'],
    day: 268,
    way: 'unanswered',
  },
  {
    title: 'Ledsagning till vården måste sökas på nytt varje månad',
    description: 'Ansökan är lika lång varje gång, och under väntan uteblir besöken.',
    niva: 'LOKAL',
    art: 'INSATSER',
    huvudmanTyp: ['KOMMUN_SOCIALTJANST'],
    day: 288,
    way: 'unanswered',
    putOff: true,
  },
  {
    title: 'Brev om avstängd el går till fel adress',
    description: 'Den som bor i andra hand får veta det först när det är mörkt.',
    niva: 'LOKAL',
    art: 'INFORMATION_BLANKETT',
    huvudmanTyp: ['HYRESVARD'],
    day: 334,
    way: 'unanswered',
  },
];
