/** The command that does what is due, by the name of the deadline. */
const commands: Readonly<Record<string, string>> = {
  informationMeeting: 'BookInformationMeeting',
  queueReview: 'ChangeQueuePriority',
  nextReview: 'ReviewNeed',
  pauseReview: 'ResumeUppdrag',
  consentExpiry: 'GiveConsent',
};

/** Undefined where there is more than one way to it: then the page of the uppdrag has them. */
export function commandFor(deadline: string): string | undefined {
  return commands[deadline];
}
