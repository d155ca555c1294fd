import { useLanguage } from '@fyr/ui';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type Case, useCase } from '../api/cases.ts';
import { type CaseType, isCaseType } from '../case/case-type.ts';
import { kindOf } from '../case/kinds.ts';
import { type CommandFields, commandFields } from '../command/command-fields.ts';
import { useMeetingAnswers, withMeeting } from '../command/use-meeting-answers.ts';
import { useAnnounce } from '../frame/announce.tsx';
import { ForRoles, giversOf } from '../frame/for-roles.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { CorrectionPage } from './correction-page.tsx';
import { FormPage, NoForm } from './form-page.tsx';

/** The form of one command on one case. */
export function CommandPage() {
  const { type, number, command } = useParams({ from: '/$type/$number/$command' });
  const { named } = useLanguage();
  if (!isCaseType(type)) return <NoForm />;
  if (command === 'CorrectFacts') return <CorrectionPage type={type} number={number} />;
  const fields = commandFields(type, command);
  if (!fields) return <NoForm of={{ type, command }} />;
  return (
    <ForRoles roles={giversOf(type, command)} title={named(`command.${type}.${command}`)}>
      <OnCase
        key={`${number} ${command}`}
        type={type}
        number={number}
        command={command}
        fields={fields}
      />
    </ForRoles>
  );
}

function OnCase(props: {
  readonly type: CaseType;
  readonly number: string;
  readonly command: string;
  readonly fields: CommandFields;
}) {
  const { type, number, command, fields } = props;
  const { t, named } = useLanguage();
  const query = useCase(type, number);
  const onStale = useReadAgain(query.refetch);
  const { picture, beforeForm, alongForm, ownForms } = kindOf(type).page;
  const OwnForm = ownForms?.[command];
  const more = useMeetingAnswers(type === 'mote' ? number : undefined, command);
  // What was just written is read before a form rests on it.
  const isRead = useOnce(!(query.isStale && query.isFetching));
  if (more.isPending || !isRead) return <p aria-busy="true">{t('screen.frame.loading')}</p>;
  return (
    <Loaded query={query} title={named(`command.${type}.${command}`)}>
      {(found) =>
        OwnForm && whyNot(found, command) === undefined ? (
          <OwnForm found={found} fields={fields} picture={picture(found)} onStale={onStale} />
        ) : (
          <FormPage
            target={{ type, number, command, tag: found.tag }}
            fields={fields}
            picture={withMeeting(picture(found), more)}
            because={whyNot(found, command)}
            onStale={onStale}
            along={alongForm && ((answers) => alongForm(command, found, answers))}
          >
            {beforeForm?.(command, found)}
          </FormPage>
        )
      }
    </Loaded>
  );
}

/** True from the first time on. */
function useOnce(isSo: boolean): boolean {
  const [was, setWas] = useState(isSo);
  if (isSo && !was) setWas(true);
  return isSo || was;
}

/** The reasons against the command as the case stands; undefined where there is none. */
function whyNot({ next }: Case, command: string) {
  const found = next.find((one) => one.command === command);
  return found?.allowed === false ? (found.because ?? []) : undefined;
}

/** After someone else's change: the latest is fetched, what was written stays. */
function useReadAgain(refetch: () => Promise<unknown>): () => void {
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  return () => void refetch().then(() => announce(t('screen.form.readAgain')));
}
