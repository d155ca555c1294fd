import { Button, Notice, useLanguage } from '@fyr/ui';
import { Refusal } from '../api/refusal.ts';
import { momentInWords, timeOfDay } from '../frame/today.ts';
import type { SaveState } from './draft-saver.ts';

/** That the form is not empty, since when, and the way to make it so. */
export function DraftFound(props: {
  readonly savedAt: number | null;
  readonly onDiscard: () => void;
}) {
  const { savedAt, onDiscard } = props;
  const { t } = useLanguage();
  if (savedAt === null) return null;
  return (
    <Notice title={t('screen.draft.found', { when: momentInWords(savedAt) })}>
      <p>
        <Button onClick={onDiscard}>{t('screen.draft.discard')}</Button>
      </p>
    </Notice>
  );
}

/** Whether what is written is saved, said when that changes. Its line is there from the beginning. */
export function DraftStatus({ state }: { readonly state: SaveState }) {
  const { t } = useLanguage();
  return (
    <p className={`draft-status ${state.is === 'saved' ? 'quiet' : ''}`} aria-live="polite">
      {wordsOf()}
    </p>
  );

  function wordsOf(): string {
    switch (state.is) {
      case 'untouched':
        return '';
      case 'saved':
        return t('screen.draft.saved', { time: timeOfDay(state.at) });
      case 'unsaved':
        return t('screen.draft.unsaved');
      case 'refused':
        return t('screen.draft.refused', { why: whyOf(state.why) });
    }
  }
}

function whyOf(error: unknown): string {
  const problem = error instanceof Refusal ? error.problem : undefined;
  return problem?.because?.map(({ text }) => text).join(' ') || problem?.detail || '';
}
