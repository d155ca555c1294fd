import { kernelTextsOf } from './kernel.ts';
import type { Room } from './room.ts';
import { uppdragRules } from './uppdrag-rules.ts';

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
  'command.uppdrag.TakeOnUppdrag': { sv: 'Ta dig an uppdraget', en: 'Take the uppdrag on' },
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
  ...uppdragRules,
  ...states,
  ...commands,
  ...events,
  ...deadlines,
  ...kernelTextsOf('uppdrag'),
} as const satisfies Room;
