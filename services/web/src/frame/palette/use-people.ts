import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Session } from '../../api/session.ts';
import { caseTypes, hasList } from '../../case/case-type.ts';
import { listOf } from '../../case/kinds.ts';
import { type Entry, numberIn, typesByLetter } from './search.ts';

const lettersMin = 2;

/** People by name, of what the reader may know the names of; the API logs whom it shows. */
export function usePeople({ rights }: Session, written: string) {
  const navigate = useNavigate();
  const [type] = caseTypes.filter(hasList).filter((one) => {
    return rights.lists.includes(one) && listOf(one).find !== undefined;
  });
  const text = written.trim();
  const isName = text.length >= lettersMin && !/\d/.test(text);
  const found = useQuery({
    queryKey: ['people', text],
    queryFn: async ({ signal }) => (type && (await listOf(type).find?.(text, signal))) ?? [],
    enabled: type !== undefined && isName,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const people = type === undefined || !isName ? [] : (found.data ?? []);
  return {
    isThere: type !== undefined,
    isAsked: found.isFetching,
    entries: people.map(
      ({ number, name }): Entry => ({
        ...{ id: number, kind: 'person', label: `${name}, ${number}` },
        run: () => type && void navigate({ to: '/$type/$number', params: { type, number } }),
      }),
    ),
  };
}

/** The one thing with the number written, if the reader has pages of such. */
export function useNumber(
  { rights }: Session,
  written: string,
  say: (number: string) => string,
): readonly Entry[] {
  const navigate = useNavigate();
  const number = numberIn(written);
  const type = number && typesByLetter[number.charAt(0)];
  if (!number || !type || !rights.lists.includes(type)) return [];
  const run = () => void navigate({ to: '/$type/$number', params: { type, number } });
  return [{ id: number, kind: 'number', label: say(number), run }];
}
