import { SystemfelList } from '@fyr/contracts';
import { More } from '@fyr/ui';
import { useList } from '../api/lists.ts';
import { stateKey } from '../case/case-type.ts';
import { useWords } from '../case/words.ts';
import type { Answers } from '../command/answers.ts';
import { PageLink } from '../frame/links.tsx';
import { today } from '../frame/today.ts';
import { startOfLastTwoQuarters } from './definition-test.ts';

/**
 * What has been seen of the same kind with the same huvudman in the last two quarters, of all that the
 * reader may see; by the answers as they are being given. It says nothing of what to do about it.
 */
export function Similar(props: {
  readonly answers: Answers;
  readonly number?: string | undefined;
}) {
  const { answers, number } = props;
  const { t, named } = useWords();
  const art = typeof answers.art === 'string' ? answers.art : '';
  const typer = Array.isArray(answers.huvudmanTyp) ? (answers.huvudmanTyp as string[]) : [];
  const isAsked = art !== '' && typer.length > 0;
  const list = useList(
    'systemfel',
    SystemfelList,
    { art, observedFrom: startOfLastTwoQuarters(today()), resolved: 'true' },
    isAsked,
  );
  if (!isAsked || !list.data) return null;
  const similar = list.data.rows.filter(
    (row) => row.number !== number && row.huvudmanTyp.some((typ) => typer.includes(typ)),
  );
  return (
    <div className="similar" role="status">
      <p>
        <strong>{t('screen.assistant.similar', { count: similar.length })}</strong>
      </p>
      {similar.length > 0 && (
        <>
          <p>{t('screen.assistant.similarHelp')}</p>
          <More title={t('screen.assistant.showSimilar', { count: similar.length })}>
            <ul>
              {similar.map((row) => (
                <li key={row.id}>
                  <PageLink
                    to="/$type/$number"
                    params={{ type: 'systemfel', number: row.number }}
                    target="_blank"
                  >
                    {`${row.number} ${row.card?.title ?? ''}`.trim()}
                  </PageLink>
                  <span className="below">
                    {row.observedOn}, {named(stateKey('systemfel', row.state))}
                  </span>
                </li>
              ))}
            </ul>
          </More>
        </>
      )}
    </div>
  );
}
