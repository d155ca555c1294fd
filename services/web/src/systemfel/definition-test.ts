/** The five questions of the definition test, in the order of the domain. */
export const questions = [
  'seenInSeveralUppdrag',
  'seenRepeatedly',
  'wouldHitOthers',
  'causeIsStructural',
  'singleCasePursued',
] as const;
export type Question = (typeof questions)[number];
export type TestAnswers = Readonly<Partial<Record<Question, boolean>>>;

export type Advice = 'begin' | 'speaksFor' | 'speaksAgainst' | 'undecided';

/** What the answers speak for. It advises and never decides: fewer than three say nothing yet. */
export function adviceOf(answers: TestAnswers): Advice {
  const given = questions.flatMap((question) => answers[question] ?? []);
  const yes = given.filter((answer) => answer).length;
  const no = given.length - yes;
  if (given.length === 0) return 'begin';
  if (yes >= 3 && yes > no) return 'speaksFor';
  if (no >= 3) return 'speaksAgainst';
  return 'undecided';
}

/** The first day of the quarter before the one of a day: with that one, the last two quarters. */
export function startOfLastTwoQuarters(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3);
  return quarter === 0
    ? `${year - 1}-10-01`
    : `${year}-${String((quarter - 1) * 3 + 1).padStart(2, '0')}-01`;
}
