import { Button, Section, useLanguage } from '@fyr/ui';
import { useState } from 'react';
import { type Question, type Statistic, useRowsBehind } from '../api/statistics.ts';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';

/** What a table counts, each a link for who may open it. Nothing is asked until it is. */
export function RowsBehind(props: {
  readonly asked: Question;
  readonly type: NonNullable<Statistic['measures'][number]['opensTo']>;
}) {
  const { asked, type } = props;
  const { t } = useLanguage();
  const [opened, setOpened] = useState(false);
  const behind = useRowsBehind(asked, opened);
  if (!opened) {
    return (
      <Button onClick={() => setOpened(true)}>{t('screen.statistics.behind', { type })}</Button>
    );
  }
  return (
    <Section title={t('screen.statistics.behindTitle', { type })}>
      <Loaded query={behind}>
        {({ rows, others }) => (
          <>
            {rows.length + others === 0 && <p>{t('screen.statistics.behindNone')}</p>}
            <ul className="numbers">
              {rows.map(({ id, number }) => (
                <li key={id}>
                  <PageLink to="/$type/$number" params={{ type, number }}>
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
