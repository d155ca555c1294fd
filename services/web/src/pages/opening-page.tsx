import { useParams } from '@tanstack/react-router';
import { type CaseType, isCaseType } from '../case/case-type.ts';
import { commandFields } from '../command/command-fields.ts';
import { FormPage, NoForm } from './form-page.tsx';

const openings: Readonly<Record<CaseType, string>> = {
  uppdrag: 'RequestUppdrag',
  systemfel: 'ObserveSystemfel',
};

/** The form that opens a new uppdrag or systemfel. */
export function OpeningPage() {
  const { type } = useParams({ from: '/$type/ny' });
  if (!isCaseType(type)) return <NoForm />;
  const command = openings[type];
  const fields = commandFields(type, command);
  if (!fields) return <NoForm />;
  return <FormPage target={{ type, command }} fields={fields} />;
}
