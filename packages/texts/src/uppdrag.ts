import { kernelTextsOf } from './kernel.ts';
import type { Room } from './room.ts';

/** Why something is refused: the machine's guards. */
const guards = {
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
} as const satisfies Room;

/** Why something is refused: what was asked for. */
const rules = {
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

const states = {
  'state.uppdrag.firstContact': { sv: 'Första kontakt', en: 'First contact' },
  'state.uppdrag.firstContact.requested': { sv: 'Förfrågan mottagen', en: 'Request received' },
  'state.uppdrag.firstContact.contacted': {
    sv: 'Direktkontakt tagen',
    en: 'Client contacted in person',
  },
  'state.uppdrag.firstContact.queued': { sv: 'I kö', en: 'In the queue' },
  'state.uppdrag.firstContact.meetingBooked': {
    sv: 'Informationsmöte bokat',
    en: 'Information meeting booked',
  },
  'state.uppdrag.jointMapping': { sv: 'Gemensam kartläggning', en: 'Joint mapping' },
  'state.uppdrag.active': { sv: 'Pågående', en: 'Active' },
  'state.uppdrag.active.working': { sv: 'Arbete pågår', en: 'Working' },
  'state.uppdrag.active.paused': { sv: 'Pausat', en: 'Paused' },
  'state.uppdrag.closed': { sv: 'Avslutat', en: 'Closed' },
} as const satisfies Room;

const commands = {
  'command.uppdrag.RequestUppdrag': { sv: 'Ta emot en förfrågan', en: 'Take in a request' },
  'command.uppdrag.DescribeClient': {
    sv: 'Beskriv klientens läge',
    en: 'Describe the client’s situation',
  },
  'command.uppdrag.ChangeContactDetails': {
    sv: 'Ändra kontaktuppgifter',
    en: 'Change contact details',
  },
  'command.uppdrag.MakeDirectContact': { sv: 'Notera direktkontakt', en: 'Note direct contact' },
  'command.uppdrag.ConfirmClientWish': {
    sv: 'Bekräfta klientens önskan',
    en: 'Confirm the client’s wish',
  },
  'command.uppdrag.AssessTargetGroup': { sv: 'Bedöm målgrupp', en: 'Assess the target group' },
  'command.uppdrag.BookInformationMeeting': {
    sv: 'Boka informationsmöte',
    en: 'Book an information meeting',
  },
  'command.uppdrag.QueueUppdrag': { sv: 'Ställ i kö', en: 'Place in the queue' },
  'command.uppdrag.ChangeQueuePriority': {
    sv: 'Ändra prioritet i kön',
    en: 'Change priority in the queue',
  },
  'command.uppdrag.LeaveQueue': { sv: 'Ta ur kön', en: 'Take out of the queue' },
  'command.uppdrag.RefuseUppdrag': { sv: 'Neka förfrågan', en: 'Refuse the request' },
  'command.uppdrag.ReferClient': {
    sv: 'Hänvisa klienten vidare',
    en: 'Refer the client elsewhere',
  },
  'command.uppdrag.WithdrawRequest': { sv: 'Återta förfrågan', en: 'Withdraw the request' },
  'command.uppdrag.AssignOmbud': { sv: 'Tilldela ombud', en: 'Assign ombud' },
  'command.uppdrag.ChangeOmbud': { sv: 'Byt ombud', en: 'Change ombud' },
  'command.uppdrag.GrantCover': { sv: 'Låt en kollega täcka', en: 'Let a colleague cover' },
  'command.uppdrag.EndCover': { sv: 'Avsluta täckning', en: 'End a cover' },
  'command.uppdrag.HoldFirstMeeting': { sv: 'Notera första mötet', en: 'Note the first meeting' },
  'command.uppdrag.MapLifeArea': { sv: 'Kartlägg ett livsområde', en: 'Map a life area' },
  'command.uppdrag.FormulateGoal': { sv: 'Formulera ett mål', en: 'Formulate a goal' },
  'command.uppdrag.ReviseGoal': { sv: 'Ändra ett mål', en: 'Revise a goal' },
  'command.uppdrag.ReachGoal': { sv: 'Målet är nått', en: 'The goal is reached' },
  'command.uppdrag.AbandonGoal': { sv: 'Ge upp ett mål', en: 'Abandon a goal' },
  'command.uppdrag.GiveConsent': { sv: 'Registrera samtycke', en: 'Register a consent' },
  'command.uppdrag.WithdrawConsent': { sv: 'Återkalla samtycke', en: 'Withdraw a consent' },
  'command.uppdrag.RegisterPowerOfAttorney': {
    sv: 'Registrera fullmakt',
    en: 'Register a power of attorney',
  },
  'command.uppdrag.MakeAgreement': { sv: 'Gör en överenskommelse', en: 'Make an agreement' },
  'command.uppdrag.MakeContact': { sv: 'Notera en kontakt', en: 'Note a contact' },
  'command.uppdrag.PrepareMeeting': { sv: 'Notera förberett möte', en: 'Note a prepared meeting' },
  'command.uppdrag.HoldMeeting': { sv: 'Notera ett möte', en: 'Note a meeting' },
  'command.uppdrag.NoteIndividualPlan': {
    sv: 'Notera individuell plan',
    en: 'Note an individual plan',
  },
  'command.uppdrag.ReviewNeed': { sv: 'Följ upp behovet', en: 'Review the need' },
  'command.uppdrag.PauseUppdrag': { sv: 'Pausa uppdraget', en: 'Pause the uppdrag' },
  'command.uppdrag.ResumeUppdrag': { sv: 'Återuppta uppdraget', en: 'Resume the uppdrag' },
  'command.uppdrag.NoteObservation': { sv: 'Notera en iakttagelse', en: 'Note an observation' },
  'command.uppdrag.LinkObservation': {
    sv: 'Koppla iakttagelsen till ett systemfel',
    en: 'Link the observation to a systemfel',
  },
  'command.uppdrag.UnlinkObservation': {
    sv: 'Ta bort kopplingen till ett systemfel',
    en: 'Remove the link to a systemfel',
  },
  'command.uppdrag.CloseUppdrag': { sv: 'Avsluta uppdraget', en: 'Close the uppdrag' },
  'command.uppdrag.DecideDocumentation': {
    sv: 'Bestäm vad som händer med dokumentationen',
    en: 'Decide what becomes of the documentation',
  },
  'command.uppdrag.HandOverDocumentation': {
    sv: 'Lämna över dokumentationen',
    en: 'Hand over the documentation',
  },
  'command.uppdrag.DestroyDocumentation': {
    sv: 'Förstör dokumentationen',
    en: 'Destroy the documentation',
  },
  'command.uppdrag.ReopenUppdrag': { sv: 'Öppna uppdraget igen', en: 'Reopen the uppdrag' },
} as const satisfies Room;

const events = {
  'event.uppdrag.UppdragRequested': { sv: 'Förfrågan kom in', en: 'A request came in' },
  'event.uppdrag.ClientDescribed': {
    sv: 'Klientens läge beskrevs',
    en: 'The client’s situation was described',
  },
  'event.uppdrag.ContactDetailsChanged': {
    sv: 'Kontaktuppgifter ändrades',
    en: 'Contact details were changed',
  },
  'event.uppdrag.DirectContactMade': {
    sv: 'Direktkontakt med klienten',
    en: 'Direct contact with the client',
  },
  'event.uppdrag.ClientWishConfirmed': {
    sv: 'Klienten svarade om sin önskan',
    en: 'The client answered on their wish',
  },
  'event.uppdrag.TargetGroupAssessed': {
    sv: 'Målgrupp bedömdes',
    en: 'The target group was assessed',
  },
  'event.uppdrag.InformationMeetingBooked': {
    sv: 'Informationsmöte bokades',
    en: 'An information meeting was booked',
  },
  'event.uppdrag.UppdragQueued': { sv: 'Ställdes i kö', en: 'Was placed in the queue' },
  'event.uppdrag.QueuePriorityChanged': {
    sv: 'Prioritet i kön ändrades',
    en: 'Priority in the queue was changed',
  },
  'event.uppdrag.QueueLeft': { sv: 'Togs ur kön', en: 'Left the queue' },
  'event.uppdrag.UppdragRefused': { sv: 'Förfrågan nekades', en: 'The request was refused' },
  'event.uppdrag.ClientReferred': {
    sv: 'Klienten hänvisades vidare',
    en: 'The client was referred elsewhere',
  },
  'event.uppdrag.RequestWithdrawn': { sv: 'Förfrågan återtogs', en: 'The request was withdrawn' },
  'event.uppdrag.OmbudAssigned': { sv: 'Ombud tilldelades', en: 'Ombud were assigned' },
  'event.uppdrag.OmbudChanged': { sv: 'Ombud byttes', en: 'Ombud were changed' },
  'event.uppdrag.CoverGranted': { sv: 'En kollega fick täcka', en: 'A colleague was let cover' },
  'event.uppdrag.CoverEnded': { sv: 'Täckningen avslutades', en: 'The cover was ended' },
  'event.uppdrag.FirstMeetingHeld': { sv: 'Första mötet hölls', en: 'The first meeting was held' },
  'event.uppdrag.LifeAreaMapped': { sv: 'Ett livsområde kartlades', en: 'A life area was mapped' },
  'event.uppdrag.GoalFormulated': { sv: 'Ett mål formulerades', en: 'A goal was formulated' },
  'event.uppdrag.GoalRevised': { sv: 'Ett mål ändrades', en: 'A goal was revised' },
  'event.uppdrag.GoalReached': { sv: 'Ett mål nåddes', en: 'A goal was reached' },
  'event.uppdrag.GoalAbandoned': { sv: 'Ett mål gavs upp', en: 'A goal was abandoned' },
  'event.uppdrag.ConsentGiven': { sv: 'Samtycke gavs', en: 'A consent was given' },
  'event.uppdrag.ConsentWithdrawn': { sv: 'Samtycke återkallades', en: 'A consent was withdrawn' },
  'event.uppdrag.PowerOfAttorneyRegistered': {
    sv: 'Fullmakt registrerades',
    en: 'A power of attorney was registered',
  },
  'event.uppdrag.AgreementMade': { sv: 'Överenskommelse gjordes', en: 'An agreement was made' },
  'event.uppdrag.ContactMade': { sv: 'Kontakt togs', en: 'A contact was made' },
  'event.uppdrag.MeetingPrepared': { sv: 'Ett möte förbereddes', en: 'A meeting was prepared' },
  'event.uppdrag.MeetingHeld': { sv: 'Ett möte hölls', en: 'A meeting was held' },
  'event.uppdrag.IndividualPlanNoted': {
    sv: 'Individuell plan noterades',
    en: 'An individual plan was noted',
  },
  'event.uppdrag.NeedReviewed': { sv: 'Behovet följdes upp', en: 'The need was reviewed' },
  'event.uppdrag.UppdragPaused': { sv: 'Uppdraget pausades', en: 'The uppdrag was paused' },
  'event.uppdrag.UppdragResumed': { sv: 'Uppdraget återupptogs', en: 'The uppdrag was resumed' },
  'event.uppdrag.ObservationNoted': {
    sv: 'En iakttagelse noterades',
    en: 'An observation was noted',
  },
  'event.uppdrag.ObservationLinked': {
    sv: 'En iakttagelse kopplades till ett systemfel',
    en: 'An observation was linked to a systemfel',
  },
  'event.uppdrag.ObservationUnlinked': {
    sv: 'En koppling till ett systemfel togs bort',
    en: 'A link to a systemfel was removed',
  },
  'event.uppdrag.UppdragClosed': { sv: 'Uppdraget avslutades', en: 'The uppdrag was closed' },
  'event.uppdrag.DocumentationDecided': {
    sv: 'Det bestämdes vad som händer med dokumentationen',
    en: 'It was decided what becomes of the documentation',
  },
  'event.uppdrag.DocumentationHandedOver': {
    sv: 'Dokumentationen lämnades över',
    en: 'The documentation was handed over',
  },
  'event.uppdrag.DocumentationDestroyed': {
    sv: 'Dokumentationen förstördes',
    en: 'The documentation was destroyed',
  },
  'event.uppdrag.UppdragReopened': {
    sv: 'Uppdraget öppnades igen',
    en: 'The uppdrag was reopened',
  },
} as const satisfies Room;

const deadlines = {
  'deadline.uppdrag.informationMeeting': {
    sv: 'Informationsmöte bör vara bokat',
    en: 'An information meeting should be booked',
  },
  'deadline.uppdrag.queueReview': {
    sv: 'Se över platsen i kön',
    en: 'Review the place in the queue',
  },
  'deadline.uppdrag.nextReview': { sv: 'Följ upp behovet', en: 'Review the need' },
  'deadline.uppdrag.pauseReview': { sv: 'Se över pausen', en: 'Review the pause' },
  'deadline.uppdrag.documentation': {
    sv: 'Lämna över eller förstör dokumentationen',
    en: 'Hand over or destroy the documentation',
  },
  'deadline.uppdrag.consentExpiry': { sv: 'Ett samtycke går ut', en: 'A consent expires' },
} as const satisfies Room;

/** Everything that the life of an uppdrag is told in. */
export const uppdragTexts = {
  ...guards,
  ...rules,
  ...states,
  ...commands,
  ...events,
  ...deadlines,
  ...kernelTextsOf('uppdrag'),
} as const satisfies Room;
