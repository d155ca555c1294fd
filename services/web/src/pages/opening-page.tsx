import type { CaseType } from '../case/case-type.ts';
import { commandFields } from '../command/command-fields.ts';
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
  const fields = commandFields(type, command);
  return fields ? <FormPage target={{ type, command }} fields={fields} /> : <NoForm />;
}
