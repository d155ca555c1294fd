import type { Room } from './room.ts';

/** Why something is refused: guards of the machine first, then what was asked for. */
export const uppdragRules = {
  'rule.clientWishConfirmed': {
    sv: 'Klienten behöver själv ha sagt att hen vill ha ett personligt ombud. Fråga klienten och bekräfta det först.',
    en: 'The client must have said in person that they want a personligt ombud. Ask the client and confirm it first.',
  },
  'rule.mayHoldHealthData': {
    sv: 'Någon annan än klienten har tagit kontakt. Uppgifter om hälsa får skrivas ner först när klienten själv har bekräftat sin önskan.',
    en: 'Somebody other than the client made contact. Information on health may be written down only once the client has confirmed their own wish.',
  },
  'rule.ombudAssigned': {
    sv: 'Uppdraget har inget huvudansvarigt ombud än. Arbetsledaren behöver tilldela ett.',
    en: 'The uppdrag has no huvudansvarigt ombud yet. The arbetsledare must assign one.',
  },
  'rule.noOmbudAssigned': {
    sv: 'Uppdraget har redan ett huvudansvarigt ombud. Använd Byt ombud.',
    en: 'The uppdrag already has a huvudansvarigt ombud. Use Change ombud.',
  },
  'rule.coverGranted': {
    sv: 'Ingen täcker i uppdraget.',
    en: 'Nobody covers in the uppdrag.',
  },
  'rule.goalFormulated': {
    sv: 'Minst ett mål med klientens egna ord behövs innan ni kommer överens om arbetet.',
    en: 'At least one goal in the client’s own words is needed before you agree on the work.',
  },
  'rule.observationNoted': {
    sv: 'Uppdraget har ingen iakttagelse att koppla.',
    en: 'The uppdrag has no observation to link.',
  },
  'rule.closedAsCompleted': {
    sv: 'Bara ett uppdrag som har avslutats efter arbete kan öppnas igen. Ta emot en ny förfrågan i stället.',
    en: 'Only an uppdrag that was closed after work can be reopened. Take in a new request instead.',
  },
  'rule.agreementWasMade': {
    sv: 'Det fanns ingen överenskommelse när uppdraget avslutades. Ta emot en ny förfrågan i stället.',
    en: 'There was no agreement when the uppdrag was closed. Take in a new request instead.',
  },
  'rule.documentationKept': {
    sv: 'Dokumentationen är förstörd.',
    en: 'The documentation has been destroyed.',
  },
  'rule.destructionNeedsDecision': {
    sv: 'Verksamheten är skyldig att dokumentera. Bevara dokumentationen, eller ange vilket gallringsbeslut som gäller.',
    en: 'The verksamhet has a duty to document. Keep the documentation, or name the decision by which it may go.',
  },
  'rule.documentationToBeKept': {
    sv: 'Dokumentationen ska bevaras till och med {dueOn}. Fatta ett nytt beslut först, om det ska ändras.',
    en: 'The documentation is to be kept until {dueOn}. Decide anew first, if that is to change.',
  },
  'rule.clientHasOpenUppdrag': {
    sv: 'Klienten har ett annat uppdrag som inte är avslutat, och allt om klienten går på samma gång. Vänta tills det är avslutat.',
    en: 'The client has another uppdrag that is not closed, and all about the client goes at once. Wait until it is closed.',
  },
  'rule.directContactFirst': {
    sv: 'Ingen har haft direktkontakt med klienten än. Det behövs först.',
    en: 'Nobody has had direct contact with the client yet. That comes first.',
  },
  'rule.directContactWithClient': {
    sv: 'Direktkontakten ska vara med klienten själv. Samtal med någon annan räcker inte.',
    en: 'Direct contact means with the client in person. Speaking with somebody else is not enough.',
  },
  'rule.healthDataBeforeWish': {
    sv: 'När någon annan än klienten tar kontakt får profil och hjälpbehov inte fyllas i. De skrivs ner när klienten själv har bekräftat sin önskan.',
    en: 'When somebody other than the client makes contact, profile and wanted help may not be filled in. They are written down once the client has confirmed their own wish.',
  },
  'rule.earlierUnknown': {
    sv: 'Det tidigare uppdraget finns inte.',
    en: 'The earlier uppdrag does not exist.',
  },
  'rule.earlierStillOpen': {
    sv: 'Det tidigare uppdraget {number} pågår fortfarande.',
    en: 'The earlier uppdrag {number} is still open.',
  },
  'rule.earlierForgotten': {
    sv: 'Klientens uppgifter i det tidigare uppdraget är raderade. Registrera förfrågan som en ny klient.',
    en: 'The client’s information in the earlier uppdrag has been erased. Register the request as a new client.',
  },
  'rule.huvudansvarigAmongMedombud': {
    sv: 'Ett uppdrag har ett enda huvudansvarigt ombud, som inte också kan vara medombud.',
    en: 'An uppdrag has exactly one huvudansvarigt ombud, who cannot be a medombud as well.',
  },
  'rule.interestNotDeclared': {
    sv: 'Ombuden behöver intyga att ingen av dem är jävig.',
    en: 'The ombud must declare that none of them has a conflict of interest.',
  },
  'rule.ombudExclusiveToOtherEnhet': {
    sv: 'Ett av ombuden arbetar bara med {enhet}.',
    en: 'One of the ombud works with {enhet} only.',
  },
  'rule.clientNotConsultedNeedsReason': {
    sv: 'Klienten ska tillfrågas innan ombudet byts. Ange skälet om det inte har gått.',
    en: 'The client is to be asked before the ombud is changed. Give the reason if that was not possible.',
  },
  'rule.coverByOwnOmbud': {
    sv: 'Ombudet har redan uppdraget. Välj en kollega som ska täcka.',
    en: 'The ombud already has the uppdrag. Choose a colleague to cover.',
  },
  'rule.coverInThePast': {
    sv: 'Täckning börjar tidigast {on}, inte {from}.',
    en: 'Cover begins on {on} at the earliest, not on {from}.',
  },
  'rule.coverEndsBeforeItBegins': {
    sv: 'Täckningen kan inte sluta {to} när den börjar {from}.',
    en: 'Cover cannot end on {to} when it begins on {from}.',
  },
  'rule.coverTooLong': {
    sv: 'Täckningen är {days} dagar, och högst {limit} får beviljas åt gången. Byt ombud om det blir längre.',
    en: 'The cover is {days} days, and at most {limit} may be granted at a time. Change ombud if it will be longer.',
  },
  'rule.coverOverlaps': {
    sv: 'Ombudet täcker redan i uppdraget någon av de dagarna.',
    en: 'The ombud already covers in the uppdrag on some of those days.',
  },
  'rule.coverUnknown': {
    sv: 'Täckning {cover} finns inte i uppdraget.',
    en: 'The uppdrag has no cover {cover}.',
  },
  'rule.singleOmbudNeedsReason': {
    sv: 'Som regel är två ombud med på det första mötet. Ange skälet till att det var ett ombud.',
    en: 'As a rule two ombud attend the first meeting. Give the reason why there was one.',
  },
  'rule.firstMeetingWithoutOwnOmbud': {
    sv: 'Minst ett av uppdragets egna ombud ska vara med på det första mötet. Ange det, eller be arbetsledaren byta ombud.',
    en: 'At least one of the uppdrag’s own ombud is to attend the first meeting. Name them, or ask the arbetsledare to change ombud.',
  },
  'rule.clientUnder18': {
    sv: 'Klienten har inte fyllt 18 år. Personligt ombud är till för dem som är 18 år eller äldre.',
    en: 'The client is not yet 18. Personligt ombud is for those aged 18 or over.',
  },
  'rule.goalUnknown': {
    sv: 'Mål {goal} finns inte i uppdraget.',
    en: 'The uppdrag has no goal {goal}.',
  },
  'rule.goalNotOpen': {
    sv: 'Mål {goal} är redan uppnått eller övergivet. Formulera ett nytt mål i stället.',
    en: 'Goal {goal} has already been reached or abandoned. Formulate a new goal instead.',
  },
  'rule.contactNeedsGoal': {
    sv: 'Kontakt med någon annan än klienten ska gälla ett av klientens mål. Ange vilket.',
    en: 'Contact with anyone but the client must concern one of the client’s goals. Say which.',
  },
  'rule.consentMissing': {
    sv: 'Klientens samtycke till kontakt med den parten saknas eller har gått ut. Fråga klienten först.',
    en: 'The client’s consent to contact with that party is missing or has expired. Ask the client first.',
  },
  'rule.consentUnknown': {
    sv: 'Samtycke {consent} finns inte i uppdraget.',
    en: 'The uppdrag has no consent {consent}.',
  },
  'rule.observationUnknown': {
    sv: 'Iakttagelse {observation} finns inte i uppdraget.',
    en: 'The uppdrag has no observation {observation}.',
  },
  'rule.observationNotLinked': {
    sv: 'Iakttagelsen är inte kopplad till något systemfel.',
    en: 'The observation is not linked to any systemfel.',
  },
  'rule.reopenTooLate': {
    sv: 'Uppdraget avslutades för {days} dagar sedan, och gränsen är {limit}. Ta emot en ny förfrågan i stället.',
    en: 'The uppdrag was closed {days} days ago, and the limit is {limit}. Take in a new request instead.',
  },
  'rule.clientForgotten': {
    sv: 'Klientens uppgifter är raderade. Inget nytt kan skrivas om klienten.',
    en: 'The client’s information has been erased. Nothing new can be written about them.',
  },
} as const satisfies Room;
