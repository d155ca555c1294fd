import { useLanguage } from '@fyr/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useIsReached } from '../api/connection.ts';
import { useAnnounce } from './announce.tsx';

/** Says so while the service cannot be reached, above the page and in nobody's way. */
export function ConnectionNotice() {
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const client = useQueryClient();
  const isReached = useIsReached();
  const wasReached = useRef(true);
  useEffect(() => {
    if (isReached && !wasReached.current) {
      announce(t('screen.frame.reached'));
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    }
    wasReached.current = isReached;
  }, [isReached, announce, client, t]);
  return (
    <div role="alert" className="connection-notice">
      {!isReached && <p>{t('screen.frame.unreached')}</p>}
    </div>
  );
}
