import { useNavigate, useSearch } from '@tanstack/react-router';

/** How the page is looked at, as its address says it; a change of it is no page of its own to go back to. */
export function useView() {
  const seen: Readonly<Record<string, string | undefined>> = useSearch({ strict: false });
  const navigate = useNavigate();
  return {
    seen,
    look: (change: Readonly<Record<string, string | undefined>>) =>
      void navigate({
        to: '.',
        search: (now: object) => ({ ...now, ...change }),
        replace: true,
        resetScroll: false,
      }),
  };
}
