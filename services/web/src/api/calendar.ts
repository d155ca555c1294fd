import { CalendarAddress, CalendarFeed } from '@fyr/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { call } from './call.ts';

/** Whether the reader has a calendar of their own dates. */
export function useCalendar() {
  return useQuery({
    queryKey: ['calendar'],
    queryFn: ({ signal }) => call(CalendarFeed, '/calendar', { signal }),
  });
}

/** Makes an address, which is told once; one made before it leads nowhere any longer. */
export function useBeginCalendar() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(CalendarAddress, '/calendar', { method: 'POST', body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  });
}

export function useEndCalendar() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(z.unknown(), '/calendar', { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['calendar'] }),
  });
}
