import { Notice, PageHeading, useLanguage } from '@fyr/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../api/session.ts';
import type { Picture } from '../case/picture.ts';
import type { CommandFields } from '../command/command-fields.ts';
import { CommandForm } from '../command/command-form.tsx';
import { givenAnswers } from '../command/given-answers.ts';
import type { Target } from '../command/use-command-form.ts';
import { useOwnChoices } from '../command/use-own-choices.ts';
import { PageLink } from '../frame/links.tsx';
import { today } from '../frame/today.ts';

/** A page that is one form, and where it leads: to the uppdrag or systemfel that it changed. */
export function FormPage(props: {
  readonly target: Target;
  readonly fields: CommandFields;
  readonly picture?: Picture;
  readonly onStale?: () => void;
}) {
  const { target, fields, picture, onStale = () => {} } = props;
  const { type, number, command } = target;
  const { t, named } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const own = useOwnChoices(target, fields, picture);
  const may = useSession().rights.commands[type]?.includes(command) ?? false;
  const [given] = useState(() => givenAnswers(picture, today()));
  if (!may) return <NoForm />;

  return (
    <>
      <PageHeading title={named(`command.${type}.${command}`)}>
        {number !== undefined && <p>{t('screen.form.on', { number })}</p>}
      </PageHeading>
      <CommandForm
        target={target}
        fields={fields}
        today={today()}
        own={own}
        given={given}
        onStale={onStale}
        onDone={(outcome) => {
          void client.invalidateQueries({ queryKey: [type] });
          void client.invalidateQueries({ queryKey: ['statistics'] });
          const what = named(`event.${type}.${fields.event}`);
          const done = { number: outcome.number, what };
          void navigate({
            to: type === 'uppdrag' ? '/uppdrag/$number' : '/systemfel/$number',
            params: { number: outcome.number },
            state: {
              spoken:
                outcome.recorded.length > 0
                  ? t('screen.form.done', done)
                  : t('screen.form.already', done),
            },
          });
        }}
      />
      <p className="form-back">
        {number === undefined ? (
          <PageLink to={type === 'uppdrag' ? '/uppdrag' : '/systemfel'} search={{}}>
            {t('screen.form.back')}
          </PageLink>
        ) : (
          <PageLink
            to={type === 'uppdrag' ? '/uppdrag/$number' : '/systemfel/$number'}
            params={{ number }}
          >
            {t('screen.form.back')}
          </PageLink>
        )}
      </p>
    </>
  );
}

/** No such form, or not for this role. */
export function NoForm() {
  const { t } = useLanguage();
  return (
    <>
      <PageHeading title={t('screen.form.none')} />
      <Notice title={t('screen.form.noneHelp')} />
    </>
  );
}
