import type { Room } from '../room.ts';

/** The pages of whoever leads the work: how it is spread, and what is to be destroyed. */
export const loadTexts = {
  'screen.menu.load': { sv: 'Fördelning', en: 'Distribution' },
  'screen.menu.retention': { sv: 'Gallring', en: 'Disposal' },
  'screen.load.title': { sv: 'Fördelning och belastning', en: 'Distribution and load' },
  'screen.load.about': {
    sv: 'Vad varje ombud bär i dag, och vilka som väntar. Här syns nummer och koder, aldrig vem en klient är.',
    en: 'What each ombud carries today, and who waits. Numbers and codes are shown here, never who a client is.',
  },
  'screen.load.ombud': { sv: 'Uppdrag per ombud', en: 'Uppdrag by ombud' },
  'screen.load.ombudCaption': {
    sv: 'Uppdrag per ombud, {day}: mest per heltid först',
    en: 'Uppdrag by ombud, {day}: most per full-time post first',
  },
  'screen.load.noOmbud': {
    sv: 'Inget ombud är anställt och inget uppdrag är utdelat. Anställ ombud på verksamhetens sida.',
    en: 'No ombud is employed and no uppdrag assigned. Employ ombud on the page of the verksamhet.',
  },
  'screen.load.gone': {
    sv: 'Inte anställd längre: uppdragen behöver ett annat ombud',
    en: 'Not employed any more: the uppdrag need another ombud',
  },
  'screen.load.away': { sv: 'Borta {share}', en: 'Away {share}' },
  'screen.load.fte': { sv: 'Arbetstid i dag', en: 'Working time today' },
  'screen.load.where': { sv: 'Hur långt de kommit', en: 'How far they have come' },
  'screen.load.in.firstContact': { sv: '{count} i första kontakt', en: '{count} in first contact' },
  'screen.load.in.jointMapping': { sv: '{count} i kartläggning', en: '{count} in mapping' },
  'screen.load.in.working': {
    sv: '{count, plural, one {# aktivt} other {# aktiva}}',
    en: '{count} active',
  },
  'screen.load.in.paused': {
    sv: '{count, plural, one {# pausat} other {# pausade}}',
    en: '{count} paused',
  },
  'screen.load.chart': { sv: 'Uppdrag per heltid', en: 'Uppdrag per full-time post' },
  'screen.load.most': {
    sv: 'Mest per heltid bär {name}: {number}.',
    en: '{name} carries most per full-time post: {number}.',
  },
  'screen.load.overdue': { sv: 'Försenade', en: 'Overdue' },
  'screen.load.carried': { sv: 'Uppdrag', en: 'Uppdrag' },
  'screen.load.perFte': { sv: 'Per heltid', en: 'Per full-time post' },
  'screen.load.rule': {
    sv: 'Per heltid är alla uppdrag som ombudet är huvudansvarigt för, pausade med, delat med arbetstiden i dag: avtalad tid minus frånvaro. Försenade är de där en dag har passerat utan att det som skulle göras är gjort.',
    en: 'Per full-time post is all uppdrag for which the ombud is responsible, paused ones too, divided by the working time today: agreed time less absence. Overdue are those where a day has passed without what was due being done.',
  },
  'screen.load.queue': { sv: 'Kön', en: 'The queue' },
  'screen.load.queueCaption': { sv: 'De som väntar, {day}', en: 'Those who wait, {day}' },
  'screen.load.noQueue': { sv: 'Ingen väntar i kö', en: 'Nobody waits in the queue' },
  'screen.load.noQueueHelp': {
    sv: 'När ett ombud ställer en förfrågan i kö syns den här, med hur länge den har väntat.',
    en: 'When an ombud puts a request in the queue it is shown here, with how long it has waited.',
  },
  'screen.load.waiting': { sv: 'Väntar', en: 'Waiting' },
  'screen.load.urgent': { sv: 'Brådskande', en: 'Urgent' },
  'screen.load.longest': { sv: 'Längsta väntan', en: 'Longest wait' },
  'screen.load.least': { sv: 'Bär minst per heltid', en: 'Carry least per full-time post' },
  'screen.load.ombudWith': { sv: '{name} ({number})', en: '{name} ({number})' },
  'screen.load.nobodyHere': {
    sv: 'Inget ombud arbetar här i dag',
    en: 'No ombud works here today',
  },
  'screen.load.youDecide': {
    sv: 'Det är bara en uträkning. Vem som passar för klienten, och vem klienten vill ha, avgör du tillsammans med ombuden.',
    en: 'This is a calculation only. Who suits the client, and whom the client wants, you settle together with the ombud.',
  },
  'screen.load.toQueue': { sv: 'Hela kön', en: 'The whole queue' },
  'screen.load.next': { sv: 'Näst på tur', en: 'Next in turn' },
  'screen.load.nextHelp': {
    sv: 'Brådskande först, sedan de som har väntat längst.',
    en: 'Urgent first, then those who have waited longest.',
  },
  'screen.load.nextCaption': {
    sv: '{count, plural, one {Den första i kön} other {De # första i kön}}',
    en: '{count, plural, one {The first in the queue} other {The first # in the queue}}',
  },
  'screen.load.do': { sv: 'Gör', en: 'Do' },
  'screen.load.assign': { sv: '{command}: {number}', en: '{command}: {number}' },
  'screen.retention.title': { sv: 'Gallring', en: 'Disposal' },
  'screen.retention.about': {
    sv: 'Dokumentationen i ett avslutat uppdrag lämnas över till klienten eller förstörs. Klientens ombud gör det; här syns vad som är kvar att göra och när det ska vara gjort. När den är förstörd finns bara koder och datum kvar.',
    en: 'The documentation of a closed uppdrag is handed over to the client or destroyed. The client’s ombud does so; here is what is left to do and by when. Once it is destroyed only codes and days remain.',
  },
  'screen.retention.none': { sv: 'Inget att gallra', en: 'Nothing to dispose of' },
  'screen.retention.noneHelp': {
    sv: 'Allt från avslutade uppdrag är överlämnat eller förstört, eller ska bevaras.',
    en: 'Everything of closed uppdrag is handed over or destroyed, or is to be kept.',
  },
  'screen.retention.caption': {
    sv: 'Inom ett år: {count, plural, one {ett uppdrag} other {# uppdrag}}, närmast i tiden först',
    en: 'Within a year: {count, plural, one {one uppdrag} other {# uppdrag}}, soonest first',
  },
  'screen.retention.soon': { sv: 'Att göra inom ett år', en: 'To be done within a year' },
  'screen.retention.noneSoon': {
    sv: 'Inget behöver lämnas över eller förstöras inom ett år.',
    en: 'Nothing needs to be handed over or destroyed within a year.',
  },
  'screen.retention.later': { sv: 'Senare', en: 'Later' },
  'screen.retention.laterCaption': {
    sv: '{count, plural, one {Ett uppdrag} other {# uppdrag}}, efter det år då det senast ska vara gjort',
    en: '{count, plural, one {One uppdrag} other {# uppdrag}}, by the year when it is to be done at the latest',
  },
  'screen.retention.year': { sv: 'Senast under', en: 'At the latest in' },
  'screen.retention.count': { sv: 'Uppdrag', en: 'Uppdrag' },
  'screen.retention.more': {
    sv: 'Det finns fler än de {count} som räknas här.',
    en: 'There are more than the {count} counted here.',
  },
  'screen.retention.by': { sv: 'Senast', en: 'By' },
  'screen.retention.left': { sv: 'Tid kvar', en: 'Time left' },
  'screen.retention.closed': { sv: 'Avslutat', en: 'Closed' },
  'screen.retention.days': {
    sv: '{count, plural, =0 {i dag} one {# dag} other {# dagar}}',
    en: '{count, plural, =0 {due today} one {# day} other {# days}}',
  },
  'screen.retention.late': {
    sv: 'Försenad {count, plural, one {# dag} other {# dagar}}',
    en: '{count, plural, one {# day} other {# days}} late',
  },
} as const satisfies Room;
