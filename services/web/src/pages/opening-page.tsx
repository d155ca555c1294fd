import { useLanguage } from '@fyr/ui';
import { useParams } from '@tanstack/react-router';
import { hasList, isCaseType } from '../case/case-type.ts';
import { listOf } from '../case/kinds.ts';
import { commandFields } from '../command/command-fields.ts';
import { ForRoles, giversOf } from '../frame/for-roles.tsx';
import { FormPage, NoForm } from './form-page.tsx';

/** The form of the command that opens a case: a request, an observation, a meeting. */
export function OpeningPage() {
  const { type } = useParams({ from: '/$type/ny' });
  const { named } = useLanguage();
  if (!isCaseType(type) || !hasList(type)) return <NoForm />;
  const { opens: command = '', beforeOpening, alongOpening } = listOf(type);
  const fields = commandFields(type, command);
  if (!fields) return <NoForm of={{ type, command }} />;
  return (
    <ForRoles roles={giversOf(type, command)} title={named(`command.${type}.${command}`)}>
      <FormPage target={{ type, command }} fields={fields} along={alongOpening}>
        {beforeOpening?.()}
      </FormPage>
    </ForRoles>
  );
}
