import type { LaidOut } from '@fyr/ui/process-picture';
import { useQuery } from '@tanstack/react-query';
import { useCase } from '../../api/cases.ts';
import { commandFields } from '../../command/command-fields.ts';
import { movesOf } from './moves.ts';

/** Where one uppdrag may go from where it is, once its machine has been asked. */
export function useMoves(number: string | undefined) {
  const found = useCase('uppdrag', number ?? '', number !== undefined);
  const process = useQuery({
    queryKey: ['process', 'uppdrag'],
    queryFn: async (): Promise<LaidOut> => {
      const { pictures } = await import('virtual:process-pictures');
      const { uppdrag } = pictures;
      if (!uppdrag) throw new Error('no picture of an uppdrag');
      return uppdrag;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const eventOf = (command: string) => commandFields('uppdrag', command)?.event;
  const moves =
    number !== undefined && found.data && process.data
      ? movesOf(process.data, { ...found.data, eventOf })
      : undefined;
  return { found, moves };
}
