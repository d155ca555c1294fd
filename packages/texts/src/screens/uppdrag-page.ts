import type { Room } from '../room.ts';

/** The page of one uppdrag. */
export const uppdragPageTexts = {
  'screen.uppdragPage.more': { sv: 'Mer', en: 'More' },
  'screen.uppdragPage.sections': { sv: 'Sidans delar', en: 'The parts of the page' },
  'screen.uppdragPage.nextPart': {
    sv: 'Gå till nästa del av uppdraget',
    en: 'Go to the next part of the uppdrag',
  },
  'screen.uppdragPage.partBefore': {
    sv: 'Gå till delen före',
    en: 'Go to the part before',
  },
  'screen.uppdragPage.doingTo': { sv: '{name}: {about}', en: '{name}: {about}' },
  'screen.uppdragPage.with': { sv: 'med {names}', en: 'with {names}' },
  'screen.uppdragPage.noOmbud': { sv: 'Inget än', en: 'None yet' },
  'screen.uppdragPage.nextStep': { sv: 'Nästa steg', en: 'Next step' },
  'screen.uppdragPage.noNextStep': { sv: 'Inget att göra nu', en: 'Nothing to do now' },
  'screen.uppdragPage.actor': { sv: '{name}, {role}', en: '{name}, {role}' },
  'screen.uppdragPage.goalNumber': { sv: 'mål {goal}', en: 'goal {goal}' },
  'screen.uppdragPage.aboutGoal': { sv: 'Mål {goal}', en: 'Goal {goal}' },
  'screen.uppdragPage.scores': {
    sv: 'klientens eget mått {scores}',
    en: 'the client’s own mark {scores}',
  },
  'screen.uppdragPage.contacts': { sv: 'Kontakter', en: 'Contacts' },
  'screen.uppdragPage.contactBy': { sv: 'Överenskommet sätt: {ways}.', en: 'Agreed way: {ways}.' },
  'screen.uppdragPage.olderContacts': {
    sv: '{count, plural, one {En äldre kontakt} other {# äldre kontakter}}',
    en: '{count, plural, one {One older contact} other {# older contacts}}',
  },
  'screen.uppdragPage.consents': { sv: 'Samtycken', en: 'Consents' },
  'screen.uppdragPage.validUntil': { sv: 'till och med {day}', en: 'until and with {day}' },
  'screen.uppdragPage.untilFurther': { sv: 'tills vidare', en: 'until further notice' },
  'screen.uppdragPage.from': { sv: 'från {day}', en: 'from {day}' },
  'screen.uppdragPage.endedOn': { sv: 'gäller inte efter {day}', en: 'not in force after {day}' },
  'screen.uppdragPage.consentsOver': {
    sv: '{count, plural, one {Ett samtycke som inte gäller nu} other {# samtycken som inte gäller nu}}',
    en: '{count, plural, one {One consent that is not in force now} other {# consents that are not in force now}}',
  },
  'screen.uppdragPage.powers': { sv: 'Fullmakter', en: 'Powers of attorney' },
  'screen.uppdragPage.documents': { sv: 'Dokument', en: 'Documents' },
  'screen.uppdragPage.noDocuments': {
    sv: 'Ingen överenskommelse eller plan är antecknad än. Överenskommelsen säger vad som ska skrivas ner om klienten.',
    en: 'No agreement or plan is noted yet. The agreement says what is to be written down about the client.',
  },
  'screen.uppdragPage.agreement': { sv: 'Överenskommelse', en: 'Agreement' },
  'screen.uppdragPage.plan': { sv: 'Individuell plan', en: 'Individual plan' },
  'screen.uppdragPage.documentation': { sv: 'Efter avslutet', en: 'After the closing' },
  'screen.uppdragPage.decided': { sv: '{decision}, senast {day}', en: '{decision}, by {day}' },
  'screen.uppdragPage.handedOver': { sv: 'Överlämnad', en: 'Handed over' },
  'screen.uppdragPage.destroyed': { sv: 'Förstörd', en: 'Destroyed' },
  'screen.uppdragPage.observations': { sv: 'Iakttagelser', en: 'Observations' },
  'screen.uppdragPage.noObservations': {
    sv: 'Inget är iakttaget än. Notera här om klienten hindras av en brist hos en myndighet eller en vårdgivare. Flera iakttagelser av samma slag kan bli ett systemfel.',
    en: 'Nothing is observed yet. Note here whether the client is hindered by a shortcoming of an authority or a caregiver. Several observations of one kind may become a systemfel.',
  },
  'screen.uppdragPage.noneObserved': {
    sv: 'Inget är iakttaget.',
    en: 'Nothing is observed.',
  },
  'screen.uppdragPage.links': {
    sv: '{count, plural, =0 {inte kopplad till något systemfel} one {kopplad till ett systemfel} other {kopplad till # systemfel}}',
    en: '{count, plural, =0 {linked to no systemfel} one {linked to one systemfel} other {linked to # systemfel}}',
  },
  'screen.uppdragPage.observationOf': { sv: 'iakttagelsen {day}', en: 'the observation of {day}' },
  'screen.uppdragPage.permissions': { sv: 'Behörighet och läslogg', en: 'Access and access log' },
  'screen.uppdragPage.mayOpen': {
    sv: 'Vem som får läsa om klienten nu, och varför',
    en: 'Who may read of the client now, and why',
  },
  'screen.uppdragPage.right': { sv: 'Varför', en: 'Why' },
  'screen.uppdragPage.medombud': { sv: 'Medombud', en: 'Fellow ombud' },
  'screen.uppdragPage.coversFromTo': {
    sv: 'Vikarierar {from} till och med {to}, {reason}',
    en: 'Covers from {from} until and with {to}, {reason}',
  },
  'screen.uppdragPage.nobodyYet': {
    sv: 'Inget ombud är tilldelat än. Till dess ser enhetens alla ombud förfrågan.',
    en: 'No ombud is assigned yet. Until then all ombud of the enhet see the request.',
  },
  'screen.uppdragPage.codesOnly': {
    sv: 'Arbetsledaren ser läge, datum och koder, men aldrig namn eller text.',
    en: 'The arbetsledare sees state, dates and codes, but never a name or a text.',
  },

  'screen.handover.title': { sv: 'Överlämningsbild', en: 'Handover picture' },
  'screen.handover.who': { sv: 'Vem det gäller', en: 'Whom it is about' },
  'screen.handover.why': { sv: 'Vad det gäller', en: 'What it is about' },
  'screen.handover.due': { sv: 'Bokat och att göra', en: 'Booked and due' },
  'screen.handover.noDue': { sv: 'Inget är bokat.', en: 'Nothing is booked.' },
  'screen.handover.last': { sv: 'Senast sagt och gjort', en: 'Last said and done' },
  'screen.handover.noContact': {
    sv: 'Ingen kontakt är antecknad än.',
    en: 'No contact is noted yet.',
  },
  'screen.handover.consents': { sv: 'Får tala med', en: 'May speak with' },
  'screen.handover.noConsent': {
    sv: 'Inget samtycke gäller nu. Tala bara med klienten själv.',
    en: 'No consent is in force now. Speak with nobody but the client.',
  },
  'screen.handover.noneInForce': {
    sv: 'Inget samtycke gäller nu.',
    en: 'No consent is in force now.',
  },
  'screen.handover.care': { sv: 'Att tänka på', en: 'To mind' },
  'screen.handover.noCare': { sv: 'Inget särskilt är antecknat.', en: 'Nothing in particular.' },
  'screen.handover.awaited': { sv: '{what}, sedan {on}', en: '{what}, since {on}' },
  'screen.handover.paused': {
    sv: 'Uppdraget är pausat: {reason}',
    en: 'The uppdrag is paused: {reason}',
  },
  'screen.handover.held': {
    sv: 'Uppgifterna är spärrade och får inte raderas nu',
    en: 'The information is under a legal hold and may not be erased now',
  },

  'screen.cover.band': {
    sv: 'Du vikarierar för {name} till och med {to}',
    en: 'You cover for {name} until and with {to}',
  },
  'screen.cover.bandHelp': {
    sv: 'Skäl: {reason}. Det du gör och läser här antecknas som gjort under vikariatet.',
    en: 'Reason: {reason}. What you do and read here is noted as done under the cover.',
  },
  'screen.cover.mark': { sv: 'vikarierade för {name}', en: 'covered for {name}' },
  'screen.cover.sure': {
    sv: 'Då kan du inte längre öppna {number}. Arbetsledaren kan ge dig täckning igen.',
    en: 'Then you can no longer open {number}. The arbetsledare can grant you cover again.',
  },
  'screen.cover.end': { sv: 'Ja, avsluta täckningen', en: 'Yes, end the cover' },
  'screen.cover.stay': { sv: 'Fortsätt vikariera', en: 'Go on covering' },
  'screen.cover.ended': {
    sv: 'Din täckning i {number} är avslutad.',
    en: 'Your cover in {number} has ended.',
  },
} as const satisfies Room;
