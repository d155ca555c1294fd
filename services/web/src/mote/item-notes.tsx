import { Button, Section } from '@fyr/ui';
import { useState } from 'react';
import type { AgendaItem } from '../api/mote.ts';
import { useWords } from '../case/words.ts';
import { InlineCommand } from '../command/inline-command.tsx';
import { useShortcut } from '../frame/shortcuts.ts';
import { type Mote, picture } from './page.tsx';
import { partOf } from './running.ts';

/** What is noted of an item: read by everybody at once, written by those who write the minutes. */
export function ItemNotes({ mote, item }: { readonly mote: Mote; readonly item: AgendaItem }) {
  const { t } = useWords();
  const [isWriting, setWriting] = useState(false);
  const may = mote.next.some(({ command, allowed }) => command === 'NoteItem' && allowed);
  const note = mote.personal?.notes[item.key];
  useShortcut('a', 'screen.running.writeNote', may ? () => setWriting(true) : undefined);
  if (!may && note === undefined) return null;
  return (
    <Section title={t('screen.running.notes')}>
      {isWriting ? (
        <InlineCommand
          target={{
            type: 'mote',
            number: mote.number,
            command: 'NoteItem',
            part: partOf(item.key),
          }}
          picture={picture(mote)}
          known={{ item: item.key }}
          written={{ text: note ?? '' }}
          onDone={() => setWriting(false)}
        />
      ) : (
        <p className="as-written">
          {note === null ? t('screen.history.erased') : (note ?? t('screen.running.noNotes'))}
        </p>
      )}
      {may && (
        <Button aria-expanded={isWriting} onClick={() => setWriting(!isWriting)}>
          {t(isWriting ? 'screen.running.leaveNote' : 'screen.running.writeNote')}
        </Button>
      )}
    </Section>
  );
}
