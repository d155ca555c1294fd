import { Button, Section, useLanguage } from '@fyr/ui';
import { useState } from 'react';
import { type Question, useUppdragBehind } from '../api/statistics.ts';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';

/** The uppdrag that a table counts, each a link for who may open it. Nothing is asked until it is. */
export function UppdragBehind({ asked }: { readonly asked: Question }) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState(false);
  const behind = useUppdragBehind(asked, opened);
  if (!opened) {
    return <Button onClick={() => setOpened(true)}>{t('screen.statistics.behind')}</Button>;
  }
  return (
    <Section title={t('screen.statistics.behindTitle')}>
      <Loaded query={behind}>
        {({ rows, others }) => (
          <>
            <ul>
              {rows.map(({ id, number }) => (
                <li key={id}>
                  <PageLink to="/$type/$number" params={{ type: 'uppdrag', number }}>
                    {number}
                  </PageLink>
                </li>
              ))}
            </ul>
            {others > 0 && <p>{t('screen.statistics.others', { count: others })}</p>}
          </>
        )}
      </Loaded>
    </Section>
  );
}
