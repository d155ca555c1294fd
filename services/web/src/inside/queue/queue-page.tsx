import { Notice, PageHeading, Table, useLanguage } from '@fyr/ui';
import { useRef } from 'react';
import { useSession } from '../../api/session.ts';
import { numberColumn } from '../../case/list-parts.tsx';
import { useWords } from '../../case/words.ts';
import { PageLink } from '../../frame/links.tsx';
import { Loaded } from '../../frame/loaded.tsx';
import { daysBetween, today } from '../../frame/today.ts';
import { useOwnUppdrag } from '../api.ts';
import { type ListedUppdrag, nameOf } from '../day/day-rows.ts';
import { useRowKeys } from '../row-keys.ts';

/** Who waits in the ombud's enheter: those who cannot wait first, then the longest wait. */
export function QueuePage() {
  const { t } = useLanguage();
  const page = useRef<HTMLDivElement>(null);
  useRowKeys(page);
  const list = useOwnUppdrag({ order: 'queue' });
  return (
    <div ref={page}>
      <PageHeading title={t('screen.menu.queue')}>
        <p>{t('screen.ombud.queueHelp')}</p>
      </PageHeading>
      <Loaded query={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Notice title={t('screen.ombud.queueEmpty')}>
              <p>{t('screen.ombud.queueEmptyHelp')}</p>
            </Notice>
          ) : (
            <Waiting rows={rows} />
          )
        }
      </Loaded>
    </div>
  );
}

function Waiting({ rows }: { readonly rows: readonly ListedUppdrag[] }) {
  const words = useWords();
  const { account } = useSession();
  const { t, codes, nameOfEnhet, nameOf: nameOfOmbud } = words;
  const longest = Math.max(...rows.map(waited));
  return (
    <>
      <p>{t('screen.ombud.queueSays', { count: rows.length, days: longest })}</p>
      <Table
        caption={t('screen.uppdrag.queueCaption', { count: rows.length })}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          numberColumn('uppdrag', words),
          {
            key: 'name',
            title: t('screen.uppdrag.name'),
            name: true,
            cell: ({ card }) => nameOf(card) ?? t('screen.uppdrag.erasedName'),
          },
          {
            key: 'waited',
            title: t('screen.uppdrag.queued'),
            numeric: true,
            cell: (row) => t('screen.case.days', { count: waited(row) }),
          },
          {
            key: 'priority',
            title: t('screen.field.priority'),
            cell: ({ priority, urgent }) => (
              <>
                {urgent && <strong>{t('screen.ombud.urgent')} </strong>}
                {codes('PrioritetKod', priority) || t('screen.uppdrag.noPriority')}
              </>
            ),
          },
          {
            key: 'enhet',
            title: t('screen.field.enhet'),
            cell: ({ enhet }) => nameOfEnhet(enhet),
          },
          {
            key: 'who',
            title: t('screen.uppdrag.ombud'),
            whole: true,
            cell: ({ number, huvudansvarig }) =>
              huvudansvarig === null ? (
                <TakeOn number={number} />
              ) : huvudansvarig === account ? (
                t('screen.ombud.yours')
              ) : (
                nameOfOmbud(huvudansvarig)
              ),
          },
        ]}
      />
    </>
  );
}

function TakeOn({ number }: { readonly number: string }) {
  const { t } = useLanguage();
  const command = 'TakeOnUppdrag';
  return (
    <PageLink
      look="action"
      to="/$type/$number/$command"
      params={{ type: 'uppdrag', number, command }}
      aria-label={t('screen.ombud.doFor', { command: t('screen.ombud.takeOn'), number })}
    >
      {t('screen.ombud.takeOn')}
    </PageLink>
  );
}

function waited({ queuedOn, requestedOn }: ListedUppdrag): number {
  return daysBetween(queuedOn ?? requestedOn, today());
}
