import { refuse } from '@fyr/kernel';

/** Where the only person-bound text is the stream's own. */
export function checkOwnSubject(id: string, subject: string): void {
  if (subject !== id) refuse('subjectUnknown');
}
