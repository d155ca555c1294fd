import { isShownToAll } from '@fyr/domain';
import { Section, useLanguage } from '@fyr/ui';
import { useSession } from '../api/session.ts';
import { PageLink } from '../frame/links.tsx';
import { marksIn } from '../systemfel/text-under-review.tsx';
import type { Mote } from './page.tsx';

type Review = NonNullable<Mote['data']['papers'][number]['review']>;

/** A text that somebody other than its author looks at before the ledningsgrupp reads it. */
type Guarded = {
  readonly command: 'ReviewAgendaItem' | 'ReviewPaper';
  readonly number: number;
  readonly review: Review;
  readonly title: string | null;
  /** Besides the title. */
  readonly said: readonly string[];
};

/** Those not let through, as far as the reader may read them. */
function guardedIn({ data, personal }: Mote): readonly Guarded[] {
  const items = data.added.flatMap((one): Guarded[] => {
    const written = personal?.items[one.item];
    if (one.review === null || isShownToAll(one) || !written) return [];
    const { title, text } = written;
    const said = text ? [text] : [];
    return [{ command: 'ReviewAgendaItem', number: one.item, review: one.review, title, said }];
  });
  const papers = data.papers.flatMap((one): Guarded[] => {
    const written = personal?.papers[one.paper];
    if (one.review === null || isShownToAll(one) || !written) return [];
    const { title, text, file } = written;
    const said = [text, file].filter((part) => typeof part === 'string');
    return [{ command: 'ReviewPaper', number: one.paper, review: one.review, title, said }];
  });
  return [...items, ...papers];
}

/** What waits under a command, for its form to choose among. */
export function waitingFor(mote: Mote, command: Guarded['command']) {
  return guardedIn(mote).filter((one) => one.command === command && one.review.result === null);
}

/** What the ledningsgrupp is to have and has not: whom each text waits for, or that one does. */
export function WaitingTexts({ mote }: { readonly mote: Mote }) {
  const { t, named } = useLanguage();
  const { account } = useSession();
  const { data } = mote;
  const isOver = data.state === 'minutesApproved' || data.state === 'cancelled';
  const waiting = [...data.added, ...data.papers].filter(({ review }) => review?.result === null);
  const guarded = guardedIn(mote);
  if (isOver || (waiting.length === 0 && guarded.length === 0)) return null;
  const may = (command: string) => mote.next.some((one) => one.command === command && one.allowed);
  return (
    <Section raised title={t('screen.mote.waiting')}>
      <p>
        {waiting.length > 0
          ? t('screen.mote.waitingHelp', { count: waiting.length })
          : t('screen.mote.noneWaiting')}
      </p>
      {guarded.length > 0 && (
        <ol className="entries">
          {guarded.map(({ command, number, review, title, said }) => {
            const isOwn = review.author === account;
            const name = title ?? t('screen.history.erased');
            return (
              <li key={`${command}:${number}`}>
                <h3>{name}</h3>
                <p className="quiet">{t(`screen.mote.what.${command}`)}</p>
                {said.map((text) => (
                  <p key={text} className="as-written">
                    {text}
                  </p>
                ))}
                {review.result === null ? (
                  <p>{t(isOwn ? 'screen.mote.waitsForOthers' : 'screen.mote.waitsForYou')}</p>
                ) : (
                  <p>{t('screen.mote.toRewrite')}</p>
                )}
                {review.result === null && may(command) && (
                  <PageLink
                    look={isOwn ? 'text' : 'action'}
                    to="/$type/$number/$command"
                    params={{ type: 'mote', number: mote.number, command }}
                    search={{ [command === 'ReviewPaper' ? 'paper' : 'item']: String(number) }}
                    aria-label={`${isOwn ? t('screen.mote.takeBack') : named(`command.mote.${command}`)}: ${name}`}
                  >
                    {isOwn ? t('screen.mote.takeBack') : t('screen.mote.review')}
                  </PageLink>
                )}
              </li>
            );
          })}
        </ol>
      )}
    </Section>
  );
}

/** What is to be looked through, and what to look for in it. */
export function TextsUnderReview(props: {
  readonly mote: Mote;
  readonly command: Guarded['command'];
}) {
  const { t } = useLanguage();
  const texts = waitingFor(props.mote, props.command);
  if (texts.length === 0) return null;
  return (
    <Section raised title={t('screen.review.title')}>
      <p>{t('screen.mote.reviewHelp')}</p>
      <ol className="entries">
        {texts.map(({ number, title, said }) => {
          const marked = [title ?? '', ...said].flatMap(marksIn);
          return (
            <li key={number}>
              <h3>{title ?? t('screen.history.erased')}</h3>
              {said.map((text) => (
                <p key={text} className="as-written">
                  {text}
                </p>
              ))}
              {marked.length > 0 && (
                <p>
                  {t('screen.review.marked')}: {marked.join(', ')}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
