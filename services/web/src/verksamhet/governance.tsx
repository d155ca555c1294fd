import { organisationOn } from '@fyr/domain';
import { type FactLine, Facts, Table, useLanguage } from '@fyr/ui';
import { labelKey } from '../command/fields.ts';
import { registerIn, textsAt } from './organisation.ts';
import type { Shown } from './page.tsx';
import { ThemeSection } from './theme-section.tsx';

/** What the verksamhet has adopted: plan, guideline, work method, mandate, regime, settings. */
export function Governance({ shown }: { readonly shown: Shown }) {
  const { organisation, verksamhet } = shown;
  const { t, named } = useLanguage();
  const { guideline, workMethod, mandate, regime, on } = organisation;
  const textOf = (entry: { readonly revision: number } | null) =>
    entry ? textsAt(verksamhet.personal, entry.revision)?.text : undefined;
  const written = (text: string | undefined) =>
    text === undefined ? '' : <span className="as-written below">{text}</span>;
  const lines: readonly (FactLine | false)[] = [
    guideline !== null && {
      name: t('screen.field.guideline'),
      value: (
        <>
          {guideline.guideline}, {t('screen.verksamhet.fromOn', { from: guideline.from })}
          {written(textOf(guideline))}
        </>
      ),
    },
    workMethod !== null && {
      name: t('screen.verksamhet.workMethod'),
      value: (
        <>
          {t('screen.verksamhet.fromOn', { from: workMethod.from })}
          {written(textOf(workMethod))}
        </>
      ),
    },
    mandate !== null && {
      name: t('screen.field.questions'),
      value: mandate.questions.map((one) => named(`code.LedningsgruppFraga.${one}`)).join(', '),
    },
    regime !== null && {
      name: t('screen.field.regime'),
      value: named(`code.Dokumentationsregim.${regime.regime}`),
    },
  ];
  const year = Number(on.slice(0, 4));
  const commitments = verksamhet.data.commitments.filter((one) => one.year === year);
  return (
    <ThemeSection theme="styrning" found={verksamhet}>
      <Facts lines={lines.filter((line) => line !== false)} />
      <h3>{t('screen.verksamhet.plan')}</h3>
      {commitments.length === 0 ? (
        <p>{t('screen.verksamhet.none')}</p>
      ) : (
        <ol>
          {commitments.map(({ commitment, revision, followUps }) => {
            const texts = textsAt(verksamhet.personal, revision);
            return (
              <li key={commitment}>
                {texts?.commitment ?? t('screen.history.erased')}
                {texts?.arbetssatt && <span className="below">{texts.arbetssatt}</span>}
                {followUps.map((one) => (
                  <span key={one.revision} className="below">
                    {one.on} {named(`code.AtagandeResultat.${one.result}`)}
                  </span>
                ))}
              </li>
            );
          })}
        </ol>
      )}
      <SettingsTable
        settings={organisation.settings}
        usual={organisationOn({ ...registerIn(verksamhet.data), settings: [] }, on).settings}
      />
    </ThemeSection>
  );
}

type Settings = Shown['organisation']['settings'];

function SettingsTable(props: { readonly settings: Settings; readonly usual: Settings }) {
  const { settings } = props;
  const usual: Readonly<Record<string, Readonly<Record<string, number>>>> = props.usual;
  const { t, named } = useLanguage();
  const rows = Object.entries(settings).flatMap(([part, values]) =>
    Object.entries(values).map(([name, value]) => ({ part, name, value })),
  );
  return (
    <Table
      caption={t('screen.verksamhet.settings')}
      rows={rows}
      keyOf={({ part, name }) => `${part} ${name}`}
      columns={[
        {
          key: 'name',
          title: t('screen.verksamhet.setting'),
          header: true,
          cell: ({ name }) => named(labelKey('', name)),
        },
        {
          key: 'value',
          title: t('screen.verksamhet.value'),
          cell: ({ part, name, value }) =>
            usual[part]?.[name] === value ? t('screen.verksamhet.usual', { value }) : String(value),
        },
      ]}
    />
  );
}
