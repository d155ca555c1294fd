import { incompatibleRoles, Role } from '@fyr/domain';
import { ChoiceGroup, SelectField, useLanguage } from '@fyr/ui';

export type RolesChosen = { readonly roles: readonly string[]; readonly namnd: string | null };

/** What an account may be; and for which nämnd, where several share the verksamhet. */
export function RolesFields(props: {
  readonly chosen: RolesChosen;
  readonly namnder: readonly string[];
  /** None is chosen, and one is asked for. */
  readonly isMissing: boolean;
  readonly onChange: (chosen: RolesChosen) => void;
}) {
  const { chosen, namnder, isMissing, onChange } = props;
  const { t, named } = useLanguage();
  const error = areApart(chosen.roles)
    ? t('rule.rolesApart')
    : isMissing && chosen.roles.length === 0
      ? t('screen.accounts.noRole')
      : undefined;
  return (
    <>
      <ChoiceGroup
        kind="many"
        label={t('screen.accounts.roles')}
        hint={t('screen.accounts.rolesHint')}
        error={error}
        choices={Role.options.map((role) => ({ value: role, label: named(`screen.role.${role}`) }))}
        chosen={chosen.roles}
        onChange={(roles) =>
          onChange({ roles, namnd: roles.includes('namnd') ? chosen.namnd : null })
        }
      />
      {chosen.roles.includes('namnd') && namnder.length > 1 && (
        <SelectField
          label={t('screen.accounts.namnd')}
          hint={t('screen.accounts.namndHint')}
          value={chosen.namnd ?? ''}
          none={t('screen.accounts.noNamnd')}
          choices={namnder.map((code) => ({ value: code, label: code }))}
          onChange={(code) => onChange({ ...chosen, namnd: code === '' ? null : code })}
        />
      )}
    </>
  );
}

export function areApart(roles: readonly string[]): boolean {
  return incompatibleRoles(roles.flatMap((role) => Role.safeParse(role).data ?? [])).length > 0;
}
