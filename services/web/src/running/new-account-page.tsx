import { Button, PageHeading, TextField, useLanguage } from '@fyr/ui';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useAccounts, useOpenAccount } from '../api/running.ts';
import { ForRoles, runners } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { RefusalNotice } from '../frame/refusal-notice.tsx';
import { areApart, RolesFields } from './roles-fields.tsx';

/** An account for somebody, who is then invited to it. */
export function NewAccountPage() {
  const { t } = useLanguage();
  return (
    <ForRoles roles={runners()} title={t('screen.accounts.new')}>
      <PageHeading title={t('screen.accounts.new')} />
      <p>{t('screen.accounts.newAbout')}</p>
      <NewAccount />
    </ForRoles>
  );
}

function NewAccount() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const namnder = useAccounts().data?.namnder ?? [];
  const opening = useOpenAccount();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState({
    roles: [] as readonly string[],
    namnd: null as string | null,
  });
  const [faulty, setFaulty] = useState(false);
  const isNamed = name.trim() !== '';

  function submit(event: FormEvent): void {
    event.preventDefault();
    const isWhole = isNamed && chosen.roles.length > 0 && !areApart(chosen.roles);
    setFaulty(!isWhole);
    if (!isWhole) return;
    opening.mutate(
      { name: name.trim(), ...chosen },
      {
        onSuccess: ({ account }) =>
          void navigate({
            to: '/konton/$account',
            params: { account },
            state: { spoken: t('screen.accounts.opened', { name: name.trim() }) },
          }),
      },
    );
  }

  return (
    <form className="command-form" noValidate onSubmit={submit}>
      <TextField
        label={t('screen.accounts.name')}
        hint={t('screen.accounts.nameHint')}
        maxLength={120}
        required
        error={faulty && !isNamed ? t('screen.accounts.noName') : undefined}
        value={name}
        onChange={setName}
      />
      <RolesFields chosen={chosen} namnder={namnder} isMissing={faulty} onChange={setChosen} />
      {opening.isError && <RefusalNotice error={opening.error} />}
      <p className="buttons">
        <Button type="submit" weight="main" disabled={opening.isPending}>
          {t('screen.accounts.open')}
        </Button>
        <PageLink to="/konton">{t('screen.accounts.back')}</PageLink>
      </p>
    </form>
  );
}
