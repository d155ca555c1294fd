import { PageHeading, useLanguage } from '@fyr/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RefusalNotice } from './refusal-notice.tsx';

/** What a query brought, or that it is on its way, or why it did not come. */
export function Loaded<T>(props: {
  readonly query: UseQueryResult<T>;
  /** Where the page has no heading of its own until the data is there. */
  readonly title?: string;
  readonly children: (data: T) => ReactNode;
}) {
  const { query, title, children } = props;
  const { t } = useLanguage();
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return (
      <>
        {title !== undefined && <PageHeading title={title} />}
        <RefusalNotice error={query.error} retry={() => void query.refetch()} />
      </>
    );
  }
  return (
    <>
      {title !== undefined && <h1>{title}</h1>}
      <p aria-busy="true">{t('screen.frame.loading')}</p>
    </>
  );
}
