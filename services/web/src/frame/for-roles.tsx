import { Role, readingOfType, rights } from '@fyr/domain';
import { Notice, PageHeading, useLanguage } from '@fyr/ui';
import type { ReactNode } from 'react';
import { useSession } from '../api/session.ts';
import type { CaseType } from '../case/case-type.ts';
import { kindOf } from '../case/kinds.ts';
import { PageLink } from './links.tsx';

/** A page for some roles; others are told which, and shown nothing of it. */
export function ForRoles(props: {
  readonly roles: readonly string[];
  readonly title: string;
  readonly children: ReactNode;
}) {
  const { roles, title, children } = props;
  const { locale, t, named } = useLanguage();
  const { role } = useSession();
  if (roles.includes(role)) return children;
  const names = roles.map((one) => named(`screen.role.${one}`));
  return (
    <>
      <PageHeading title={title} />
      <Notice title={t('screen.forbidden.title')}>
        <p>
          {t('screen.forbidden.help', {
            role: named(`screen.role.${role}`),
            roles: new Intl.ListFormat(locale, { type: 'conjunction' }).format(names),
          })}
        </p>
      </Notice>
      <PageLink look="action" to="/">
        {t('screen.missing.home')}
      </PageLink>
    </>
  );
}

export function readersOf(type: CaseType): readonly Role[] {
  return Role.options.filter((role) => readingOfType(role, type) !== null);
}

export function readersOfStatistics(): readonly Role[] {
  return Role.options.filter((role) => rights[role].statistics !== null);
}

export function readersOfReports(): readonly Role[] {
  return Role.options.filter((role) => rights[role].reports.length > 0);
}

export function runners(): readonly Role[] {
  return Role.options.filter((role) => rights[role].runs);
}

export function giversOf(type: CaseType, command: string): readonly string[] {
  return kindOf(type).givers(command);
}
