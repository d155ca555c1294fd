import { Notice, PageHeading, Section, useLanguage } from '@fyr/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ComponentProps, type ReactNode, useState } from 'react';
import type { Because } from '../api/cases.ts';
import { useSession } from '../api/session.ts';
import { type CaseType, isCaseType } from '../case/case-type.ts';
import type { Picture } from '../case/picture.ts';
import type { Answers } from '../command/answers.ts';
import type { CommandFields } from '../command/command-fields.ts';
import { CommandForm } from '../command/command-form.tsx';
import type { Part } from '../command/fields.ts';
import { givenAnswers } from '../command/given-answers.ts';
import { isIrreversible } from '../command/irreversible.ts';
import { IrreversibleNotice } from '../command/irreversible-notice.tsx';
import type { Target } from '../command/use-command-form.ts';
import { useOwnChoices } from '../command/use-own-choices.ts';
import { CopyOnce } from '../frame/copy-once.tsx';
import { ForRoles, giversOf } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { today } from '../frame/today.ts';

/** A page that is one form, and where it leads: to the case that it changed. */
export function FormPage(props: {
  readonly target: Target;
  readonly fields: CommandFields;
  readonly picture?: Picture;
  /** Why it cannot be done now; absent where it can. */
  readonly because?: readonly Because[] | undefined;
  readonly onStale?: () => void;
  readonly along?: ComponentProps<typeof CommandForm>['along'];
  /** The answers that it begins with, where they are not those of the page. */
  readonly begin?: Readonly<Record<Part, Answers>>;
  /** What to read before one answers. */
  readonly children?: ReactNode;
}) {
  const { target, fields, picture, because, onStale = () => {} } = props;
  const { along, begin, children } = props;
  const { type, number, command } = target;
  const { t, named } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const own = useOwnChoices(target, fields, picture);
  const search: Readonly<Record<string, string>> = useSearch({ strict: false });
  const [given] = useState(() => begin ?? givenAnswers(fields, picture, today(), search));
  const of = search.question === undefined ? target : { ...target, part: search.question };
  const back = backIn(search);
  // An address that is told once stays in sight until one leaves it.
  const [told, setTold] = useState<string>();
  // What is being written stays, whatever others do meanwhile: the API has the last word.
  const [begun, setBegun] = useState(because === undefined);
  if (!begun && because === undefined) setBegun(true);

  return (
    <>
      <PageHeading title={named(`command.${type}.${command}`)}>
        {number !== undefined && <p>{t('screen.form.on', { number })}</p>}
      </PageHeading>
      {told !== undefined ? (
        <Section raised title={t('screen.link.title')}>
          <p>{t('screen.link.help')}</p>
          <CopyOnce label={t('screen.link.address')} value={`${window.location.origin}${told}`} />
        </Section>
      ) : begun ? (
        <>
          {isIrreversible(command) && <IrreversibleNotice type={type} />}
          {children}
          <CommandForm
            target={of}
            fields={fields}
            today={today()}
            own={own}
            given={given}
            onStale={onStale}
            along={along}
            onDone={(outcome) => {
              void client.invalidateQueries({ queryKey: [type] });
              if (outcome.path !== undefined) return setTold(outcome.path);
              if (back) void client.invalidateQueries({ queryKey: [back.type] });
              void client.invalidateQueries({ queryKey: ['statistics'] });
              const event = target.correction ? 'FactsCorrected' : fields.event;
              const what = named(`event.${type}.${event}`);
              const done = { number: outcome.number, what };
              void navigate({
                to: '/$type/$number',
                params: back ?? { type, number: outcome.number },
                state: {
                  spoken:
                    outcome.recorded.length > 0
                      ? t('screen.form.done', done)
                      : t('screen.form.already', done),
                },
              });
            }}
          />
        </>
      ) : (
        <Notice tone="warning" title={t('problem.not_allowed')}>
          <ul>
            {because?.map(({ rule, text }) => (
              <li key={rule}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="form-back">
        {back ? (
          <PageLink to="/$type/$number" params={back}>
            {t(begun ? 'screen.form.back' : 'screen.form.backTo', { number: back.number })}
          </PageLink>
        ) : number === undefined ? (
          <PageLink to="/$type" params={{ type }} search={{}}>
            {t('screen.form.back')}
          </PageLink>
        ) : (
          <PageLink to="/$type/$number" params={{ type, number }}>
            {t(begun && told === undefined ? 'screen.form.back' : 'screen.form.backTo', { number })}
          </PageLink>
        )}
      </p>
    </>
  );
}

/** The case that led to the form, where it is another than the one that the form is about. */
function backIn({ back = '' }: Readonly<Record<string, string>>) {
  const [type = '', number = ''] = back.split('/');
  return isCaseType(type) && number !== '' ? { type, number } : undefined;
}

/** No such form. */
export function NoForm({ of }: { readonly of?: { type: CaseType; command: string } }) {
  const { t, named } = useLanguage();
  const { role } = useSession();
  const givers = of ? giversOf(of.type, of.command) : [];
  // Known in the other room, if anywhere: what it is called is not known here.
  if (of && givers.length > 0 && !givers.some((giver) => giver === role)) {
    return (
      <ForRoles roles={givers} title={named(`screen.menu.${of.type}`)}>
        {null}
      </ForRoles>
    );
  }
  return (
    <>
      <PageHeading title={t('screen.form.none')} />
      <Notice title={t('screen.form.noneHelp')} />
    </>
  );
}
