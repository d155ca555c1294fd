import { useLanguage } from '@fyr/ui';
import type { CaseType } from '../case/case-type.ts';
import { commandFields } from '../command/command-fields.ts';
import { ForRoles, giversOf } from '../frame/for-roles.tsx';
import { FormPage, NoForm } from './form-page.tsx';

/** The form of a request: it opens an uppdrag. */
export function NewUppdragPage() {
  return <OpeningPage type="uppdrag" command="RequestUppdrag" />;
}

/** The form of an observation: it opens a systemfel. */
export function NewSystemfelPage() {
  return <OpeningPage type="systemfel" command="ObserveSystemfel" />;
}

function OpeningPage({ type, command }: { readonly type: CaseType; readonly command: string }) {
  const { named } = useLanguage();
  const fields = commandFields(type, command);
  if (!fields) return <NoForm />;
  return (
    <ForRoles roles={giversOf(type, command)} title={named(`command.${type}.${command}`)}>
      <FormPage target={{ type, command }} fields={fields} />
    </ForRoles>
  );
}
