import { code, codeLike, day, several, stateOf, whole, words, yesOrNo } from './cells.ts';
import type { Column } from './sheet.ts';

/** How far a running uppdrag may have come, in order. */
export const stages = [
  'firstContact.requested',
  'firstContact.contacted',
  'firstContact.queued',
  'firstContact.meetingBooked',
  'jointMapping',
  'active.working',
  'active.paused',
] as const;
export type Stage = (typeof stages)[number];

const wordsIn = (heading: string, help: string) => ({ heading, read: words, help }) as const;
const dayOf = (heading: string, help: string) => ({ heading, read: day, help }) as const;

const goals = [1, 2, 3] as const;
const consents = [1, 2, 3] as const;
type Numbered<Name extends string, N extends number, T> = {
  readonly [K in `${Name}${N}`]: Column<T>;
};

function numbered<Name extends string, N extends number, T>(
  name: Name,
  numbers: readonly N[],
  columnOf: (n: N) => Column<T>,
): Numbered<Name, N, T> {
  return Object.fromEntries(numbers.map((n) => [`${name}${n}`, columnOf(n)])) as Numbered<
    Name,
    N,
    T
  >;
}

/** Columns in the order of an uppdrag's life. */
export const uppdragColumns = {
  reference: {
    heading: 'Referens',
    read: words,
    help: 'Er egen beteckning på uppdraget, aldrig ett personnummer.',
    required: true,
  },
  stage: {
    heading: 'Läge',
    read: stateOf<Stage>('uppdrag', stages),
    help: 'Hur långt uppdraget har kommit.',
    required: true,
  },
  enhet: { heading: 'Enhet', read: codeLike, help: 'Enhetens kod.', required: true },

  name: {
    heading: 'Namn',
    read: words,
    help: 'Det klienten vill kallas; ett namn eller ett alias.',
    required: true,
  },
  phone: { ...wordsIn('Telefon', 'Klientens telefon.'), isPhone: true },
  email: wordsIn('E-post', 'Klientens e-post.'),
  address: wordsIn('Adress', 'Klientens adress.'),
  howToReach: wordsIn('Hur klienten nås', 'När och hur klienten vill bli kontaktad.'),
  birthYear: { heading: 'Födelseår', read: whole, help: 'Fyra siffror; tomt om det inte är känt.' },
  kon: {
    heading: 'Kön',
    read: code<string>('Kon'),
    help: 'Kvinna, man eller annat.',
    required: true,
  },

  requestedOn: { ...dayOf('Förfrågan den', 'Dagen som förfrågan kom.'), required: true },
  channel: {
    heading: 'Kanal',
    read: code<string>('Kanal'),
    help: 'Hur förfrågan kom.',
    required: true,
  },
  initiativ: {
    heading: 'Initiativ',
    read: code<string>('InitiativTagare'),
    help: 'Vem som tog initiativet.',
  },
  kannedom: {
    heading: 'Kännedom',
    read: code<string>('KannedomKod'),
    help: 'Hur klienten fick veta att personligt ombud finns.',
  },
  words: wordsIn('Klientens ord', 'Vad klienten vill ha hjälp med, med egna ord.'),
  profil: {
    heading: 'Profil',
    read: several(code<string>('MalgruppsProfil')),
    help: 'Målgruppens profil, flera med | emellan.',
  },
  hjalp: {
    heading: 'Hjälp',
    read: several(code<string>('HjalpKod')),
    help: 'Livsområde och sätt, flera med | emellan.',
  },

  contactedOn: dayOf('Direktkontakt den', 'Dagen då ett ombud först talade med klienten själv.'),
  contactChannel: {
    heading: 'Direktkontakt genom',
    read: code<string>('Kanal'),
    help: 'Hur kontakten skedde.',
  },
  wishOn: dayOf('Klientens ja den', 'Dagen då klienten själv sade ja till ett ombud.'),
  queuedOn: dayOf('I kö sedan', 'Dagen då uppdraget ställdes i kö.'),
  priority: {
    heading: 'Prioritet',
    read: several(code<string>('PrioritetKod')),
    help: 'Skäl att gå före i kön, flera med | emellan.',
  },
  bookedOn: dayOf('Informationsmöte bokat den', 'Dagen då mötet bokades.'),
  whenAndWhere: wordsIn('Informationsmöte', 'När och var mötet ska vara.'),

  huvudansvarig: wordsIn('Ombud', 'Signaturen för det huvudansvariga ombudet.'),
  medombud: {
    heading: 'Medombud',
    read: several(words),
    help: 'Signaturer för medombud, flera med | emellan.',
  },
  assignedOn: dayOf('Ombud sedan', 'Dagen då ombudet fick uppdraget.'),
  interestDeclared: {
    heading: 'Jäv prövat',
    read: yesOrNo,
    help: 'Ja när ombuden har förklarat att inget binder dem till motparten.',
  },
  firstMeetingOn: dayOf('Första mötet den', 'Dagen då uppdraget började.'),
  place: { heading: 'Mötesplats', read: code<string>('MotesPlats'), help: 'Var det var.' },
  singleReason: {
    heading: 'Ett ombud eftersom',
    read: code<string>('EnsamtOmbudSkal'),
    help: 'Skälet, om bara ett ombud var med.',
  },

  goalsOn: dayOf('Mål satta den', 'Dagen då målen formulerades.'),
  ...numbered('goal', goals, (n) => wordsIn(`Mål ${n}`, 'Målet med klientens ord.')),
  ...numbered('goalArea', goals, (n) => ({
    heading: `Mål ${n} livsområde`,
    read: code<string>('Livsomrade'),
    help: 'Livsområdet som målet hör till.',
  })),
  ...numbered('goalScore', goals, (n) => ({
    heading: `Mål ${n} skattning`,
    read: whole,
    help: 'Klientens egen skattning, 1 till 10.',
  })),
  ...numbered('consentWith', consents, (n) => ({
    heading: `Samtycke ${n} med`,
    read: code<string>('Samtyckespart'),
    help: 'Vem ombudet får tala med.',
  })),
  ...numbered('consentScope', consents, (n) => ({
    heading: `Samtycke ${n} omfattar`,
    read: several(code<string>('SamtyckesOmfattning')),
    help: 'Vad samtycket gäller, flera med | emellan.',
  })),
  ...numbered('consentFrom', consents, (n) => dayOf(`Samtycke ${n} från`, 'Dagen det gavs.')),
  ...numbered('consentTo', consents, (n) => dayOf(`Samtycke ${n} till`, 'Sista dagen det gäller.')),

  agreedOn: dayOf('Överenskommelse den', 'Dagen för överenskommelsen.'),
  contactBy: {
    heading: 'Kontakt genom',
    read: several(code<string>('KontaktSatt')),
    help: 'Hur klienten vill bli nådd, flera med | emellan.',
  },
  documented: {
    heading: 'Dokumentation',
    read: code<string>('DokumentationsVal'),
    help: 'Vad klient och ombud kom överens om att skriva ner.',
  },
  nextReviewOn: dayOf('Nästa uppföljning', 'Dagen; tomt ger verksamhetens vanliga tid.'),
  pausedOn: dayOf('Pausat den', 'Dagen då uppdraget pausades.'),
  pauseReason: { heading: 'Pausens orsak', read: code<string>('PausOrsak'), help: 'Orsaken.' },
  pauseReviewOn: dayOf('Pausen ses över den', 'Dagen; tomt ger verksamhetens vanliga tid.'),
} as const;
