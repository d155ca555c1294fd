import { Notice, PageHeading, Section, Table, useLanguage } from '@fyr/ui';
import { numberText, percentText } from '@fyr/ui/cells';
import { type LoadNow, useLoad } from '../api/load.ts';
import { useWords } from '../case/words.ts';
import { ForRoles, giversOf } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';
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
  return (
    <Loaded query={load}>
      {({ ombud, queue }) => {
        const spread = spreadOf(ombud, organisation?.ombud ?? []);
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
  const { nameOf, nameOfEnhet } = useWords();
  const none = t('screen.case.none');
  const count = (key: 'firstContact' | 'jointMapping' | 'working' | 'paused' | 'overdue') => ({
    key,
    title: t(`screen.load.${key}`),
    numeric: true,
    cell: (row: Spread) => String(row[key]),
  });
  return (
    <Section raised title={t('screen.load.ombud')}>
      {spread.length === 0 ? (
        <p>{t('screen.load.noOmbud')}</p>
      ) : (
        <Table
          caption={t('screen.load.ombudCaption', { day: today() })}
          rows={spread}
          keyOf={({ ombud }) => ombud}
          columns={[
            {
              key: 'name',
              title: t('screen.uppdrag.ombud'),
              header: true,
              name: true,
              cell: (row) => (
                <>
                  {nameOf(row.ombud) ?? none}
                  <span className="below">
                    {row.fte === null
                      ? t('screen.load.gone')
                      : [
                          row.enheter.map(nameOfEnhet).join(', '),
                          ...(row.away > 0
                            ? [t('screen.load.away', { share: percentText(locale, row.away) })]
                            : []),
                        ].join('. ')}
                  </span>
                </>
              ),
            },
            {
              key: 'fte',
              title: t('screen.load.fte'),
              numeric: true,
              cell: ({ fte }) => (fte === null ? none : numberText(locale, fte, 2)),
            },
            count('firstContact'),
            count('jointMapping'),
            count('working'),
            count('paused'),
            {
              key: 'carried',
              title: t('screen.load.carried'),
              numeric: true,
              cell: ({ carried }) => <strong>{carried}</strong>,
            },
            {
              key: 'perFte',
              title: t('screen.load.perFte'),
              numeric: true,
              cell: ({ perFte }) => (perFte === null ? none : numberText(locale, perFte, 1)),
            },
            count('overdue'),
          ]}
        />
      )}
      <p className="quiet">{t('screen.load.rule')}</p>
    </Section>
  );
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
