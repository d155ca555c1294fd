import { Notice, PageHeading, Section, Table, useLanguage } from '@fyr/ui';
import { numberText, percentText } from '@fyr/ui/cells';
import { ChartPicture } from '@fyr/ui/chart-picture';
import { type LoadNow, useLoad } from '../api/load.ts';
import { useWords } from '../case/words.ts';
import { ForRoles, giversOf } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loaded, Loading } from '../frame/loaded.tsx';
import { daysBetween, today } from '../frame/today.ts';
import { useOrganisation } from '../verksamhet/organisation.ts';
import { NextInQueue } from './next-in-queue.tsx';
import { leastLoaded, type Spread, spreadOf } from './spread.ts';

/** How the work is spread and who waits. Fyr counts; who gets what somebody decides. */
export function LoadPage() {
  const { t } = useLanguage();
  return (
    <ForRoles roles={giversOf('uppdrag', 'AssignOmbud')} title={t('screen.load.title')}>
      <PageHeading title={t('screen.load.title')} />
      <p>{t('screen.load.about')}</p>
      <Now />
    </ForRoles>
  );
}

function Now() {
  const load = useLoad();
  const { organisation } = useOrganisation();
  if (!organisation) return <Loading />;
  return (
    <Loaded query={load}>
      {({ ombud, queue }) => {
        const spread = spreadOf(ombud, organisation.ombud);
        return (
          <>
            <Carried spread={spread} />
            <Queue queue={queue} spread={spread} />
            <NextInQueue />
          </>
        );
      }}
    </Loaded>
  );
}

function Carried({ spread }: { readonly spread: readonly Spread[] }) {
  const { locale, t } = useLanguage();
  const { nameOf } = useWords();
  const none = t('screen.case.none');
  const name = ({ ombud }: Spread) => nameOf(ombud) ?? none;
  const told = (key: (typeof places)[number], row: Spread) =>
    row[key] === 0 ? [] : t(`screen.load.in.${key}`, { count: row[key] });
  if (spread.length === 0) {
    return (
      <Notice title={t('screen.load.ombud')}>
        <p>{t('screen.load.noOmbud')}</p>
      </Notice>
    );
  }
  return (
    <Section raised title={t('screen.load.ombud')}>
      <LoadChart spread={spread} name={name} />
      <Table
        caption={t('screen.load.ombudCaption', { day: today() })}
        rows={spread}
        keyOf={({ ombud }) => ombud}
        columns={[
          {
            key: 'name',
            title: t('screen.uppdrag.ombud'),
            header: true,
            cell: (row) => (
              <>
                {name(row)}
                {row.fte === null && <span className="below">{t('screen.load.gone')}</span>}
                {row.away > 0 && (
                  <span className="below">
                    {t('screen.load.away', { share: percentText(locale, row.away) })}
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'perFte',
            title: t('screen.load.perFte'),
            numeric: true,
            cell: ({ perFte }) => (perFte === null ? none : numberText(locale, perFte, 1)),
          },
          {
            key: 'carried',
            title: t('screen.load.carried'),
            numeric: true,
            cell: ({ carried }) => String(carried),
          },
          {
            key: 'where',
            title: t('screen.load.where'),
            cell: (row) => places.flatMap((key) => told(key, row)).join(', ') || none,
          },
          {
            key: 'overdue',
            title: t('screen.load.overdue'),
            numeric: true,
            cell: ({ overdue }) => String(overdue),
          },
          {
            key: 'fte',
            title: t('screen.load.fte'),
            numeric: true,
            cell: ({ fte }) => (fte === null ? none : numberText(locale, fte, 2)),
          },
        ]}
      />
      <p className="quiet">{t('screen.load.rule')}</p>
    </Section>
  );
}

const places = ['firstContact', 'jointMapping', 'working', 'paused'] as const;

/** The same at a glance, of those who work today. */
function LoadChart(props: {
  readonly spread: readonly Spread[];
  readonly name: (row: Spread) => string;
}) {
  const { locale, t } = useLanguage();
  const shown = props.spread.filter(({ perFte }) => perFte !== null);
  const [most] = shown;
  if (!most || shown.length < 2) return null;
  const title = t('screen.load.chart');
  const summary = t('screen.load.most', {
    name: props.name(most),
    number: numberText(locale, most.perFte ?? 0, 1),
  });
  const series = [{ name: title, values: shown.map(({ perFte }) => perFte) }];
  const chart = {
    form: 'bars',
    title,
    summary,
    categories: shown.map(props.name),
    series,
  } as const;
  return <ChartPicture chart={chart} caption={summary} />;
}

function Queue(props: { readonly queue: LoadNow['queue']; readonly spread: readonly Spread[] }) {
  const { queue, spread } = props;
  const { locale, t } = useLanguage();
  const { nameOf, nameOfEnhet } = useWords();
  const none = t('screen.case.none');
  const said = ({ ombud, perFte }: Spread) =>
    t('screen.load.ombudWith', {
      name: nameOf(ombud) ?? none,
      number: numberText(locale, perFte ?? 0, 1),
    });
  if (queue.length === 0) {
    return (
      <Notice title={t('screen.load.noQueue')}>
        <p>{t('screen.load.noQueueHelp')}</p>
      </Notice>
    );
  }
  return (
    <Section raised title={t('screen.load.queue')}>
      <Table
        caption={t('screen.load.queueCaption', { day: today() })}
        rows={queue}
        keyOf={({ enhet }) => enhet}
        columns={[
          {
            key: 'enhet',
            title: t('screen.field.enhet'),
            header: true,
            cell: ({ enhet }) => nameOfEnhet(enhet),
          },
          {
            key: 'waiting',
            title: t('screen.load.waiting'),
            numeric: true,
            cell: ({ waiting }) => String(waiting),
          },
          {
            key: 'urgent',
            title: t('screen.load.urgent'),
            numeric: true,
            cell: ({ urgent }) => String(urgent),
          },
          {
            key: 'longest',
            title: t('screen.load.longest'),
            numeric: true,
            cell: ({ since }) => t('screen.case.days', { count: daysBetween(since, today()) }),
          },
          {
            key: 'least',
            title: t('screen.load.least'),
            cell: ({ enhet }) =>
              leastLoaded(spread, enhet).map(said).join(', ') || t('screen.load.nobodyHere'),
          },
        ]}
      />
      <p className="quiet">{t('screen.load.youDecide')}</p>
      <p>
        <PageLink
          look="action"
          to="/$type"
          params={{ type: 'uppdrag' }}
          search={{ state: 'firstContact.queued' }}
        >
          {t('screen.load.toQueue')}
        </PageLink>
      </p>
    </Section>
  );
}
