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
      <Loading />
    </>
  );
}

/** The place of what is on its way: what stands below it waits out of sight. */
export function Loading() {
  const { t } = useLanguage();
  return (
    <div className="loading">
      <p aria-busy="true">{t('screen.frame.loading')}</p>
    </div>
  );
}
