import { useLanguage } from '@fyr/ui';
import { useParams } from '@tanstack/react-router';
import { type Systemfel, type Uppdrag, useSystemfel, useUppdrag } from '../api/cases.ts';
import { isCaseType } from '../case/case-type.ts';
import { pictureOfSystemfel, pictureOfUppdrag } from '../case/picture.ts';
import { TextUnderReview } from '../case/text-under-review.tsx';
import { type CommandFields, commandFields } from '../command/command-fields.ts';
import { useAnnounce } from '../frame/announce.tsx';
import { ForRoles, giversOf } from '../frame/for-roles.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { FormPage, NoForm } from './form-page.tsx';

/** The form of one command on one uppdrag or systemfel. */
export function CommandPage() {
  const { type, number, command } = useParams({ from: '/$type/$number/$command' });
  const { named } = useLanguage();
  if (!isCaseType(type)) return <NoForm />;
  const fields = commandFields(type, command);
  if (!fields) return <NoForm />;
  const Case = type === 'uppdrag' ? OnUppdrag : OnSystemfel;
  return (
    <ForRoles roles={giversOf(type, command)} title={named(`command.${type}.${command}`)}>
      <Case number={number} command={command} fields={fields} />
    </ForRoles>
  );
}

type Props = {
  readonly number: string;
  readonly command: string;
  readonly fields: CommandFields;
};

function OnUppdrag({ number, command, fields }: Props) {
  const { named } = useLanguage();
  const uppdrag = useUppdrag(number);
  const onStale = useReadAgain(uppdrag.refetch);
  return (
    <Loaded query={uppdrag} title={named(`command.uppdrag.${command}`)}>
      {(found) => (
        <FormPage
          target={{ type: 'uppdrag', number, command, tag: found.tag }}
          fields={fields}
          picture={pictureOfUppdrag(found)}
          because={whyNot(found, command)}
          onStale={onStale}
        />
      )}
    </Loaded>
  );
}

function OnSystemfel({ number, command, fields }: Props) {
  const { named } = useLanguage();
  const systemfel = useSystemfel(number);
  const onStale = useReadAgain(systemfel.refetch);
  return (
    <Loaded query={systemfel} title={named(`command.systemfel.${command}`)}>
      {(found) => (
        <FormPage
          target={{ type: 'systemfel', number, command, tag: found.tag }}
          fields={fields}
          picture={pictureOfSystemfel(found)}
          because={whyNot(found, command)}
          onStale={onStale}
        >
          {command === 'ReviewAnonymity' && <TextUnderReview personal={found.personal} />}
        </FormPage>
      )}
    </Loaded>
  );
}

/** The reasons against the command as the case stands; undefined where there is none. */
function whyNot({ next }: Uppdrag | Systemfel, command: string) {
  const found = next.find((one) => one.command === command);
  return found?.allowed === false ? (found.because ?? []) : undefined;
}

/** After someone else's change: the latest is fetched, what was written stays. */
function useReadAgain(refetch: () => Promise<unknown>): () => void {
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  return () => void refetch().then(() => announce(t('screen.form.readAgain')));
}
