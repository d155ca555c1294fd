import { Notice, PageHeading, useLanguage } from '@fyr/ui';
import { useSearch } from '@tanstack/react-router';
import { type Case, type HistoryEvent, useCase, useHistory } from '../api/cases.ts';
import { useSession } from '../api/session.ts';
import type { CaseType } from '../case/case-type.ts';
import { isCorrectable } from '../case/correct-link.tsx';
import { kindOf } from '../case/kinds.ts';
import { answersOf } from '../command/answers.ts';
import { correctionOf } from '../command/correction.ts';
import { ForRoles, giversOf } from '../frame/for-roles.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { FormPage } from './form-page.tsx';

type Of = { readonly type: CaseType; readonly number: string };

/** The form in which an event is put right, as it was stated and with what it said. */
export function CorrectionPage({ type, number }: Of) {
  const { named } = useLanguage();
  const title = named(`command.${type}.CorrectFacts`);
  return (
    <ForRoles roles={giversOf(type, 'CorrectFacts')} title={title}>
      <OfCase type={type} number={number} title={title} />
    </ForRoles>
  );
}

function OfCase({ type, number, title }: Of & { readonly title: string }) {
  const { t } = useLanguage();
  const { role } = useSession();
  const { revision }: Readonly<Record<string, string>> = useSearch({ strict: false });
  const found = useCase(type, number);
  const history = useHistory(type, number);
  return (
    <Loaded query={found} title={title}>
      {(one) => (
        <Loaded query={history} title={title}>
          {(events) => {
            const event = events.find((told) => String(told.revision) === revision);
            return event && isCorrectable({ type, found: one, event, role }) ? (
              <OfEvent key={revision} type={type} found={one} event={event} />
            ) : (
              <>
                <PageHeading title={title} />
                <Notice title={t('screen.correct.none')} />
              </>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

function OfEvent(props: {
  readonly type: CaseType;
  readonly found: Case;
  readonly event: HistoryEvent;
}) {
  const { type, found, event } = props;
  const { t } = useLanguage();
  const { role } = useSession();
  const { told, fixedFor, page } = kindOf(type);
  const made = correctionOf(event, told(event.type)?.data ?? [], fixedFor(event.type, role) ?? []);
  return (
    <FormPage
      target={{
        ...{ type, number: found.number, command: 'CorrectFacts', tag: found.tag },
        correction: made.correction,
      }}
      fields={made.fields}
      picture={page.picture(found)}
      begin={{ data: answersOf(made.fields.data, event.data ?? {}), personal: {} }}
    >
      <Notice title={t('screen.correct.which', { what: event.text, on: event.on })}>
        <p>{t('screen.correct.help')}</p>
      </Notice>
    </FormPage>
  );
}
