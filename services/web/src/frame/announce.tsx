import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

type Announcements = { readonly status: string; readonly announce: (status: string) => void };

const AnnounceContext = createContext<Announcements>({ status: '', announce: () => {} });

/** One sentence at a time to the reader: shown under the header and said by a screen reader. */
export function AnnounceProvider(props: { readonly children: ReactNode }) {
  const [status, announce] = useState('');
  const value = useMemo(() => ({ status, announce }), [status]);
  return <AnnounceContext value={value}>{props.children}</AnnounceContext>;
}

export function useAnnounce(): Announcements {
  return useContext(AnnounceContext);
}
