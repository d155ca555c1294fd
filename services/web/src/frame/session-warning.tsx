import { Button, Dialog, useLanguage } from '@fyr/ui';
import { useEffect, useState } from 'react';
import { hearOtherWindows, lastCalledAt } from '../api/last-call.ts';
import { type Session, useAskAgain, useLogout, useStay } from '../api/session.ts';
import { useAnnounce } from './announce.tsx';
import { endOf, isToBeTold, type Standing, standingOf, type Times } from './session-clock.ts';

const lookEveryMs = 1000;

/**
 * Warns before a session ends, and when it is over asks the API, which shows the login in its place:
 * nothing stays on a screen that was left. What was written waits for the same person.
 */
export function SessionWarning({ session }: { readonly session: Session }) {
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const { standing, endsAt } = useStanding(session);
  const [isSeen, setSeen] = useState(false);
  const stay = useStay();
  const logout = useLogout();
  if (standing === 'idle') {
    return (
      <Dialog
        urgent
        title={t('screen.session.idleTitle')}
        onClose={() => void stay()}
        actions={
          <>
            <Button
              weight="main"
              onClick={() => void stay().then(() => announce(t('screen.session.stayed')))}
            >
              {t('screen.session.stay')}
            </Button>
            <Button
              onClick={() =>
                logout.mutate(undefined, { onSuccess: () => announce(t('screen.login.loggedOut')) })
              }
            >
              {t('screen.frame.logOut')}
            </Button>
          </>
        }
      >
        <p>{t('screen.session.idle', { when: clock(endsAt) })}</p>
      </Dialog>
    );
  }
  if (standing === 'ending' && !isSeen) {
    return (
      <Dialog
        urgent
        title={t('screen.session.endTitle')}
        onClose={() => setSeen(true)}
        actions={
          <Button weight="main" onClick={() => setSeen(true)}>
            {t('screen.session.goOn')}
          </Button>
        }
      >
        <p>{t('screen.session.end', { when: clock(endsAt) })}</p>
      </Dialog>
    );
  }
  return null;

  function clock(at: number): string {
    const time = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short' }).format(new Date(at));
    return t('screen.session.clock', { time });
  }
}

function useStanding(session: Session): {
  readonly standing: Standing;
  readonly endsAt: number;
} {
  const { idleMs, expiresAt } = session;
  const [standing, setStanding] = useState<Standing>('well');
  const askAgain = useAskAgain();
  const stay = useStay();
  useEffect(() => {
    const timesNow = (): Times => {
      return { now: Date.now(), calledAt: lastCalledAt(), idleMs, expiresAt };
    };
    let isOver = false;
    const look = () => {
      const now = standingOf(timesNow());
      setStanding(now);
      if (now === 'over' && !isOver) askAgain();
      isOver = now === 'over';
    };
    // Where one is asked already, the answer is what counts.
    const beThere = () => {
      const times = timesNow();
      if (standingOf(times) !== 'idle' && isToBeTold(times)) void stay();
    };
    const round = setInterval(look, lookEveryMs);
    const stopHearing = hearOtherWindows();
    document.addEventListener('visibilitychange', look);
    document.addEventListener('keydown', beThere);
    document.addEventListener('pointerdown', beThere);
    return () => {
      clearInterval(round);
      stopHearing();
      document.removeEventListener('visibilitychange', look);
      document.removeEventListener('keydown', beThere);
      document.removeEventListener('pointerdown', beThere);
    };
  }, [idleMs, expiresAt, askAgain, stay]);
  return { standing, endsAt: endOf({ calledAt: lastCalledAt(), idleMs, expiresAt }) };
}
