import { Button, Notice, PageHeading, Section, useLanguage } from '@fyr/ui';
import { useAskedExplanations } from '../api/loggkontroll.ts';
import { type Told, useNoticeMail, useNotices, useReadNotices } from '../api/notices.ts';
import { useSession } from '../api/session.ts';
import { isCaseType } from '../case/case-type.ts';
import { useAnnounce } from '../frame/announce.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loaded, Loading } from '../frame/loaded.tsx';
import { RefusalNotice } from '../frame/refusal-notice.tsx';
import { CalendarSection } from './calendar-section.tsx';
import { ExplanationsSection } from './explanations-section.tsx';

/** What the reader is told of, newest first; how they are reminded of it elsewhere. */
export function NoticesPage() {
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const { calendar } = useSession().rights;
  const query = useNotices();
  const read = useReadNotices();
  const asked = useAskedExplanations();
  const readAll = () =>
    read.mutate('all', { onSuccess: () => announce(t('screen.notices.allRead')) });
  const unread = query.data?.pages[0]?.unread ?? 0;
  return (
    <>
      <PageHeading
        title={t('screen.notices.title')}
        actions={unread > 0 && <Button onClick={readAll}>{t('screen.notices.readAll')}</Button>}
      />
      {read.isError && <RefusalNotice error={read.error} />}
      <ExplanationsSection />
      <Loaded query={query}>
        {({ pages }) => {
          // What stands above the notices comes before them, or with them.
          if (asked.isPending) return <Loading />;
          const notices = pages.flatMap((page) => page.notices);
          const mail = pages[0]?.mail;
          return (
            <>
              {notices.length === 0 ? (
                <Notice title={t('screen.notices.empty')}>
                  <p>{t('screen.notices.emptyHelp')}</p>
                </Notice>
              ) : (
                <>
                  <p>{t('screen.notices.unreadCount', { count: unread })}</p>
                  <ol className="notice-list">
                    {notices.map((one) => (
                      <OneNotice
                        key={one.id}
                        notice={one}
                        onRead={() =>
                          read.mutate(one.id, {
                            onSuccess: () => announce(t('screen.notices.isRead')),
                          })
                        }
                      />
                    ))}
                  </ol>
                </>
              )}
              {query.hasNextPage && (
                <Button onClick={() => void query.fetchNextPage()}>
                  {t('screen.notices.older')}
                </Button>
              )}
              {mail && <MailSection mail={mail} />}
              {calendar && <CalendarSection />}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

/** What one is told, and the way to what it is about. */
export function OneNotice({
  notice,
  onRead,
}: {
  readonly notice: Told;
  readonly onRead: () => void;
}) {
  const { t } = useLanguage();
  const { text, day, read, about } = notice;
  const { type, number, open } = about;
  return (
    <li className={read ? undefined : 'unread'}>
      <p className="notice-text">
        {!read && <strong>{t('screen.notices.unread')}: </strong>}
        {open && isCaseType(type) ? (
          <PageLink
            to="/$type/$number"
            params={{ type, number }}
            onClick={read ? undefined : onRead}
          >
            {text}
          </PageLink>
        ) : (
          text
        )}
      </p>
      <p className="quiet">
        <time dateTime={day}>{day}</time>
      </p>
      {!read && (
        <Button
          weight="quiet"
          aria-label={t('screen.notices.readNamed', { text })}
          onClick={onRead}
        >
          {t('screen.notices.read')}
        </Button>
      )}
    </li>
  );
}

function MailSection(props: {
  readonly mail: { readonly address: boolean; readonly on: boolean };
}) {
  const { address, on } = props.mail;
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const mail = useNoticeMail();
  const told = t(on ? 'screen.notices.mailOn' : 'screen.notices.mailOff');
  const change = () =>
    mail.mutate(!on, {
      onSuccess: (now) => announce(t(now.on ? 'screen.notices.mailOn' : 'screen.notices.mailOff')),
    });
  return (
    <Section title={t('screen.notices.mail')}>
      <p>{address ? told : t('screen.notices.mailNone')}</p>
      {mail.isError && <RefusalNotice error={mail.error} />}
      {address && (
        <Button onClick={change}>
          {t(on ? 'screen.notices.mailStop' : 'screen.notices.mailStart')}
        </Button>
      )}
    </Section>
  );
}
