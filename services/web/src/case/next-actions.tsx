import { More, Section, useLanguage } from '@fyr/ui';
import type { ReactNode } from 'react';
import type { Next } from '../api/cases.ts';
import { hasForm } from '../command/command-fields.ts';
import { isIrreversible } from '../command/irreversible.ts';
import { PageLink } from '../frame/links.tsx';
import type { CaseType } from './case-type.ts';

/** What may be done now, each as a way to its form; and what may not, with every reason. */
export function NextActions(props: {
  readonly type: CaseType;
  readonly number: string;
  readonly next: readonly Next[];
}) {
  const { type, number, next } = props;
  const { t, named } = useLanguage();
  const title = ({ command }: Next) => named(`command.${type}.${command}`);
  const formed = next.filter(({ command }) => hasForm(type, command));
  const isApart = (command: string) =>
    isIrreversible(command) || (type !== 'uppdrag' && holds.has(command));
  const allowed = formed.filter((one) => one.allowed && !isApart(one.command));
  const forGood = formed.filter((one) => one.allowed && isApart(one.command));
  const refused = formed.filter((one) => !one.allowed);
  // Reasons of its own come first; what merely belongs to another state is one list below.
  const elsewhere = refused.filter(isOfOtherState);
  const withReason = refused.filter((one) => !isOfOtherState(one));
  return (
    <Section raised title={t('screen.next.title')}>
      {allowed.length === 0 ? (
        forGood.length === 0 && <p>{t('screen.next.nothing')}</p>
      ) : (
        <ul className="action-list">
          {allowed.map((one) => (
            <li key={one.command}>
              <PageLink
                look="action"
                to="/$type/$number/$command"
                params={{ type, number, command: one.command }}
              >
                {title(one)}
              </PageLink>
            </li>
          ))}
        </ul>
      )}
      {withReason.length > 0 && (
        <>
          <h3>{t('screen.next.notNow')}</h3>
          <ul className="refused-list">
            {withReason.map((one) => (
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
        <More title={t('screen.next.elsewhere', { count: elsewhere.length })}>
          <p>{elsewhere[0]?.because?.[0]?.text}</p>
          <ul>
            {elsewhere.map((one) => (
              <li key={one.command}>{title(one)}</li>
            ))}
          </ul>
        </More>
      )}
      {forGood.length > 0 && (
        <Apart isRare={type !== 'uppdrag'}>
          {forGood.map((one) => (
            <p key={one.command}>
              <PageLink
                look={isIrreversible(one.command) ? 'danger' : 'action'}
                to="/$type/$number/$command"
                params={{ type, number, command: one.command }}
              >
                {title(one)}
              </PageLink>
            </p>
          ))}
        </Apart>
      )}
    </Section>
  );
}

/** Of a client they are a matter of every day; of what is no client's, of a mishap. */
const holds: ReadonlySet<string> = new Set(['PlaceLegalHold', 'LiftLegalHold']);

/** Below the rest what nobody undoes; out of sight where it is for a mishap alone. */
function Apart(props: { readonly isRare: boolean; readonly children: ReactNode }) {
  const { t } = useLanguage();
  if (!props.isRare) return <div className="action-apart">{props.children}</div>;
  return (
    <More title={t('screen.next.rare')}>
      <p>{t('screen.next.rareHelp')}</p>
      {props.children}
    </More>
  );
}

function isOfOtherState({ because = [] }: Next): boolean {
  return because.length === 1 && because[0]?.rule === 'state';
}
