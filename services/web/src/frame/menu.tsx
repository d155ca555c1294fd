import { useLanguage } from '@fyr/ui';
import { useNavigate } from '@tanstack/react-router';
import { useUnread } from '../api/notices.ts';
import type { Session } from '../api/session.ts';
import { PageLink } from './links.tsx';
import { notices, type Place, placesOf } from './places.ts';
import { useShortcut } from './shortcuts.ts';

/** The pages of the reader, each with its keys. */
export function Menu({ session }: { readonly session: Session }) {
  return (
    <ul>
      {placesOf(session).map((place) => (
        <li key={place.textKey}>
          <Way place={place} />
        </li>
      ))}
    </ul>
  );
}

function Way({ place }: { readonly place: Place }) {
  const { textKey, link, keys = '', exact = false } = place;
  const { t } = useLanguage();
  const navigate = useNavigate();
  useShortcut(keys, textKey, keys === '' ? undefined : () => void navigate(link));
  return (
    <PageLink look="menu" {...link} activeOptions={{ exact, includeSearch: false }}>
      {place === notices ? <NoticesName /> : t(textKey)}
    </PageLink>
  );
}

/** With how many are not read. */
function NoticesName() {
  const { t } = useLanguage();
  const count = useUnread().data ?? 0;
  return count === 0 ? t('screen.menu.notices') : t('screen.menu.noticesUnread', { count });
}
