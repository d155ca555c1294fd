import type { ObservationList } from '@fyr/contracts';
import { Button, Notice, PageHeading, StatusText, useLanguage } from '@fyr/ui';
import { useRef } from 'react';
import type { z } from 'zod';
import { stateKey } from '../../case/case-type.ts';
import { PageLink } from '../../frame/links.tsx';
import { Loaded } from '../../frame/loaded.tsx';
import { useObservations } from '../api.ts';
import { nameOf } from '../day/day-rows.ts';
import { useRowKeys } from '../row-keys.ts';

type Observation = z.output<typeof ObservationList>['rows'][number];

/** What the ombud has seen in their own uppdrag that may be a systemfel, and what became of it. */
export function ObservationsPage() {
  const { t } = useLanguage();
  const page = useRef<HTMLDivElement>(null);
  useRowKeys(page);
  const query = useObservations();
  return (
    <div ref={page}>
      <PageHeading title={t('screen.menu.observations')}>
        <p>{t('screen.ombud.observationsHelp')}</p>
      </PageHeading>
      <Loaded query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((one) => one.rows);
          if (rows.length === 0) return <NoneYet />;
          return (
            <ol className="observations">
              {rows.map((row) => (
                <One key={`${row.id} ${row.observation}`} row={row} />
              ))}
            </ol>
          );
        }}
      </Loaded>
      {query.hasNextPage && (
        <Button onClick={() => void query.fetchNextPage()}>{t('screen.notices.older')}</Button>
      )}
    </div>
  );
}

function NoneYet() {
  const { t } = useLanguage();
  return (
    <Notice title={t('screen.ombud.noObservations')}>
      <p>{t('screen.ombud.noObservationsHelp')}</p>
    </Notice>
  );
}

function One({ row }: { readonly row: Observation }) {
  const { t, named } = useLanguage();
  const { number, on, huvudman, art, text, card, systemfel } = row;
  const [first] = systemfel;
  return (
    <li>
      <h2>
        {named(`code.HuvudmanTyp.${huvudman}`)}: {named(`code.SystemfelArt.${art}`)}
      </h2>
      <p className="as-written">{text ?? t('screen.history.erased')}</p>
      <p className="quiet">
        <time dateTime={on}>{on}</time>
        {' · '}
        <PageLink data-row="" to="/$type/$number" params={{ type: 'uppdrag', number }}>
          {number} {nameOf(card) ?? t('screen.uppdrag.erasedName')}
        </PageLink>
      </p>
      {first ? (
        <ul className="observation-part-of">
          {systemfel.map((one) => (
            <li key={one.number}>
              <StatusText tone="going">{t('screen.ombud.partOf')}</StatusText>{' '}
              <PageLink to="/$type/$number" params={{ type: 'systemfel', number: one.number }}>
                {one.number}
              </PageLink>
              {`: ${named(stateKey('systemfel', one.state))}`}
            </li>
          ))}
        </ul>
      ) : (
        <p className="buttons">
          <StatusText tone="waiting">{t('screen.ombud.notTried')}</StatusText>
          <PageLink
            look="action"
            to="/$type/ny"
            params={{ type: 'systemfel' }}
            search={{ huvudmanTyp: huvudman, art, quarter: row.quarter }}
          >
            {t('screen.ombud.isItSystemfel')}
          </PageLink>
          <PageLink
            to="/$type/$number/$command"
            params={{ type: 'uppdrag', number, command: 'LinkObservation' }}
          >
            {t('screen.ombud.linkToKnown')}
          </PageLink>
        </p>
      )}
    </li>
  );
}
