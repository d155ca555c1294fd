import { NoticeList, NoticeMail, NoticesRead } from '@fyr/contracts';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from './call.ts';
import { lastWritten } from './written.ts';

export type Told = z.output<typeof NoticeList>['notices'][number];

/** How many notices the reader has not read. */
export function useUnread() {
  return useQuery({
    queryKey: ['notice', 'unread'],
    queryFn: ({ signal }) =>
      call(NoticeList, '/notices', { query: { unread: 'true', limit: 1 }, signal }),
    select: ({ unread }) => unread,
  });
}

/** What the reader is told of, newest first, a page at a time. */
export function useNotices() {
  return useInfiniteQuery({
    queryKey: ['notice', 'list'],
    queryFn: ({ pageParam, signal }) =>
      call(NoticeList, '/notices', { query: { page: pageParam, after: lastWritten() }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
}

/** Reads one notice, or all there are. */
export function useReadNotices() {
  return useTold((id: string | 'all') =>
    call(NoticesRead, id === 'all' ? '/notices/read-all' : `/notices/${id}/read`, {
      method: 'POST',
      body: {},
    }),
  );
}

/** Letters that there is something to read, on or off. */
export function useNoticeMail() {
  return useTold((on: boolean) =>
    call(NoticeMail, '/notices/mail', { method: 'POST', body: { on } }),
  );
}

function useTold<Asked, Answer>(mutationFn: (asked: Asked) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => client.invalidateQueries({ queryKey: ['notice'] }),
  });
}
