import { ServiceFacts } from '@fyr/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from './call.ts';

/** What anybody may know of the installation. */
export function useServiceFacts() {
  return useQuery({
    queryKey: ['service'],
    queryFn: ({ signal }) => call(ServiceFacts, '/service', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
