import { SystemfelList } from '@fyr/contracts';
import { Notice, PageHeading } from '@fyr/ui';
import type { z } from 'zod';
import { useList } from '../api/lists.ts';
import { useWords } from '../case/words.ts';
import { ForRoles, readersOf } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { broughtUp, tally } from './followed-up.ts';

type Row = z.output<typeof SystemfelList>['rows'][number];

/** "Vi sa – ni gjorde": each thing that was brought up, what was answered, done, and what it led to. */
export function FollowUpPage() {
  const { t } = useWords();
  const title = t('screen.followUp.title');
  const list = useList('systemfel', SystemfelList, { resolved: 'true' });
  return (
    <ForRoles roles={readersOf('systemfel')} title={title}>
      <PageHeading title={title}>
        <p>{t('screen.followUp.lead')}</p>
      </PageHeading>
      <Loaded query={list}>{({ rows }) => <FollowedUp rows={broughtUp(rows)} />}</Loaded>
    </ForRoles>
  );
}

function FollowedUp({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useWords();
  if (rows.length === 0) {
    return (
      <Notice title={t('screen.followUp.empty')}>
        <p>{t('screen.followUp.emptyHelp')}</p>
      </Notice>
    );
  }
  return (
    <>
      <p className="summary">{t('screen.followUp.summary', tally(rows))}</p>
      <ol className="followed-up">
        {rows.map((row) => (
          <One key={row.id} row={row} />
        ))}
      </ol>
    </>
  );
}

function One({ row }: { readonly row: Row }) {
  const { t, codes, named } = useWords();
  const { number, card, outcome } = row;
  const title = card === null ? t('screen.history.erased') : card?.title;
  // What is over waits for nothing more.
  const none = t(outcome === null ? 'screen.followUp.notYet' : 'screen.case.none');
  const on = (day: string | null, words: string) =>
    day === null ? (
      none
    ) : (
      <>
        {words}
        <span className="below">{day}</span>
      </>
    );
  return (
    <li>
      <h2>
        <PageLink to="/$type/$number" params={{ type: 'systemfel', number }}>
          {title === undefined ? number : `${number} ${title}`}
        </PageLink>
      </h2>
      <dl>
        <div>
          <dt>{t('screen.followUp.said')}</dt>
          <dd>{on(row.reportedOn, codes('HuvudmanTyp', row.huvudmanTyp))}</dd>
        </div>
        <div>
          <dt>{t('screen.followUp.answered')}</dt>
          <dd>{on(row.answeredOn, codes('HuvudmanSvar', [row.answer]))}</dd>
        </div>
        <div>
          <dt>{t('screen.followUp.did')}</dt>
          <dd>
            {row.remediedOn
              ? t('screen.followUp.done', { day: row.remediedOn })
              : row.promisedOn
                ? t('screen.followUp.promised', { day: row.remedyDueOn ?? row.promisedOn })
                : none}
          </dd>
        </div>
        <div>
          <dt>{t('screen.followUp.became')}</dt>
          <dd>
            {on(row.followedUpOn, codes('EffektKod', [row.effect]))}
            {outcome && <span className="below">{named(`code.SystemfelUtfall.${outcome}`)}</span>}
          </dd>
        </div>
      </dl>
    </li>
  );
}
