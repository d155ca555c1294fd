import { Section, useLanguage } from '@fyr/ui';
import type { ReactNode } from 'react';
import type { Case } from '../api/cases.ts';
import { hasForm } from '../command/command-fields.ts';
import { PageLink } from '../frame/links.tsx';
import { type Theme, themes } from './themes.ts';

/** A theme of the organisation: what it is that day, and what may be changed or noted of it. */
export function ThemeSection(props: {
  readonly theme: Theme;
  readonly found: Pick<Case, 'number' | 'next'>;
  readonly children: ReactNode;
}) {
  const { theme, found, children } = props;
  const { t, named } = useLanguage();
  const allowed = themes[theme].filter(
    (command) =>
      hasForm('verksamhet', command) &&
      found.next.some((one) => one.command === command && one.allowed),
  );
  return (
    <Section raised title={t(`screen.verksamhet.theme.${theme}`)}>
      {children}
      {allowed.length > 0 && (
        <>
          <h3>{t('screen.verksamhet.do')}</h3>
          <ul className="theme-actions">
            {allowed.map((command) => (
              <li key={command}>
                <PageLink
                  to="/$type/$number/$command"
                  params={{ type: 'verksamhet', number: found.number, command }}
                >
                  {named(`command.verksamhet.${command}`)}
                </PageLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
