import { useSearch } from '@tanstack/react-router';
import { useRapportDraft } from '../api/rapport.ts';
import type { Picture } from '../case/picture.ts';
import type { OwnChoices } from '../command/choices.ts';

/** The questions that somebody may write under, or review; the one alone that the address names. */
export function useQuestionChoices(rapport: Picture['rapport'], event: string): OwnChoices {
  const { question: named }: Readonly<Record<string, string>> = useSearch({ strict: false });
  const draft = useRapportDraft(rapport?.number ?? '', rapport !== undefined);
  if (!rapport) return {};
  const open = rapport.questions.filter(
    ({ answer, written }) =>
      answer !== 'BERAKNAS' && (event !== 'AnswerReviewed' || written?.reviewed === false),
  );
  const asked = open.filter(({ question }) => question === named);
  const headings = new Map(draft.data?.questions.map(({ id, heading }) => [id, heading]));
  return {
    question: (asked.length > 0 ? asked : open).map(({ question }) => ({
      value: question,
      label: headings.get(question) ?? question,
    })),
  };
}
