import type { Room } from '../room.ts';

/** For ledningsgrupp, nämnd and everyone: pack, tjänsteskrivelse, yearly plan, what was done. */
export const governingReportTexts = {
  'report.recipient.ledningsgrupp': { sv: 'Ledningsgruppen', en: 'The ledningsgrupp' },
  'report.recipient.namnd': { sv: 'Nämnden', en: 'The nämnd' },
  'report.recipient.everyone': { sv: 'Alla', en: 'Everyone' },
  'report.source.section3': {
    sv: '3 § förordningen (2013:522): underlag till åtgärder mot brister',
    en: 'Section 3 of ordinance 2013:522: a basis for measures against shortcomings',
  },
  'report.underlag.figures': { sv: 'Läget i siffror', en: 'The state in figures' },
  'report.underlag.compared': {
    sv: 'Perioden och den före',
    en: 'The period and the one before it',
  },
  'report.underlag.queue': { sv: 'Kö', en: 'Queue' },
  'report.underlag.systemfel': { sv: 'Systemfel', en: 'Systemfel' },
  'report.underlag.overdue': { sv: 'Svar som väntas och dröjer', en: 'Answers awaited and late' },
  'report.underlag.drift': {
    sv: 'Kommer uppdragen från målgruppen?',
    en: 'Do the uppdrag come from the target group?',
  },
  'report.underlag.drift.figures': {
    sv: 'Tecken på målgruppsglidning',
    en: 'Signs of drift from the target group',
  },
  'report.underlag.posts': { sv: 'Bemanning', en: 'Staffing' },
  'report.underlag.economy': { sv: 'Ekonomi', en: 'Economy' },
  'report.underlag.members': { sv: 'Ledningsgruppen', en: 'The ledningsgrupp' },
  'report.namnd.proposal': { sv: 'Förslag till beslut', en: 'Proposed decision' },
  'report.namnd.summary': { sv: 'Sammanfattning', en: 'Summary' },
  'report.namnd.background': { sv: 'Bakgrund', en: 'Background' },
  'report.namnd.analysis': { sv: 'Analys', en: 'Analysis' },
  'report.namnd.children': { sv: 'Barnkonsekvensanalys', en: 'Consequences for children' },
  'report.namnd.children.affects': {
    sv: 'Påverkar beslutet barn, nu eller senare?',
    en: 'Does the decision affect children, now or later?',
  },
  'report.namnd.children.best': {
    sv: 'Har barnets bästa satts främst?',
    en: 'Have the best interests of the child come first?',
  },
  'report.namnd.children.heard': {
    sv: 'Har barn fått säga sin mening?',
    en: 'Have children been heard?',
  },
  'report.namnd.economy': { sv: 'Ekonomiska konsekvenser', en: 'Economic consequences' },
  'report.namnd.conclusions': { sv: 'Slutsatser', en: 'Conclusions' },
  'report.namnd.sentTo': { sv: 'Beslutet expedieras till', en: 'The decision is sent to' },
  'report.plan.description': { sv: 'Verksamheten', en: 'The verksamhet' },
  'report.plan.method': { sv: 'Arbetsmetodik', en: 'Work method' },
  'report.plan.members': { sv: 'Ledningsgrupp', en: 'Ledningsgrupp' },
  'report.plan.commitments': { sv: 'Våra åtaganden', en: 'What we take on' },
  'report.plan.commitment': { sv: 'Åtagande {number}', en: 'Commitment {number}' },
  'report.plan.how': { sv: 'Arbetssätt: {how}', en: 'How: {how}' },
  'report.plan.followUp': { sv: 'Så följs det upp: {how}', en: 'How it is followed up: {how}' },
  'report.plan.went': {
    sv: 'Uppföljning {day}: {result}. {words}',
    en: 'Followed up {day}: {result}. {words}',
  },
  'report.plan.notFollowedUp': {
    sv: 'Åtagandet är inte uppföljt än.',
    en: 'It has not been followed up yet.',
  },
  'report.plan.noCommitments': {
    sv: 'Inga åtaganden är gjorda för {year}.',
    en: 'Nothing has been taken on for {year}.',
  },
  'report.plan.resources': { sv: 'Resurser', en: 'Resources' },
  'report.plan.tasks': { sv: 'Viktiga uppgifter under året', en: 'Important tasks of the year' },
  'report.effekt.effects': { sv: 'Vi sa – ni gjorde', en: 'We said – you did' },
  'report.effekt.answers': { sv: 'Svar från huvudmännen', en: 'Answers from the huvudmän' },
  'report.effekt.time': { sv: 'Svarstid', en: 'Time to answer' },
  'report.effekt.resolved': { sv: 'Hur systemfelen slutade', en: 'How the systemfel ended' },
} as const satisfies Room;
