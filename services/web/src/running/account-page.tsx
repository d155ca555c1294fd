import { Button, Facts, Notice, PageHeading, Section, useLanguage } from '@fyr/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type AccountKept,
  useAccounts,
  useCloseAccount,
  useInviteToAccount,
  useSetRoles,
} from '../api/running.ts';
import { useSession } from '../api/session.ts';
import { useAnnounce } from '../frame/announce.tsx';
import { CopyOnce } from '../frame/copy-once.tsx';
import { ForRoles, runners } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { RefusalNotice } from '../frame/refusal-notice.tsx';
import { momentInWords } from '../frame/today.ts';
import { areApart, type RolesChosen, RolesFields } from './roles-fields.tsx';

/** One account: what it may, how its holder comes in, and its end. */
export function AccountPage() {
  const { t } = useLanguage();
  const { account } = useParams({ from: '/konton/$account' });
  const accounts = useAccounts();
  return (
    <ForRoles roles={runners()} title={t('screen.accounts.title')}>
      <Loaded query={accounts} title={t('screen.accounts.title')}>
        {({ rows, namnder }) => {
          const kept = rows.find((row) => row.account === account);
          return kept ? (
            <One key={account} kept={kept} namnder={namnder} />
          ) : (
            <>
              <PageHeading title={t('screen.accounts.title')} />
              <Notice title={t('screen.accounts.unknown')} />
            </>
          );
        }}
      </Loaded>
      <PageLink look="action" to="/konton">
        {t('screen.accounts.back')}
      </PageLink>
    </ForRoles>
  );
}

type Shown = { readonly kept: AccountKept };

function One({ kept, namnder }: Shown & { readonly namnder: readonly string[] }) {
  const { t, named } = useLanguage();
  const { account } = useSession();
  const { name, roles, namnd, loggedInAt } = kept;
  const isOwn = kept.account === account;
  const said = roles.map((role) => named(`screen.role.${role}`)).join(', ');
  return (
    <>
      <PageHeading title={name} />
      <Facts
        lines={[
          { name: t('screen.accounts.roles'), value: said || t('screen.accounts.closed') },
          ...(namnd === null ? [] : [{ name: t('screen.accounts.namnd'), value: namnd }]),
          {
            name: t('screen.accounts.loggedIn'),
            value: loggedInAt === null ? t('screen.case.none') : momentInWords(loggedInAt),
          },
        ]}
      />
      {isOwn ? (
        <Notice title={t('screen.accounts.own')}>
          <p>{t('rule.accountOwn')}</p>
        </Notice>
      ) : (
        <>
          <Roles kept={kept} namnder={namnder} />
          {roles.length > 0 && <Invitation kept={kept} />}
          {roles.length > 0 && <Closing kept={kept} />}
        </>
      )}
    </>
  );
}

function Roles({ kept, namnder }: Shown & { readonly namnder: readonly string[] }) {
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const { account, name, roles, namnd } = kept;
  const [chosen, setChosen] = useState<RolesChosen>({ roles, namnd });
  const [faulty, setFaulty] = useState(false);
  const setting = useSetRoles(account);
  return (
    <Section raised title={t('screen.accounts.change')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const isWhole = chosen.roles.length > 0 && !areApart(chosen.roles);
          setFaulty(!isWhole);
          if (!isWhole) return;
          setting.mutate(chosen, {
            onSuccess: () => announce(t('screen.accounts.changed', { name })),
          });
        }}
      >
        <RolesFields chosen={chosen} namnder={namnder} isMissing={faulty} onChange={setChosen} />
        <p className="quiet">{t('screen.accounts.atOnce')}</p>
        {setting.isError && <RefusalNotice error={setting.error} />}
        <Button type="submit" weight="main" disabled={setting.isPending}>
          {t('screen.accounts.save')}
        </Button>
      </form>
    </Section>
  );
}

function Invitation({ kept }: Shown) {
  const { t } = useLanguage();
  const inviting = useInviteToAccount(kept.account);
  return (
    <Section raised title={t('screen.accounts.invitation')}>
      <p>{t('screen.accounts.invitationHelp')}</p>
      {inviting.data ? (
        <>
          <CopyOnce label={t('screen.accounts.address')} value={inviting.data.address} />
          <p className="quiet">
            {t('screen.accounts.until', { time: momentInWords(inviting.data.expiresAt) })}
          </p>
        </>
      ) : (
        <Button disabled={inviting.isPending} onClick={() => inviting.mutate(undefined)}>
          {t('screen.accounts.invite')}
        </Button>
      )}
      {inviting.isError && <RefusalNotice error={inviting.error} />}
    </Section>
  );
}

function Closing({ kept }: Shown) {
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const closing = useCloseAccount(kept.account);
  const [sure, setSure] = useState(false);
  const { name } = kept;
  return (
    <Section raised title={t('screen.accounts.closing')}>
      <p>{t('screen.accounts.closingHelp')}</p>
      <label className="choice">
        <input type="checkbox" checked={sure} onChange={() => setSure(!sure)} />
        <span>{t('screen.accounts.sure', { name })}</span>
      </label>
      <p>
        <Button
          weight="danger"
          disabled={!sure || closing.isPending}
          onClick={() =>
            closing.mutate(undefined, {
              onSuccess: () => announce(t('screen.accounts.closedNow', { name })),
            })
          }
        >
          {t('screen.accounts.close')}
        </Button>
      </p>
      {closing.isError && <RefusalNotice error={closing.error} />}
    </Section>
  );
}
