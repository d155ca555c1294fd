import { Button, PageHeading, Section, Table, TextField, useLanguage } from '@fyr/ui';
import { type FormEvent, useState } from 'react';
import { useAddPasskey, useOwnPasskeys, useRemovePasskey } from '../api/passkeys.ts';
import { useAskAgain } from '../api/session.ts';
import { useAnnounce } from '../frame/announce.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { PasskeyRefused } from '../passkeys/passkey-refused.tsx';

/** The reader's own passkeys: one more, and one less. */
export function PasskeysPage() {
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const passkeys = useOwnPasskeys();
  const removing = useRemovePasskey();
  const askAgain = useAskAgain();
  const remove = (id: string, inUse: boolean) =>
    removing.mutate(id, {
      onSuccess: () => {
        announce(t('screen.passkey.removed'));
        if (inUse) askAgain();
      },
    });
  return (
    <>
      <PageHeading title={t('screen.passkey.title')}>
        <p>{t('screen.passkey.lead')}</p>
      </PageHeading>
      <PasskeyRefused error={removing.error} />
      <Loaded query={passkeys}>
        {({ passkeys: kept }) => (
          <Table
            caption={t('screen.passkey.count', { count: kept.length })}
            rows={kept}
            keyOf={({ id }) => id}
            columns={[
              {
                key: 'device',
                title: t('screen.passkey.device'),
                header: true,
                cell: ({ name, inUse }) => (
                  <>
                    {name}
                    {inUse && <span className="below">{t('screen.passkey.inUse')}</span>}
                  </>
                ),
              },
              { key: 'made', title: t('screen.passkey.made'), cell: ({ createdOn }) => createdOn },
              {
                key: 'used',
                title: t('screen.passkey.used'),
                cell: ({ usedOn }) => usedOn ?? t('screen.passkey.never'),
              },
              {
                key: 'remove',
                title: t('screen.passkey.remove'),
                cell: ({ id, name, inUse }) => (
                  <Button weight="quiet" onClick={() => remove(id, inUse)}>
                    {t('screen.passkey.removeOne', { name })}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      <p>{t('screen.passkey.removeHelp')}</p>
      <AddPasskey />
    </>
  );
}

function AddPasskey() {
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const adding = useAddPasskey();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (adding.isPending || name.trim() === '') return;
    adding.mutate(name.trim(), {
      onSuccess: () => {
        announce(t('screen.passkey.added'));
        setName('');
      },
    });
  };
  return (
    <Section title={t('screen.passkey.add')}>
      <p>{t('screen.passkey.addHelp')}</p>
      <form className="command-form" noValidate onSubmit={submit}>
        <PasskeyRefused error={adding.error} />
        <TextField
          id="field-device"
          label={t('screen.passkey.device')}
          hint={t('screen.passkey.deviceHint')}
          required
          value={name}
          onChange={setName}
          maxLength={60}
        />
        <Button type="submit" aria-disabled={adding.isPending || undefined}>
          {t('screen.passkey.addSubmit')}
        </Button>
      </form>
    </Section>
  );
}
