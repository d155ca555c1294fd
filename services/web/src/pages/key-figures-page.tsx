import { More, PageHeading, SelectField, Tile, Tiles, useLanguage } from '@fyr/ui';
import { numberText, percentText } from '@fyr/ui/cells';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSession } from '../api/session.ts';
import { type Measure, type Statistic, useMeasures, useStatistic } from '../api/statistics.ts';
import { ForRoles, readersOfStatistics } from '../frame/for-roles.tsx';
import { PageLink } from '../frame/links.tsx';
import { Loaded } from '../frame/loaded.tsx';
import { RefusalNotice } from '../frame/refusal-notice.tsx';
import { momentInWords, today } from '../frame/today.ts';
import { AsOf } from '../statistics/as-of.tsx';
import { isReleasedFor, keyFigures, timeBefore } from '../statistics/key-figures.ts';
import { periods, yearBefore } from '../statistics/periods.ts';

type Time = { readonly from: string; readonly to: string };

/** What a verksamhet is first asked for, with what it was before and how it is counted. */
export function KeyFiguresPage() {
  const { t } = useLanguage();
  const measures = useMeasures();
  return (
    <ForRoles roles={readersOfStatistics()} title={t('screen.keys.title')}>
      <PageHeading title={t('screen.keys.title')}>
        <p>{t('screen.keys.lead')}</p>
      </PageHeading>
      <Loaded query={measures}>
        {({ measures: known, released }) => <Figures known={known} out={released} />}
      </Loaded>
    </ForRoles>
  );
}

/** @param props.out through the released door: what is out */
function Figures(props: {
  readonly known: readonly Measure[];
  readonly out: { readonly to: string | null } | undefined;
}) {
  const { known, out } = props;
  const { t } = useLanguage();
  const navigate = useNavigate({ from: '/nyckeltal' });
  const { from, to, on } = useSearch({ from: '/nyckeltal' });
  const exact = useSession().rights.statistics === 'exact';
  const choices = periods(today(), exact).filter(
    (one) => out === undefined || one.to <= (out.to ?? ''),
  );
  const [latest] = choices;
  const chosen = choices.find((one) => one.from === from && one.to === to) ?? latest;
  const day = exact ? on : undefined;
  const time: Time | undefined = day
    ? { from: `${day.slice(0, 4)}-01-01`, to: day }
    : chosen && { from: chosen.from, to: chosen.to };
  if (!time) return <p>{t('screen.keys.nothingYet')}</p>;
  const other = day ? yearBefore(time) : timeBefore(time);

  return (
    <>
      <div className="filters">
        <SelectField
          label={t('screen.statistics.period')}
          value={day ? '' : (chosen?.id ?? '')}
          choices={[
            ...(day ? [{ value: '', label: t('screen.keys.untilDay', { day }) }] : []),
            ...choices.map((one) => ({ value: one.id, label: one.name(t) })),
          ]}
          onChange={(id) => {
            const period = choices.find((one) => one.id === id);
            if (period) void navigate({ search: { from: period.from, to: period.to } });
          }}
        />
        {exact && (
          <AsOf
            key={time.to}
            asked={{ on: [time.to, today()].toSorted()[0] }}
            today={today()}
            onAsk={({ on: at }) => void navigate({ search: { on: at } })}
          />
        )}
      </div>
      <Tiles>
        {keyFigures(known).map((measures) => (
          <KeyFigure key={measures[0]?.id} measures={measures} time={time} other={other} />
        ))}
      </Tiles>
      {!exact && <p className="quiet">{t('screen.keys.protectedHelp')}</p>}
    </>
  );
}

function KeyFigure(props: {
  readonly measures: readonly Measure[];
  readonly time: Time;
  readonly other: Time;
}) {
  const { measures, time, other } = props;
  const { t, locale } = useLanguage();
  const isOut = isReleasedFor(measures, time);
  const measure = measures.map(({ id }) => id).join(',');
  const question = { measure, ...time, compare: `${other.from}/${other.to}` };
  // Of what is not out nothing is asked; of what was not out before, the figure alone.
  const compared = useStatistic(isOut ? question : {}, locale);
  const alone = useStatistic(compared.isError ? { measure, ...time } : {}, locale);
  const { data: table, isError } = compared.isError ? alone : compared;
  const [first] = measures;
  return (
    <Tile
      title={
        <PageLink to="/statistik" search={isOut ? question : { measure }}>
          {first?.name}
        </PageLink>
      }
      figure={table && first ? <Value table={table} id={first.id} /> : undefined}
      isPending={isOut && !table && !isError}
    >
      {!isOut && <p>{t('screen.keys.wholeYears')}</p>}
      {isError && compared.isError && <RefusalNotice error={alone.error} />}
      {table && first && <Change table={table} id={first.id} />}
      {table &&
        measures.slice(1).map(({ id, name }) => (
          <p key={id}>
            {name}: <Value table={table} id={id} />
          </p>
        ))}
      <More title={t('screen.statistics.how')}>
        {measures.map(({ id, name, rule }) => (
          <p key={id}>
            {measures.length > 1 && <strong>{name}: </strong>}
            {rule}
          </p>
        ))}
        {table?.suppressed && <p>{table.suppressed.why}</p>}
        {table && <Counted table={table} />}
      </More>
    </Tile>
  );
}

function Value({ table, id }: { readonly table: Statistic; readonly id: string }) {
  const { t, locale } = useLanguage();
  const measure = table.measures.find((one) => one.id === id);
  const value = table.totals[id]?.value ?? null;
  if (value === 'skyddad') return t('screen.statistics.protected');
  if (value === null) return t('screen.case.none');
  const said = numberText(locale, value, measure?.decimals);
  return measure?.unit === 'day' ? t('screen.keys.days', { count: said }) : said;
}

/** In words and numbers: an arrow or a colour says it to some only. */
function Change({ table, id }: { readonly table: Statistic; readonly id: string }) {
  const { t, locale } = useLanguage();
  const { compared, difference, percent } = table.totals[id] ?? {};
  const decimals = table.measures.find((one) => one.id === id)?.decimals;
  if (!table.compared) return null;
  const period = table.compared.name;
  if (compared === 'skyddad') return <p>{t('screen.keys.beforeProtected', { period })}</p>;
  if (compared === null || compared === undefined) {
    return <p>{t('screen.keys.beforeNone', { period })}</p>;
  }
  const was = numberText(locale, compared, decimals);
  if (difference === null || difference === undefined) {
    return <p>{t('screen.keys.before', { period, was })}</p>;
  }
  if (difference === 0) return <p>{t('screen.keys.same', { period })}</p>;
  const count = numberText(locale, Math.abs(difference), decimals);
  const share =
    percent === null || percent === undefined
      ? ''
      : ` (${percentText(locale, percent, { signed: true })})`;
  const way = difference > 0 ? 'screen.keys.more' : 'screen.keys.fewer';
  return <p>{t(way, { count, period, share })}</p>;
}

function Counted({ table }: { readonly table: Statistic }) {
  const { t } = useLanguage();
  const { door, computedAt, position } = table;
  const time = momentInWords(computedAt);
  return (
    <p>
      {t(door === 'released' ? 'screen.statistics.released' : 'screen.statistics.position', {
        time,
        position: String(position),
      })}
    </p>
  );
}
