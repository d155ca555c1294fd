import { useLanguage } from '@fyr/ui';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Next } from '../api/cases.ts';
import { hasForm } from '../command/command-fields.ts';
import { isIrreversible } from '../command/irreversible.ts';
import { PageLink } from '../frame/links.tsx';
import { sortedActions } from './actions.ts';

/** What may be done now: what matters most in sight wherever one is on the page, the rest behind "Mer". */
export function ActionBar(props: {
  readonly number: string;
  readonly next: readonly Next[];
  /** What matters most in the state, by command. */
  readonly first: readonly string[];
  /** What comes before all of them. */
  readonly lead?: ReactNode;
}) {
  const { number, next, first, lead } = props;
  const { t, named } = useLanguage();
  const more = useRef<HTMLDetailsElement>(null);
  const { inSight, others, forGood, refused, elsewhere } = sortedActions(next, {
    first,
    hasForm: (command) => hasForm('uppdrag', command),
    isIrreversible,
  });
  const title = ({ command }: Next) => named(`command.uppdrag.${command}`);
  const way = (one: Next, look: 'action' | 'danger' | 'text' = 'action') => (
    <PageLink
      look={look}
      to="/$type/$number/$command"
      params={{ type: 'uppdrag', number, command: one.command }}
    >
      {title(one)}
    </PageLink>
  );
  const close = () => more.current?.removeAttribute('open');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !more.current?.open) return;
    close();
    more.current.querySelector('summary')?.focus();
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) close();
  };
  return (
    <section className="actions" aria-label={t('screen.next.title')}>
      {inSight.length === 0 && others.length === 0 && <p>{t('screen.next.nothing')}</p>}
      <ul className="actions-near">
        {lead && <li className="actions-first">{lead}</li>}
        {inSight.map((one, index) => (
          <li key={one.command} className={index === 0 && !lead ? 'actions-first' : undefined}>
            {way(one)}
          </li>
        ))}
      </ul>
      <details ref={more} className="actions-more" onKeyDown={onKeyDown} onBlur={onBlur}>
        <summary>{t('screen.uppdragPage.more')}</summary>
        <div className="actions-panel">
          {inSight.length + others.length > 0 && (
            <ul className="actions-others">
              {inSight.map((one, index) => (
                <li
                  key={one.command}
                  className={index === 0 && !lead ? 'actions-none' : 'actions-narrow'}
                >
                  {way(one, 'text')}
                </li>
              ))}
              {others.map((one) => (
                <li key={one.command}>{way(one, 'text')}</li>
              ))}
            </ul>
          )}
          {refused.length > 0 && (
            <>
              <h2>{t('screen.next.notNow')}</h2>
              <ul className="refused-list">
                {refused.map((one) => (
                  <li key={one.command}>
                    <strong>{title(one)}</strong>
                    <ul>
                      {one.because?.map(({ rule, text }) => (
                        <li key={rule}>{text}</li>
                      ))}
                    </ul>
                  </li>
                ))}
              </ul>
            </>
          )}
          {elsewhere.length > 0 && (
            <>
              <h2>{t('screen.next.elsewhere', { count: elsewhere.length })}</h2>
              <ul>
                {elsewhere.map((one) => (
                  <li key={one.command}>{title(one)}</li>
                ))}
              </ul>
            </>
          )}
          {forGood.length > 0 && (
            <ul className="action-list action-apart">
              {forGood.map((one) => (
                <li key={one.command}>{way(one, 'danger')}</li>
              ))}
            </ul>
          )}
        </div>
      </details>
    </section>
  );
}
