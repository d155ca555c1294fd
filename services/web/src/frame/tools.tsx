import { roomOf } from '@fyr/domain';
import { Button, Dialog, useLanguage } from '@fyr/ui';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Session } from '../api/session.ts';
import { useShortcut } from './shortcuts.ts';

const readPalette = () => import('./palette/palette.tsx');
const Palette = lazy(async () => ({ default: (await readPalette()).Palette }));
const ShortcutsHelp = lazy(async () => ({
  default: (await import('./shortcuts-help.tsx')).ShortcutsHelp,
}));

/** Of those who write of clients. */
const NoteContact = lazy(async () => ({
  default: (await import('../inside/pages.ts')).NoteContact,
}));

/** When the page itself has come. */
const readPaletteAfterMs = 2_000;

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
  // Whoever asks for it writes on at once: it is to be there by then.
  useEffect(() => {
    const soon = setTimeout(() => void readPalette().catch(() => {}), readPaletteAfterMs);
    return () => clearTimeout(soon);
  }, []);
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
      <Suspense>{asked > 0 && <NoteContact asked={asked} />}</Suspense>
      <Suspense
        fallback={
          <Dialog title={t('screen.palette.title')} onClose={close}>
            {null}
          </Dialog>
        }
      >
        {open === 'palette' && <Palette session={session} onClose={close} />}
      </Suspense>
      <Suspense>{open === 'shortcuts' && <ShortcutsHelp onClose={close} />}</Suspense>
    </>
  );
}
