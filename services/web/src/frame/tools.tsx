import { roomOf } from '@fyr/domain';
import { Button, useLanguage } from '@fyr/ui';
import { lazy, Suspense, useState } from 'react';
import type { Session } from '../api/session.ts';
import { useShortcut } from './shortcuts.ts';

const Palette = lazy(async () => ({
  default: (await import('./palette/palette.tsx')).Palette,
}));
const ShortcutsHelp = lazy(async () => ({
  default: (await import('./shortcuts-help.tsx')).ShortcutsHelp,
}));

/** Of those who write of clients. */
const NoteContact = lazy(async () => ({
  default: (await import('../inside/pages.ts')).NoteContact,
}));

/** The palette, and the help with shortcuts: each is fetched when it is asked for. */
export function Tools({ session }: { readonly session: Session }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState<'palette' | 'shortcuts'>();
  const close = () => setOpen(undefined);
  const [asked, setAsked] = useState(0);
  const note = roomOf(session.role) === 'inside' ? () => setAsked(asked + 1) : undefined;
  useShortcut('n', 'screen.shortcuts.noteContact', note);
  useShortcut('Ctrl K', 'screen.palette.open', () => setOpen('palette'));
  useShortcut('?', 'screen.shortcuts.help', () => setOpen('shortcuts'));
  return (
    <>
      {note && (
        <Button aria-haspopup="dialog" aria-keyshortcuts="n" onClick={note}>
          {t('screen.shortcuts.noteContact')}
        </Button>
      )}
      <Button
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={() => setOpen('palette')}
      >
        {t('screen.palette.open')} <kbd>Ctrl K</kbd>
      </Button>
      <Suspense>
        {asked > 0 && <NoteContact asked={asked} />}
        {open === 'palette' && <Palette session={session} onClose={close} />}
        {open === 'shortcuts' && <ShortcutsHelp onClose={close} />}
      </Suspense>
    </>
  );
}
