import {
  Columns,
  type FactLine,
  Facts,
  PageHeading,
  Section,
  StatusText,
  Table,
  useLanguage,
} from '@fyr/ui';
import { useParams } from '@tanstack/react-router';
import { type Systemfel, useHistory, useSystemfel } from '../api/cases.ts';
import { stateKey, toneOf } from '../case/case-type.ts';
import { evidenceInWords } from '../case/evidence.ts';
import { History } from '../case/history.tsx';
import { NextActions } from '../case/next-actions.tsx';
import { ForRoles, readersOf } from '../frame/for-roles.tsx';
import { Loaded } from '../frame/loaded.tsx';

/** One systemfel: what it is, who is to answer, what may be done now, and what has happened. */
export function SystemfelPage() {
  const { number } = useParams({ from: '/systemfel/$number' });
  return (
    <ForRoles roles={readersOf('systemfel')} title={number}>
      <One number={number} />
    </ForRoles>
  );
}

function One({ number }: { readonly number: string }) {
  const systemfel = useSystemfel(number);
  return (
    <Loaded query={systemfel} title={number}>
      {(data) => <SystemfelView systemfel={data} />}
    </Loaded>
  );
}

function SystemfelView({ systemfel }: { readonly systemfel: Systemfel }) {
  const { t } = useLanguage();
  const { number, data, personal } = systemfel;
  const history = useHistory('systemfel', number);
  const title = personal?.title === null ? t('screen.history.erased') : personal?.title;
  return (
    <>
      <PageHeading title={title === undefined ? number : `${number} ${title}`} />
      <Columns
        first={
          <>
            <Section raised title={t('screen.case.now')}>
              {personal?.description && <p>{personal.description}</p>}
              <Facts lines={useLinesOf(systemfel)} />
            </Section>
            {data.huvudman.length > 0 && <Addressed huvudman={data.huvudman} />}
          </>
        }
        beside={<NextActions type="systemfel" number={number} next={systemfel.next} />}
        rest={
          <Loaded query={history}>
            {(events) => <History type="systemfel" events={events} />}
          </Loaded>
        }
      />
    </>
  );
}

function useLinesOf({ state, since, data }: Systemfel): readonly FactLine[] {
  const { t, named } = useLanguage();
  const { classification: what, evidence, deadlines } = data;
  const codes = (list: string, values: readonly (string | undefined)[] = []) =>
    values
      .filter((value) => value !== undefined)
      .map((value) => named(`code.${list}.${value}`))
      .join(', ');
  const soonest = Object.values(deadlines).sort()[0];
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    [t('screen.case.next'), soonest],
    [t('screen.systemfel.evidence'), evidenceInWords(evidence.clients, t)],
    [t('screen.field.huvudmanTyp'), codes('HuvudmanTyp', what?.huvudmanTyp)],
    [t('screen.field.art'), codes('SystemfelArt', [what?.art])],
    [t('screen.field.niva'), codes('SystemfelNiva', [what?.niva])],
    [t('screen.field.allvarsgrad'), codes('Allvarsgrad', [what?.allvarsgrad])],
    [t('screen.field.livsomrade'), codes('Livsomrade', what?.livsomrade)],
    [t('screen.field.konsekvens'), codes('SystemfelKonsekvens', what?.konsekvens)],
    [t('screen.field.quarter'), data.quarter],
  ];
  return [
    {
      name: t('screen.case.state'),
      value: <StatusText tone={toneOf(state)}>{named(stateKey('systemfel', state))}</StatusText>,
    },
    ...(since ? [{ name: t('screen.case.since'), value: since }] : []),
    ...lines.flatMap(([name, value]) => (value ? [{ name, value }] : [])),
  ];
}

/** Each huvudman that is to answer, and how far it has come. */
function Addressed({ huvudman }: { readonly huvudman: Systemfel['data']['huvudman'] }) {
  const { t, named } = useLanguage();
  const none = t('screen.case.none');
  return (
    <Table
      caption={t('screen.systemfel.addressed')}
      rows={huvudman}
      keyOf={(one) => one.huvudman}
      columns={[
        {
          key: 'huvudman',
          title: t('screen.field.huvudman'),
          header: true,
          cell: (one) =>
            one.huvudmanTyp ? named(`code.HuvudmanTyp.${one.huvudmanTyp}`) : one.huvudman,
        },
        {
          key: 'status',
          title: t('screen.case.state'),
          cell: (one) => named(`code.HuvudmanLage.${one.status}`),
        },
        {
          key: 'addressed',
          title: t('screen.systemfel.sent'),
          cell: (one) => one.addressedOn ?? none,
        },
        { key: 'due', title: t('screen.field.dueOn'), cell: (one) => one.dueOn ?? none },
        {
          key: 'answer',
          title: t('screen.field.answer'),
          cell: (one) => (one.answer ? named(`code.HuvudmanSvar.${one.answer}`) : none),
        },
      ]}
    />
  );
}
