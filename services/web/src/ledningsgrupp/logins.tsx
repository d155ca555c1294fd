import type { MemberLogins } from '@fyr/contracts';
import { membersOn } from '@fyr/domain';
import { Button, Section, Table, useLanguage } from '@fyr/ui';
import type { z } from 'zod';
import { useInviteMember, useMemberLogins, useWithdrawInvitation } from '../api/passkeys.ts';
import { useSession } from '../api/session.ts';
import { useAnnounce } from '../frame/announce.tsx';
import { CopyOnce } from '../frame/copy-once.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { RefusalNotice } from '../frame/refusal-notice.tsx';
import { momentInWords, today } from '../frame/today.ts';
import { addressByName } from '../passkeys/address-by-name.ts';
import type { Ledningsgrupp } from './page.tsx';

type Login = z.output<typeof MemberLogins>['members'][number];

/** How members from outside log in, for whoever invites them: an arbetsledare, the chair, the secretary. */
export function Logins({ group }: { readonly group: Ledningsgrupp }) {
  const { account, role } = useSession();
  const isOfficer = membersOn({ members: group.data.members }, today()).some(
    (seated) => seated.account === account && (seated.chair || seated.secretary),
  );
  const isOver = group.data.state === 'dissolved';
  return (role === 'arbetsledare' || isOfficer) && !isOver ? <Invite group={group} /> : null;
}

function Invite({ group }: { readonly group: Ledningsgrupp }) {
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const logins = useMemberLogins(group.id);
  const inviting = useInviteMember(group.id);
  const withdrawing = useWithdrawInvitation(group.id);
  const refused = inviting.error ?? withdrawing.error;
  const nameOf = (member: number) => group.personal?.members[member]?.name ?? String(member);
  const withdraw = (member: number) => {
    inviting.reset();
    withdrawing.mutate(member, {
      onSuccess: () => announce(t('screen.logins.withdrawn', { name: nameOf(member) })),
    });
  };
  const actions = ({ member, employed, invitedUntil, passkeys }: Login) => {
    if (employed) return null;
    const name = nameOf(member);
    return (
      <p className="buttons">
        <Button onClick={() => inviting.mutate({ member, withdraw: false })}>
          {t(invitedUntil === null ? 'screen.logins.invite' : 'screen.logins.again', { name })}
        </Button>
        {invitedUntil !== null && (
          <Button weight="quiet" onClick={() => withdraw(member)}>
            {t('screen.logins.withdraw', { name })}
          </Button>
        )}
        {passkeys.length > 0 && (
          <Button weight="quiet" onClick={() => inviting.mutate({ member, withdraw: true })}>
            {t('screen.logins.replace', { name })}
          </Button>
        )}
      </p>
    );
  };
  const standing = ({ employed, invitedUntil, passkeys }: Login) => {
    if (employed) return t('screen.logins.employed');
    const used = passkeys
      .flatMap(({ usedOn }) => usedOn ?? [])
      .sort()
      .at(-1);
    return (
      <>
        {passkeys.length > 0 && t('screen.logins.passkeys', { count: passkeys.length })}
        {used && <span className="below">{t('screen.logins.used', { day: used })}</span>}
        {invitedUntil !== null && (
          <span className="below">
            {t('screen.logins.until', { moment: momentInWords(invitedUntil) })}
          </span>
        )}
        {passkeys.length === 0 && invitedUntil === null && t('screen.logins.none')}
      </>
    );
  };
  return (
    <Section title={t('screen.logins.title')}>
      <p>{t('screen.logins.help')}</p>
      {refused && <RefusalNotice error={refused} />}
      {inviting.data && (
        <>
          <p>{t('screen.logins.once', { name: nameOf(inviting.variables.member) })}</p>
          <CopyOnce label={t('screen.logins.address')} value={addressByName(inviting.data.path)} />
        </>
      )}
      <Loaded query={logins}>
        {({ members }) =>
          members.length === 0 ? (
            <p>{t('screen.logins.nobody')}</p>
          ) : (
            <Table
              caption={t('screen.logins.caption', { count: members.length })}
              rows={members}
              keyOf={({ member }) => String(member)}
              columns={[
                {
                  key: 'name',
                  title: t('screen.uppdrag.name'),
                  header: true,
                  name: true,
                  cell: ({ member }) => nameOf(member),
                },
                { key: 'standing', title: t('screen.logins.standing'), cell: standing },
                { key: 'actions', title: t('screen.logins.actions'), cell: actions },
              ]}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
