import { Button, Facts, Notice, PageHeading, Section, TextField, useLanguage } from '@fyr/ui';
import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useInvitation, useTakeUp } from '../api/passkeys.ts';
import { Refusal } from '../api/refusal.ts';
import { Loaded } from '../frame/loaded.tsx';
import { momentInWords } from '../frame/today.ts';
import { PasskeyRefused } from '../passkeys/passkey-refused.tsx';

/** Where a member from outside comes by a link: who invites to what, and a passkey to come back with. */
export function InvitationPage() {
  const { token } = useParams({ from: '/inbjudan/$token' });
  const { t } = useLanguage();
  const invitation = useInvitation(token);
  const problem = invitation.error instanceof Refusal ? invitation.error.problem : undefined;
  if (problem && leadsNowhere.has(problem.code)) {
    return (
      <>
        <PageHeading title={t('screen.invitation.goneTitle')} />
        <Notice tone="warning" title={problem.because?.[0]?.text ?? t('screen.invitation.gone')} />
      </>
    );
  }
  return (
    <Loaded query={invitation}>
      {({ invitedBy, from, ledningsgrupp, expiresAt }) => (
        <>
          <PageHeading
            title={t('screen.invitation.title', {
              group: ledningsgrupp ?? t('screen.invitation.someGroup'),
            })}
          >
            <p>{t('screen.invitation.lead')}</p>
          </PageHeading>
          <Section raised title={t('screen.invitation.what')}>
            <Facts
              lines={[
                { name: t('screen.invitation.by'), value: invitedBy },
                ...(from === null ? [] : [{ name: t('screen.invitation.from'), value: from }]),
                {
                  name: t('screen.invitation.until'),
                  value: momentInWords(expiresAt),
                },
              ]}
            />
            <p>{t('screen.invitation.reads')}</p>
          </Section>
          <MakePasskey token={token} />
        </>
      )}
    </Loaded>
  );
}

/** There is no such invitation any longer, or the term is over. */
const leadsNowhere: ReadonlySet<string> = new Set(['unknown', 'not_allowed']);

function MakePasskey({ token }: { readonly token: string }) {
  const { t } = useLanguage();
  const taking = useTakeUp(token);
  const [name, setName] = useState(t('screen.passkey.thisDevice'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (taking.isPending || name.trim() === '') return;
    taking.mutate(name.trim(), {
      onSuccess: ({ loggedIn }) => {
        if (loggedIn) location.assign('/');
      },
    });
  };
  if (!browserSupportsWebAuthn()) {
    return <Notice tone="warning" title={t('screen.passkey.unsupported')} />;
  }
  if (taking.data) return <Notice title={t('screen.invitation.done')} />;
  return (
    <Section title={t('screen.invitation.make')}>
      <p>{t('screen.invitation.makeHelp')}</p>
      <form className="command-form" noValidate onSubmit={submit}>
        <PasskeyRefused error={taking.error} />
        <TextField
          id="field-device"
          label={t('screen.passkey.device')}
          hint={t('screen.passkey.deviceHint')}
          required
          value={name}
          onChange={setName}
          maxLength={60}
        />
        <Button type="submit" weight="main" aria-disabled={taking.isPending || undefined}>
          {t('screen.invitation.submit')}
        </Button>
      </form>
    </Section>
  );
}
