import { useEffect, useRef } from 'react';
import { ownerOf, useReadSession, useSession } from '../api/session.ts';
import type { Answers } from './answers.ts';
import { draftFor, forgetDraft, keepDraft, type Place } from './drafts.ts';
import type { Part } from './fields.ts';

type Written = Readonly<Record<Part, Answers>>;

/** Finds what was written in this form before the session ended. */
export function useDraftPlace(form: string): Place & { readonly draft: Written | undefined } {
  const place = { owner: ownerOf(useSession()), form };
  return { ...place, draft: draftFor(place) };
}

/** Keeps the answers of a form that goes because the session did; other ways out are the reader's own. */
export function useKeepDraft({ owner, form }: Place, answers: Written): void {
  const readSession = useReadSession();
  const first = useRef(answers);
  const latest = useRef(answers);
  useEffect(() => {
    latest.current = answers;
  }, [answers]);
  useEffect(() => {
    const restored = draftFor({ owner, form }) !== undefined;
    forgetDraft();
    return () => {
      const isWritten = restored || latest.current !== first.current;
      if (isWritten && !readSession()) keepDraft({ owner, form }, latest.current);
    };
  }, [owner, form, readSession]);
}
