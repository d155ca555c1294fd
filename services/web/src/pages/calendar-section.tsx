import { Button, Section, useLanguage } from '@fyr/ui';
import { useBeginCalendar, useCalendar, useEndCalendar } from '../api/calendar.ts';
import { useAnnounce } from '../frame/announce.tsx';
import { CopyOnce } from '../frame/copy-once.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { RefusalNotice } from '../frame/refusal-notice.tsx';
import { momentInWords } from '../frame/today.ts';

/** The reader's own dates as a calendar to subscribe to. Its address is shown once. */
export function CalendarSection() {
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const calendar = useCalendar();
  const begin = useBeginCalendar();
  const end = useEndCalendar();
  const refused = begin.error ?? end.error;
  const stop = () => {
    begin.reset();
    end.mutate(undefined, { onSuccess: () => announce(t('screen.calendar.ended')) });
  };
  return (
    <Section title={t('screen.calendar.title')}>
      <p>{t('screen.calendar.help')}</p>
      {refused && <RefusalNotice error={refused} />}
      <Loaded query={calendar}>
        {({ begunAt }) => (
          <>
            {begin.data ? (
              <>
                <p>{t('screen.calendar.once')}</p>
                <CopyOnce
                  label={t('screen.calendar.address')}
                  value={`${window.location.origin}${begin.data.path}`}
                />
              </>
            ) : (
              <p>
                {begunAt === null
                  ? t('screen.calendar.none')
                  : t('screen.calendar.since', { day: momentInWords(begunAt).slice(0, 10) })}
              </p>
            )}
            <p className="buttons">
              <Button onClick={() => begin.mutate()}>
                {t(begunAt === null ? 'screen.calendar.begin' : 'screen.calendar.again')}
              </Button>
              {begunAt !== null && <Button onClick={stop}>{t('screen.calendar.end')}</Button>}
            </p>
          </>
        )}
      </Loaded>
    </Section>
  );
}
