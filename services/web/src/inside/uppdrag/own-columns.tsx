import { type Column, StatusText } from '@fyr/ui';
import { stateKey, toneOf } from '../../case/case-type.ts';
import { numberColumn } from '../../case/list-parts.tsx';
import { NextDate } from '../../case/next-date.tsx';
import type { Words } from '../../case/words.ts';
import { daysBetween, today } from '../../frame/today.ts';
import { Carrier } from '../../uppdrag/list.tsx';
import { type ListedUppdrag, nameOf } from '../day/day-rows.ts';
import { MoveButton } from './move-button.tsx';

/** What an ombud's list says of each uppdrag: the same as its card on the board. */
export function ownColumns(
  words: Words,
  onMove: (number: string) => void,
): readonly Column<ListedUppdrag>[] {
  const { t, named } = words;
  return [
    numberColumn('uppdrag', words),
    {
      key: 'name',
      title: t('screen.uppdrag.name'),
      name: true,
      cell: ({ card }) => nameOf(card) ?? t('screen.uppdrag.erasedName'),
    },
    {
      key: 'state',
      title: t('screen.case.state'),
      cell: ({ state, sinceOn }) => (
        <>
          <StatusText tone={toneOf(state)}>{named(stateKey('uppdrag', state))}</StatusText>
          <span className="below">
            {t('screen.ombud.daysHere', { count: daysBetween(sinceOn, today()) })}
          </span>
        </>
      ),
    },
    {
      key: 'next',
      title: t('screen.case.next'),
      cell: (row) => <NextDate type="uppdrag" {...row} />,
    },
    {
      key: 'ombud',
      title: t('screen.uppdrag.ombud'),
      name: true,
      cell: (row) =>
        row.huvudansvarig === null && row.state !== 'closed' ? (
          t('screen.ombud.noneYet')
        ) : (
          <Carrier row={row} words={words} />
        ),
    },
    {
      key: 'move',
      title: t('screen.ombud.move'),
      whole: true,
      cell: ({ number }) => <MoveButton number={number} onMove={onMove} />,
    },
  ];
}
