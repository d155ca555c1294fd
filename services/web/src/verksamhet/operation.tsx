import { Facts, Table, useLanguage } from '@fyr/ui';
import { fteInWords, kronor } from './figures.ts';
import { textsAt } from './organisation.ts';
import type { Shown } from './page.tsx';
import { usePeriod } from './period.ts';
import { ThemeSection } from './theme-section.tsx';

/** How it is run, and under which agreements. */
export function Operation({ shown }: { readonly shown: Shown }) {
  const { organisation, verksamhet } = shown;
  const { t, named } = useLanguage();
  const period = usePeriod();
  const { form, agreements } = organisation;
  const none = t('screen.case.none');
  return (
    <ThemeSection theme="drift" found={verksamhet}>
      {form && (
        <Facts
          lines={[
            {
              name: t('screen.field.driftsform'),
              value: named(`code.Driftsform.${form.driftsform}`),
            },
            ...(textsAt(verksamhet.personal, form.revision)?.utforare
              ? [
                  {
                    name: t('screen.field.utforare'),
                    value: textsAt(verksamhet.personal, form.revision)?.utforare,
                  },
                ]
              : []),
            { name: t('screen.field.from'), value: form.from },
          ]}
        />
      )}
      {agreements.length > 0 && (
        <Table
          caption={t('screen.verksamhet.agreements')}
          rows={agreements}
          keyOf={({ agreement }) => String(agreement)}
          columns={[
            {
              key: 'name',
              title: t('screen.field.agreement'),
              header: true,
              name: true,
              cell: ({ agreement, revision }) => {
                const texts = textsAt(verksamhet.personal, revision);
                return (
                  <>
                    {texts?.name ?? String(agreement)}
                    {texts?.utforare && <span className="below">{texts.utforare}</span>}
                  </>
                );
              },
            },
            { key: 'period', title: t('screen.verksamhet.period'), whole: true, cell: period },
            {
              key: 'options',
              title: t('screen.field.optionMonths'),
              cell: ({ optionMonths }) => optionMonths.join(' + ') || none,
            },
            {
              key: 'procured',
              title: t('screen.field.participants'),
              cell: ({ procurement }) =>
                procurement?.participants
                  .map(({ namnd, feeOre }) => `${namnd} ${kronor(feeOre)}`)
                  .join('; ') ?? none,
            },
          ]}
        />
      )}
    </ThemeSection>
  );
}

/** The enheter of the day with their controller, and the posts that they share. */
export function Enheter({ shown }: { readonly shown: Shown }) {
  const { organisation, verksamhet, enheter: names } = shown;
  const { t, named } = useLanguage();
  const period = usePeriod();
  const none = t('screen.case.none');
  const nameOf = (enhet: string) => names.get(enhet) ?? enhet;
  const { enheter, shares, coordinator, fte } = organisation;
  return (
    <ThemeSection theme="enheter" found={verksamhet}>
      {enheter.length === 0 ? (
        <p>{t('screen.verksamhet.none')}</p>
      ) : (
        <Table
          caption={t('screen.verksamhet.enheter')}
          rows={enheter}
          keyOf={({ enhet }) => enhet}
          columns={[
            {
              key: 'name',
              title: t('screen.field.enhet'),
              header: true,
              name: true,
              cell: ({ enhet, slag, coLocated }) => (
                <>
                  {nameOf(enhet)}
                  <span className="below">
                    {[
                      named(`code.EnhetSlag.${slag}`),
                      ...(enhet === coordinator ? [t('screen.verksamhet.coordinates')] : []),
                      ...(coLocated ? [t('screen.verksamhet.coLocated')] : []),
                    ].join(', ')}
                  </span>
                </>
              ),
            },
            {
              key: 'controller',
              title: t('screen.field.controller'),
              cell: ({ controller, revision }) => {
                if (!controller) return none;
                const name =
                  textsAt(verksamhet.personal, controller.revision)?.controllerName ??
                  textsAt(verksamhet.personal, revision)?.controllerName ??
                  controller.controllerCode;
                const who = named(`code.Personuppgiftsansvarig.${controller.controller}`);
                return (
                  <>
                    {name}
                    <span className="below">{who}</span>
                  </>
                );
              },
            },
            { key: 'period', title: t('screen.verksamhet.period'), whole: true, cell: period },
            {
              key: 'population',
              title: t('screen.field.persons'),
              numeric: true,
              cell: ({ population }) =>
                population
                  ? `${population.persons.toLocaleString('sv-SE')} (${population.year})`
                  : none,
            },
          ]}
        />
      )}
      {shares.length > 0 && (
        <Table
          caption={t('screen.verksamhet.shares')}
          rows={shares}
          keyOf={({ enheter: shared }) => shared.join()}
          columns={[
            {
              key: 'enheter',
              title: t('screen.field.enheter'),
              header: true,
              cell: ({ enheter: shared }) => shared.map(nameOf).join(', '),
            },
            {
              key: 'fte',
              title: t('screen.verksamhet.fteTotal'),
              numeric: true,
              cell: (share) => fteInWords(share.fte),
            },
            { key: 'period', title: t('screen.verksamhet.period'), whole: true, cell: period },
          ]}
          footer={
            <tr>
              <th scope="row">{t('screen.statistics.total')}</th>
              <td className="numeric">{fteInWords(fte)}</td>
              <td />
            </tr>
          }
        />
      )}
    </ThemeSection>
  );
}
