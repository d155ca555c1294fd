import { Facts, Table, useLanguage } from '@fyr/ui';
import { fteInWords, kronor } from './figures.ts';
import { textsAt } from './organisation.ts';
import type { Shown } from './page.tsx';
import { ThemeSection } from './theme-section.tsx';

type Props = { readonly shown: Shown };

/** What was booked in the day's year, account by account, and the grant of the year. */
export function Economy({ shown }: Props) {
  const { organisation, verksamhet } = shown;
  const { t } = useLanguage();
  const year = organisation.on.slice(0, 4);
  const entries = verksamhet.data.economy.filter(({ from }) => from.startsWith(year));
  const net = entries.reduce((sum, { ore }) => sum + ore, 0);
  const { grant } = organisation;
  return (
    <ThemeSection theme="ekonomi" found={verksamhet}>
      {grant && (
        <Facts lines={[{ name: t('screen.field.orePerFte'), value: kronor(grant.orePerFte) }]} />
      )}
      {entries.length === 0 ? (
        <p>{t('screen.verksamhet.none')}</p>
      ) : (
        <Table
          caption={t('screen.verksamhet.economyOf', { year })}
          rows={entries}
          keyOf={({ entry }) => String(entry)}
          columns={[
            {
              key: 'account',
              title: t('screen.verksamhet.account'),
              header: true,
              cell: ({ account, revision }) => (
                <>
                  {account}
                  {textsAt(verksamhet.personal, revision)?.text && (
                    <span className="below">{textsAt(verksamhet.personal, revision)?.text}</span>
                  )}
                </>
              ),
            },
            {
              key: 'period',
              title: t('screen.verksamhet.period'),
              whole: true,
              cell: ({ from, to }) => t('screen.verksamhet.fromTo', { from, to }),
            },
            {
              key: 'ore',
              title: t('screen.field.ore'),
              numeric: true,
              cell: ({ ore }) => kronor(ore),
            },
          ]}
          footer={
            <tr>
              <th scope="row">{t('screen.verksamhet.net')}</th>
              <td />
              <td className="numeric">{kronor(net)}</td>
            </tr>
          }
        />
      )}
    </ThemeSection>
  );
}

type Activity = {
  readonly key: string;
  readonly on: string;
  readonly what: string;
  readonly extent: string;
  readonly text: string | undefined;
};

/** What was done besides the uppdrag in the day's year, newest first. */
export function Activities({ shown }: Props) {
  const { organisation, verksamhet } = shown;
  const { t, named } = useLanguage();
  const { data, personal } = verksamhet;
  const year = organisation.on.slice(0, 4);
  const hours = (amount: number | undefined) =>
    amount === undefined ? '' : t('screen.verksamhet.hours', { hours: fteInWords(amount) });
  const persons = (count: number | undefined) =>
    count === undefined ? '' : t('screen.verksamhet.persons', { count });
  const activity = (
    type: string,
    { on, revision }: { readonly on: string; readonly revision?: number },
    more: { readonly of?: string; readonly extent: string },
  ): Activity => ({
    key: `${type} ${revision ?? `${on} ${more.of} ${more.extent}`}`,
    on,
    what: [named(`event.verksamhet.${type}`), ...(more.of ? [more.of] : [])].join(': '),
    extent: more.extent,
    text: revision === undefined ? undefined : textsOf(revision),
  });
  const textsOf = (revision: number) => {
    const texts = textsAt(personal, revision);
    return texts?.text ?? texts?.result;
  };
  const all: readonly Activity[] = [
    ...data.trainings.map((one) =>
      activity('TrainingHeld', one, {
        of: named(`code.UtbildningSlag.${one.slag}`),
        extent: hours(one.hours),
      }),
    ),
    ...data.supervisions.map((one) =>
      activity('SupervisionHeld', one, { extent: hours(one.hours) }),
    ),
    ...data.evaluations.map((one) =>
      activity('EvaluationMade', one, { of: named(`code.UtvarderingAv.${one.by}`), extent: '' }),
    ),
    ...data.information.map((one) =>
      activity('InformationGiven', one, {
        of: named(`code.InformationsMottagare.${one.mottagare}`),
        extent: persons(one.persons),
      }),
    ),
    ...data.outreach.map((one) =>
      activity('OutreachMade', one, {
        of: named(`code.UppsokandePlats.${one.plats}`),
        extent: [persons(one.persons), hours(one.hours)].filter(Boolean).join(', '),
      }),
    ),
    ...data.consultative.map((one) =>
      activity('ConsultativeSupportGiven', one, {
        of: named(`code.Livsomrade.${one.topic}`),
        extent: t('screen.verksamhet.minutes', { count: one.minutes }),
      }),
    ),
  ];
  const rows = all
    .filter(({ on }) => on.startsWith(year))
    .toSorted((a, b) => b.on.localeCompare(a.on));
  return (
    <ThemeSection theme="insatser" found={verksamhet}>
      {rows.length === 0 ? (
        <p>{t('screen.verksamhet.none')}</p>
      ) : (
        <Table
          caption={t('screen.verksamhet.activitiesOf', { year, count: rows.length })}
          rows={rows}
          keyOf={({ key }) => key}
          columns={[
            { key: 'on', title: t('screen.field.on'), whole: true, cell: ({ on }) => on },
            {
              key: 'what',
              title: t('screen.verksamhet.what'),
              header: true,
              cell: ({ what, text }) => (
                <>
                  {what}
                  {text && <span className="below">{text}</span>}
                </>
              ),
            },
            { key: 'extent', title: t('screen.verksamhet.extentOf'), cell: ({ extent }) => extent },
          ]}
        />
      )}
    </ThemeSection>
  );
}
