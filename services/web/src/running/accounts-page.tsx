import { PageHeading, StatusText, Table, useLanguage } from '@fyr/ui';
import { type AccountKept, useAccounts } from '../api/running.ts';
import { ForRoles, runners } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { momentInWords } from '../frame/today.ts';

/** Who may come in, as what. */
export function AccountsPage() {
  const { t } = useLanguage();
  return (
    <ForRoles roles={runners()} title={t('screen.accounts.title')}>
      <PageHeading
        title={t('screen.accounts.title')}
        actions={
          <PageLink look="action" to="/konton/nytt">
            {t('screen.accounts.new')}
          </PageLink>
        }
      />
      <p>{t('screen.accounts.about')}</p>
      <Accounts />
    </ForRoles>
  );
}

function Accounts() {
  const { t, named } = useLanguage();
  const accounts = useAccounts();
  const rolesOf = ({ roles, namnd }: AccountKept) =>
    roles
      .map((role) => named(`screen.role.${role}`) + (role === 'namnd' && namnd ? ` ${namnd}` : ''))
      .join(', ');
  return (
    <Loaded query={accounts}>
      {({ rows }) => (
        <Table
          caption={t('screen.accounts.caption', { count: rows.length })}
          rows={rows}
          keyOf={({ account }) => account}
          columns={[
            {
              key: 'name',
              title: t('screen.accounts.name'),
              header: true,
              name: true,
              cell: ({ account, name }) => (
                <PageLink to="/konton/$account" params={{ account }}>
                  {name}
                </PageLink>
              ),
            },
            {
              key: 'roles',
              title: t('screen.accounts.roles'),
              cell: (row) =>
                rolesOf(row) || (
                  <StatusText tone="resting">{t('screen.accounts.closed')}</StatusText>
                ),
            },
            {
              key: 'loggedIn',
              title: t('screen.accounts.loggedIn'),
              whole: true,
              cell: ({ loggedInAt }) =>
                loggedInAt === null ? t('screen.case.none') : momentInWords(loggedInAt),
            },
          ]}
        />
      )}
    </Loaded>
  );
}
