import {
  Columns,
  type FactLine,
  Facts,
  PageHeading,
  Section,
  StatusText,
  useLanguage,
} from '@fyr/ui';
import { useParams } from '@tanstack/react-router';
import { type Uppdrag, useHistory, useUppdrag } from '../api/cases.ts';
import { useSession } from '../api/session.ts';
import { stateKey, toneOf } from '../case/case-type.ts';
import { enhetKey } from '../case/enhet.ts';
import { History } from '../case/history.tsx';
import { NextActions } from '../case/next-actions.tsx';
import { ForRoles, readersOf } from '../frame/for-roles.tsx';
import { Loaded } from '../frame/loaded.tsx';

/** One uppdrag: where it stands, what may be done now, and how it came to be so. */
export function UppdragPage() {
  const { number } = useParams({ from: '/uppdrag/$number' });
  return (
    <ForRoles roles={readersOf('uppdrag')} title={number}>
      <One number={number} />
    </ForRoles>
  );
}

function One({ number }: { readonly number: string }) {
  const uppdrag = useUppdrag(number);
  return (
    <Loaded query={uppdrag} title={number}>
      {(data) => <UppdragView uppdrag={data} />}
    </Loaded>
  );
}

function UppdragView({ uppdrag }: { readonly uppdrag: Uppdrag }) {
  const { t } = useLanguage();
  const { number, personal } = uppdrag;
  const history = useHistory('uppdrag', number);
  const name = personal && nameIn(personal.contact.name, t('screen.uppdrag.erasedName'));
  return (
    <>
      <PageHeading title={name ? `${number} ${name}` : number} />
      <Columns
        first={
          <>
            <Section raised title={t('screen.case.now')}>
              <Facts lines={useLinesOf(uppdrag)} />
            </Section>
            <Goals uppdrag={uppdrag} />
          </>
        }
        beside={<NextActions type="uppdrag" number={number} next={uppdrag.next} />}
        rest={
          <Loaded query={history}>{(events) => <History type="uppdrag" events={events} />}</Loaded>
        }
      />
    </>
  );
}

/** The picture of now, in the order a reader asks for it. */
function useLinesOf({ state, since, data, personal }: Uppdrag): readonly FactLine[] {
  const { t, named } = useLanguage();
  const { ombud } = useSession();
  const nameOf = (account: string) => ombud.find((one) => one.account === account)?.name ?? '';
  const codes = (list: string, values: readonly string[] = []) =>
    values.map((value) => named(`code.${list}.${value}`)).join(', ');
  const erased = t('screen.history.erased');
  const contact = personal
    ? [personal.contact.phone, personal.contact.email, personal.contact.howToReach]
    : [];
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    [
      t('screen.field.huvudansvarig'),
      data.ombud && [data.ombud.huvudansvarig, ...data.ombud.medombud].map(nameOf).join(', '),
    ],
    [t('screen.field.nextReviewOn'), data.nextReviewOn],
    [t('screen.field.informationMeetingBy'), data.startedOn ? null : data.informationMeetingBy],
    [t('screen.field.reviewOn'), data.queue?.reviewOn ?? data.pause?.reviewOn],
    [t('screen.field.priority'), data.queue && codes('PrioritetKod', data.queue.priority)],
    [
      t('screen.uppdrag.contact'),
      contact
        .filter((part) => part !== undefined)
        .map((part) => part ?? erased)
        .join(', '),
    ],
    [t('screen.field.words'), personal && (personal.words === null ? erased : personal.words)],
    [t('screen.field.profil'), codes('MalgruppsProfil', data.description.profil)],
    [t('screen.field.hjalp'), codes('HjalpKod', data.description.hjalp)],
    [t('screen.field.enhet'), data.request && named(enhetKey(data.request.enhet))],
  ];
  return [
    {
      name: t('screen.case.state'),
      value: <StatusText tone={toneOf(state)}>{named(stateKey('uppdrag', state))}</StatusText>,
    },
    ...(since ? [{ name: t('screen.case.since'), value: since }] : []),
    ...lines.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
  ];
}

function Goals({ uppdrag: { data, personal } }: { readonly uppdrag: Uppdrag }) {
  const { t, named } = useLanguage();
  return (
    <Section raised title={t('screen.uppdrag.goals')}>
      {data.goals.length === 0 ? (
        <p>{t('screen.uppdrag.noGoals')}</p>
      ) : (
        <ol className="goals">
          {data.goals.map(({ goal, area, status }) => (
            <li key={goal} value={goal}>
              {personal && <p>{nameIn(personal.goals[goal], t('screen.history.erased'))}</p>}
              <p className="quiet">
                {named(`code.Livsomrade.${area}`)} · {t(`screen.goal.${status}`)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

/** Null is a text whose key is gone. */
function nameIn(text: string | null | undefined, erased: string): string | undefined {
  return text === null ? erased : text;
}
