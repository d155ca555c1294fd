import { SystemfelList } from '@fyr/contracts';
import { codeLists } from '@fyr/domain';
import { type Column, StatusText } from '@fyr/ui';
import type { z } from 'zod';
import { stateKey, toneOf } from '../case/case-type.ts';
import type { ListDescription } from '../case/description.ts';
import { everything, numberColumn, overdueFilter, statesFilter } from '../case/list-parts.tsx';
import { firstDate, NextDate } from '../case/next-date.tsx';
import { useWords, type Words } from '../case/words.ts';
import { PageLink } from '../frame/links.tsx';
import { Assistant } from './assistant.tsx';
import { evidenceInWords } from './evidence.ts';
import { Similar } from './similar.tsx';
import { daysWaited, movesTo, stageOf, stages, waitsFor } from './standing.ts';

type SystemfelRow = z.output<typeof SystemfelList>['rows'][number];

/** The register: what is wrong, whose it is to answer, and how long it has waited. */
export const systemfelList: ListDescription<SystemfelRow> = {
  answer: SystemfelList,
  opens: 'ObserveSystemfel',
  filters: [
    statesFilter('systemfel', [
      'identified',
      'reportedToLedningsgrupp',
      'forwardedToHuvudman',
      'resolved',
    ]),
    {
      name: 'huvudman',
      label: 'screen.field.huvudmanTyp',
      none: 'screen.systemfel.anyHuvudman',
      choices: codeLists.HuvudmanTyp.map((value) => ({ value, key: `code.HuvudmanTyp.${value}` })),
    },
    overdueFilter,
  ],
  query: ({ state = '', huvudman = '', overdue = '' }) => ({
    ...(state === everything ? { resolved: 'true' } : { state }),
    huvudman,
    overdue,
  }),
  beforeOpening: () => <Assistant />,
  alongOpening: ({ data }) => <Similar answers={data} />,
  board: {
    query: ({ huvudman = '', overdue = '' }) => ({ resolved: 'true', huvudman, overdue }),
    columns: stages.map((key) => ({ key, title: `screen.systemfel.stage.${key}` as const })),
    columnOf: ({ state }) => stageOf(state),
    movesTo,
    Card: ({ row }) => <Card row={row} />,
  },
  columns: (rows, { words }) => [
    numberColumn('systemfel', words),
    ...(rows.some(({ card }) => card !== undefined) ? [titleColumn(words)] : []),
    ...others(words),
  ],
  nameOf: ({ card }) => card?.title,
  emptyHelp: () => 'screen.systemfel.emptyHelp',
};

function titleColumn({ t }: Words): Column<SystemfelRow> {
  return {
    key: 'title',
    title: t('screen.field.title'),
    name: true,
    cell: ({ card }) =>
      card === null ? t('screen.history.erased') : (card?.title ?? t('screen.case.none')),
  };
}

/** What it is, whose, on what level, and whom it waits for since when. */
function Card({ row }: { readonly row: SystemfelRow }) {
  const words = useWords();
  const { t, codes, named } = words;
  const { number, card, huvudmanTyp, niva, outcome, clients } = row;
  const title = card === null ? t('screen.history.erased') : card?.title;
  return (
    <>
      <h3>
        <PageLink to="/$type/$number" params={{ type: 'systemfel', number }}>
          <span className="date">{number}</span> {title}
        </PageLink>
      </h3>
      <p>{codes('HuvudmanTyp', huvudmanTyp)}</p>
      <p className="quiet">
        {[...(niva ? [codes('SystemfelNiva', [niva])] : []), evidenceInWords(clients, t)].join(
          ' · ',
        )}
      </p>
      {outcome !== null && <p>{named(`code.SystemfelUtfall.${outcome}`)}</p>}
      {outcome === null && (
        <p>
          {t('screen.systemfel.waiting')}: <Waiting row={row} />
        </p>
      )}
    </>
  );
}

/** Whom it waits for, and for how long. */
function Waiting({ row }: { readonly row: SystemfelRow }) {
  const { t, codes } = useWords();
  const waited = waitsFor(row);
  if (!waited) return null;
  const whom =
    waited.who === 'huvudman'
      ? codes('HuvudmanTyp', waited.typer)
      : t(`screen.systemfel.waitsFor.${waited.who}`);
  return (
    <>
      {whom}
      <span className="below">{t('screen.case.days', { count: daysWaited(row) })}</span>
    </>
  );
}

function others({ t, named, codes }: Words): readonly Column<SystemfelRow>[] {
  return [
    {
      key: 'state',
      title: t('screen.case.state'),
      cell: ({ state }) => (
        <StatusText tone={toneOf(state)}>{named(stateKey('systemfel', state))}</StatusText>
      ),
    },
    {
      key: 'huvudman',
      title: t('screen.field.huvudman'),
      cell: ({ huvudmanTyp, niva }) => (
        <>
          {codes('HuvudmanTyp', huvudmanTyp)}
          {niva && <span className="below">{codes('SystemfelNiva', [niva])}</span>}
        </>
      ),
    },
    {
      key: 'evidence',
      title: t('screen.systemfel.evidence'),
      whole: true,
      cell: ({ clients }) =>
        clients === null ? t('screen.systemfel.fewAlone') : evidenceInWords(clients, t),
    },
    {
      key: 'waiting',
      title: t('screen.systemfel.waiting'),
      cell: (row) =>
        waitsFor(row) ? (
          <>
            <Waiting row={row} />
            {firstDate(row) && (
              <span className="below">
                <NextDate type="systemfel" {...row} />
              </span>
            )}
          </>
        ) : (
          t('screen.case.none')
        ),
    },
  ];
}
