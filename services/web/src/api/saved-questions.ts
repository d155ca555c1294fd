import { SavedQuestion, SavedQuestionList } from '@fyr/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { call } from './call.ts';

const queryKey = ['savedQuestions'];

/** What the reader has saved to ask again. */
export function useSavedQuestions() {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => call(SavedQuestionList, '/saved-questions', { signal }),
  });
}

export function useSaveQuestion() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly name: string; readonly question: string }) =>
      call(SavedQuestion, '/saved-questions', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
}

export function useRemoveQuestion() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(z.unknown(), `/saved-questions/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
}
