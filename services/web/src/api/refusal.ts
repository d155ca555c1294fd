import type { Problem } from '@fyr/contracts';

/** The API saying no, as it said it; or, without a problem, that it did not answer at all. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly problem: Problem | undefined;

  constructor(problem: Problem | undefined) {
    super(problem?.code ?? 'no answer');
    this.problem = problem;
  }
}
