import { useEffect, useRef, useState } from 'react';
import { ownerOf, useReadSession, useSession } from '../api/session.ts';
import type { Answers } from './answers.ts';
import type { SaveState } from './draft-saver.ts';
import { draftFor, forgetDraft, keepDraft, type Place } from './drafts.ts';
import type { Part } from './fields.ts';
import {
  changesIn,
  type FormOf,
  partOf,
  type SavedDraft,
  saverOf,
  withSaved,
} from './saved-draft.ts';

type Written = Readonly<Record<Part, Answers>>;

/**
 * The answers of a form, which outlive it: saved field by field on the server, and what is not yet
 * there when the session ends kept in memory for whoever comes back.
 */
export function useDraft(target: FormOf, empty: () => Written, saved: SavedDraft | undefined) {
  const place = {
    owner: ownerOf(useSession()),
    form: [target.type, target.number, target.command, partOf(target)].join(' ').trim(),
  };
  const [start] = useState(empty);
  const [kept] = useState(() => draftFor(place));
  const [answers, setAnswers] = useState<Written>(
    () => kept ?? (saved ? withSaved(start, saved) : start),
  );
  const [state, setState] = useState<SaveState>({ is: 'untouched' });
  const [restoredAt, setRestoredAt] = useState(kept ? null : saved?.savedAt);
  const readSession = useReadSession();
  const [saver] = useState(() => {
    const isTheirs = () => {
      const session = readSession();
      return session !== undefined && ownerOf(session) === place.owner;
    };
    return saved && saverOf(target, { tell: setState, isTheirs });
  });
  useKeepDraft(place, answers);

  // What waited in memory is saved as what is written now.
  useEffect(() => {
    if (!kept || !saver) return;
    for (const [field, text] of Object.entries(changesIn(start, kept))) saver.write(field, text);
  }, [kept, saver, start]);

  // Who leaves the form, or turns to something else, finds it as it was.
  useEffect(() => {
    const leave = () => void saver?.flush();
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      leave();
    };
  }, [saver]);

  return {
    answers,
    state,
    /** When what stands in the form from the beginning was saved; null where it was not. */
    restoredAt: restoredAt ?? null,
    saver,
    write(change: (current: Written) => Written): void {
      const changed = change(answers);
      for (const [field, text] of Object.entries(changesIn(answers, changed))) {
        saver?.write(field, text);
      }
      setAnswers(changed);
    },
    discard(): void {
      setAnswers(start);
      setRestoredAt(null);
      void saver?.discard();
    },
  };
}

/** Keeps the answers of a form that goes because the session did; other ways out are the reader's own. */
function useKeepDraft({ owner, form }: Place, answers: Written): void {
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
