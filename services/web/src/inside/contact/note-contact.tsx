import { Button, Dialog, useLanguage } from '@fyr/ui';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../../frame/announce.tsx';
import { today } from '../../frame/today.ts';
import { type ContactAnswers, emptyContact } from './contact.ts';
import { ContactForm, type NotedContact } from './contact-form.tsx';
import { CorrectContact } from './correct-contact.tsx';

/** "Anteckna kontakt", from anywhere: what is written stays if it is closed, until it is sent. */
export function NoteContact(props: {
  /** How many times it has been asked for. */
  readonly asked: number;
}) {
  const { asked } = props;
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const [isOpen, setOpen] = useState(false);
  const [written, setWritten] = useState<ContactAnswers>();
  const [last, setLast] = useState<NotedContact & { readonly path: string }>();
  const [correcting, setCorrecting] = useState(false);
  const here = /^\/uppdrag\/(U-\d{4}-\d+)/.exec(path)?.[1] ?? '';
  const open = () => {
    // What was last said of how is most often so again; whom it was with is not.
    const usual = last && { method: last.answers.method };
    const begun = written ?? emptyContact(today(), usual);
    setWritten(begun.number === '' ? { ...begun, number: here } : begun);
    setOpen(true);
  };
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => latest.current(), [asked]);
  return (
    <>
      {isOpen && written && (
        <Dialog title={t('screen.shortcuts.noteContact')} onClose={() => setOpen(false)}>
          <ContactForm
            answers={written}
            onChange={setWritten}
            onClose={() => setOpen(false)}
            onDone={(noted) => {
              setOpen(false);
              setWritten(undefined);
              setLast({ ...noted, path });
              announce(t('screen.ombud.noted', { number: noted.number, count: noted.parts }));
            }}
          />
        </Dialog>
      )}
      {last?.path === path && !isOpen && last.revision !== undefined && (
        <section className="receipt" aria-label={t('screen.ombud.lastNoted')}>
          <p>{t('screen.ombud.lastNotedOf', { number: last.number })}</p>
          <div className="buttons">
            <Button onClick={() => setCorrecting(true)}>{t('screen.ombud.correct')}</Button>
            <Button weight="quiet" onClick={() => setLast(undefined)}>
              {t('screen.ombud.hideReceipt')}
            </Button>
          </div>
        </section>
      )}
      {correcting && last && (
        <Dialog title={t('screen.ombud.correct')} onClose={() => setCorrecting(false)}>
          <CorrectContact
            noted={last}
            onClose={() => setCorrecting(false)}
            onDone={() => {
              setCorrecting(false);
              setLast(undefined);
              announce(t('screen.ombud.corrected', { number: last.number }));
            }}
          />
        </Dialog>
      )}
    </>
  );
}
