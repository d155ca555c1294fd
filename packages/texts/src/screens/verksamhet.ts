import type { Room } from '../room.ts';

/** The page of the organisation on a day. */
export const verksamhetPageTexts = {
  'screen.menu.verksamhet': { sv: 'Verksamhet', en: 'Verksamhet' },
  'screen.home.verksamhet': {
    sv: 'Se organisationen en viss dag: enheter, ombud, avtal, huvudmän och inställningar',
    en: 'See the organisation on a day: enheter, ombud, agreements, huvudmän and settings',
  },
  'screen.verksamhet.title': { sv: 'Verksamhet', en: 'Verksamhet' },
  'screen.verksamhet.on': { sv: 'Organisationen den dagen', en: 'The organisation on that day' },
  'screen.verksamhet.show': { sv: 'Visa dagen', en: 'Show the day' },
  'screen.verksamhet.today': { sv: 'Visa i dag', en: 'Show today' },
  'screen.verksamhet.notYet': {
    sv: 'Verksamheten fanns inte den dagen.',
    en: 'The verksamhet was not there that day.',
  },
  'screen.verksamhet.planned': {
    sv: 'Dagen har inte kommit än: det här är vad som är planerat.',
    en: 'The day has not come yet: this is what is planned.',
  },
  'screen.verksamhet.do': { sv: 'Ändra och anteckna', en: 'Change and note' },
  'screen.verksamhet.none': { sv: 'Inget antecknat.', en: 'Nothing noted.' },
  'screen.verksamhet.fromOn': { sv: 'från {from}', en: 'from {from}' },
  'screen.verksamhet.fromTo': { sv: '{from} till {to}', en: '{from} to {to}' },

  'screen.verksamhet.theme.drift': { sv: 'Drift och avtal', en: 'Operation and agreements' },
  'screen.verksamhet.theme.enheter': { sv: 'Enheter och andelar', en: 'Enheter and shares' },
  'screen.verksamhet.theme.ombud': { sv: 'Ombud och arbetsledning', en: 'Ombud and their lead' },
  'screen.verksamhet.theme.bemanning': {
    sv: 'Vakanser och frånvaro',
    en: 'Vacancies and absences',
  },
  'screen.verksamhet.theme.huvudman': { sv: 'Huvudmän', en: 'Huvudmän' },
  'screen.verksamhet.theme.styrning': {
    sv: 'Riktlinjer, plan och inställningar',
    en: 'Guidelines, plan and settings',
  },
  'screen.verksamhet.theme.ekonomi': { sv: 'Ekonomi', en: 'Economy' },
  'screen.verksamhet.theme.insatser': {
    sv: 'Utbildning, information och stöd',
    en: 'Training, information and support',
  },

  'screen.verksamhet.agreements': { sv: 'Avtal', en: 'Agreements' },
  'screen.verksamhet.enheter': { sv: 'Enheter', en: 'Enheter' },
  'screen.verksamhet.shares': { sv: 'Avtalade andelar', en: 'Agreed shares' },
  'screen.verksamhet.ombud': { sv: 'Ombud', en: 'Ombud' },
  'screen.verksamhet.arbetsledare': { sv: 'Arbetsledare', en: 'Arbetsledare' },
  'screen.verksamhet.vacancies': { sv: 'Vakanser', en: 'Vacancies' },
  'screen.verksamhet.intakeStops': { sv: 'Intagsstopp', en: 'Stops of the intake' },
  'screen.verksamhet.absences': { sv: 'Frånvaro', en: 'Absences' },
  'screen.verksamhet.huvudman': { sv: 'Register över huvudmän', en: 'Register of huvudmän' },
  'screen.verksamhet.settings': { sv: 'Inställningar', en: 'Settings' },
  'screen.verksamhet.plan': {
    sv: 'Verksamhetsplan och åtaganden',
    en: 'Yearly plan and commitments',
  },
  'screen.verksamhet.fteTotal': { sv: 'Årsanställningar', en: 'Full-time posts' },
  'screen.verksamhet.coordinates': { sv: 'samordnar', en: 'coordinates' },
  'screen.verksamhet.coLocated': { sv: 'samlokaliserad', en: 'co-located' },
  'screen.verksamhet.exclusive': { sv: 'bara här', en: 'here only' },
  'screen.verksamhet.usual': { sv: '{value} (det vanliga)', en: '{value} (the usual)' },
  'screen.verksamhet.period': { sv: 'Gäller', en: 'In force' },
  'screen.verksamhet.workMethod': { sv: 'Arbetsmetod', en: 'Work method' },
  'screen.verksamhet.setting': { sv: 'Inställning', en: 'Setting' },
  'screen.verksamhet.value': { sv: 'Värde', en: 'Value' },
  'screen.verksamhet.economyOf': { sv: 'Ekonomi {year}, kronor', en: 'Economy {year}, kronor' },
  'screen.verksamhet.account': { sv: 'Konto', en: 'Account' },
  'screen.verksamhet.net': { sv: 'Netto', en: 'Net' },
  'screen.verksamhet.activitiesOf': {
    sv: '{year}: {count, plural, one {en anteckning} other {# anteckningar}}',
    en: '{year}: {count, plural, one {one note} other {# notes}}',
  },
  'screen.verksamhet.what': { sv: 'Vad', en: 'What' },
  'screen.verksamhet.extentOf': { sv: 'Omfattning', en: 'Extent' },
  'screen.verksamhet.hours': { sv: '{hours} timmar', en: '{hours} hours' },
  'screen.verksamhet.persons': {
    sv: '{count, plural, one {# person} other {# personer}}',
    en: '{count, plural, one {# person} other {# persons}}',
  },
  'screen.verksamhet.minutes': {
    sv: '{count, plural, one {# minut} other {# minuter}}',
    en: '{count, plural, one {# minute} other {# minutes}}',
  },

  'screen.hint.textOf.verksamhet': {
    sv: 'Texten läses av alla som får läsa om verksamheten. Skriv inget som röjer vem en klient är.',
    en: 'All who may read of the verksamhet read this. Write nothing that tells who a client is.',
  },
  'screen.form.subjectOf.verksamhet': {
    sv: 'Verksamhetens texter',
    en: 'The texts of the verksamhet',
  },
  'screen.forget.gone.verksamhet': {
    sv: 'Det här försvinner: namn, kontaktuppgifter eller texter som hör till den du väljer. Ingen kan läsa dem igen.',
    en: 'This disappears: names, contact details or texts that belong to what you choose. Nobody can read them again.',
  },
  'screen.forget.stays.verksamhet': {
    sv: 'Det här finns kvar: dagar, koder och tal. Statistiken ändras inte.',
    en: 'This remains: days, codes and numbers. The statistics do not change.',
  },
} as const satisfies Room;
