import { ClientsFound, UppdragList } from '@fyr/contracts';
import type { Column } from '@fyr/ui';
import type { z } from 'zod';
import { call } from '../api/call.ts';
import type { ListDescription } from '../case/description.ts';
import type { Words } from '../case/words.ts';
import { uppdragList } from '../uppdrag/list.tsx';

type ClientRow = z.output<typeof UppdragList>['rows'][number];

/** An ombud's own uppdrag, each with the client's name. */
export const clientList: ListDescription<ClientRow> = {
  ...uppdragList,
  answer: UppdragList,
  opens: 'RequestUppdrag',
  columns: (rows, context) => {
    const [number, ...others] = uppdragList.columns(rows, context) as readonly Column<ClientRow>[];
    return [...(number ? [number] : []), nameColumn(context.words), ...others];
  },
  nameOf: ({ card }) => card?.name,
  find: async (text, signal) =>
    (await call(ClientsFound, '/uppdrag/find', { method: 'POST', body: { text }, signal })).found,
  emptyHelp: (mayOpen) => (mayOpen ? 'screen.uppdrag.emptyHelp' : 'screen.uppdrag.emptyOther'),
};

function nameColumn({ t }: Words): Column<ClientRow> {
  return {
    key: 'name',
    title: t('screen.uppdrag.name'),
    name: true,
    cell: ({ card }) =>
      card === null ? t('screen.uppdrag.erasedName') : (card?.name ?? t('screen.case.none')),
  };
}
