import { Table, useLanguage } from '@fyr/ui';
import { percentText } from '@fyr/ui/cells';
import { useSession } from '../api/session.ts';
import { CoverForAbsent } from './cover-for-absent.tsx';
import { fteInWords } from './figures.ts';
import { textsAt } from './organisation.ts';
import type { Shown } from './page.tsx';
import { usePeriod } from './period.ts';
import { ThemeSection } from './theme-section.tsx';

type Props = { readonly shown: Shown };

/** The ombud of the day with their working time, and who leads them. */
export function Ombud({ shown }: Props) {
  const { organisation, verksamhet, ombud: names, enheter } = shown;
  const { t, named, locale } = useLanguage();
  const period = usePeriod();
  const none = t('screen.case.none');
  const contacts = verksamhet.personal?.contacts ?? {};
  const nameOf = (account: string) =>
    contacts[account] === null ? t('screen.history.erased') : (names.get(account) ?? none);
  const wayTo = (account: string) => {
    const { phone, mobile, email } = contacts[account] ?? {};
    return [phone, mobile, email].filter(Boolean).join(', ') || none;
  };
  const { ombud, arbetsledare } = organisation;
  return (
    <ThemeSection theme="ombud" found={verksamhet}>
      {ombud.length === 0 ? (
        <p>{t('screen.verksamhet.none')}</p>
      ) : (
        <Table
          caption={t('screen.verksamhet.ombud')}
          rows={ombud}
          keyOf={(one) => one.ombud}
          columns={[
            {
              key: 'name',
              title: t('screen.uppdrag.name'),
              header: true,
              name: true,
              cell: (one) => (
                <>
                  {nameOf(one.ombud)}
                  {one.absences.map(({ absence, slag, extent }) => (
                    <span key={absence} className="below">
                      {[
                        ...(slag ? [named(`code.FranvaroSlag.${slag}`)] : []),
                        percentText(locale, extent),
                      ].join(' ')}
                    </span>
                  ))}
                </>
              ),
            },
            {
              key: 'fte',
              title: t('screen.verksamhet.fteTotal'),
              numeric: true,
              cell: (one) => fteInWords(one.fte),
            },
            {
              key: 'shares',
              title: t('screen.field.shares'),
              cell: (one) =>
                one.shares
                  .map((share) =>
                    [
                      fteInWords(share.fte),
                      share.enheter.map((enhet) => enheter.get(enhet) ?? enhet).join(', '),
                      ...(share.exclusive ? [`(${t('screen.verksamhet.exclusive')})`] : []),
                    ].join(' '),
                  )
                  .join('; ') || none,
            },
            {
              key: 'contact',
              title: t('screen.uppdrag.contact'),
              name: true,
              cell: (one) => wayTo(one.ombud),
            },
            { key: 'period', title: t('screen.verksamhet.period'), whole: true, cell: period },
          ]}
        />
      )}
      {arbetsledare.length > 0 && (
        <Table
          caption={t('screen.verksamhet.arbetsledare')}
          rows={arbetsledare}
          keyOf={({ account }) => account}
          columns={[
            {
              key: 'name',
              title: t('screen.uppdrag.name'),
              header: true,
              name: true,
              cell: ({ account }) => nameOf(account),
            },
            {
              key: 'contact',
              title: t('screen.uppdrag.contact'),
              name: true,
              cell: ({ account }) => wayTo(account),
            },
            { key: 'period', title: t('screen.verksamhet.period'), whole: true, cell: period },
          ]}
        />
      )}
    </ThemeSection>
  );
}

/** Posts that stand empty, ombud who are away, and enheter of which nobody new is taken in. */
export function Staffing({ shown }: Props) {
  const { organisation, verksamhet, ombud: names, enheter } = shown;
  const { t, named, locale } = useLanguage();
  const period = usePeriod();
  const none = t('screen.case.none');
  const { vacancies, intakeStops } = organisation;
  const namesOf = (some: readonly string[]) =>
    some.map((enhet) => enheter.get(enhet) ?? enhet).join(', ');
  const mayCover = useSession().rights.commands.uppdrag?.includes('GrantCover') ?? false;
  const absences = organisation.ombud.flatMap((one) => one.absences);
  const there = vacancies.length + absences.length + intakeStops.length;
  return (
    <ThemeSection theme="bemanning" found={verksamhet}>
      {there === 0 && <p>{t('screen.verksamhet.none')}</p>}
      {vacancies.length > 0 && (
        <Table
          caption={t('screen.verksamhet.vacancies')}
          rows={vacancies}
          keyOf={({ vacancy }) => String(vacancy)}
          columns={[
            {
              key: 'enheter',
              title: t('screen.field.enheter'),
              header: true,
              cell: (one) => namesOf(one.enheter),
            },
            {
              key: 'fte',
              title: t('screen.verksamhet.fteTotal'),
              numeric: true,
              cell: ({ fte }) => fteInWords(fte),
            },
            { key: 'period', title: t('screen.verksamhet.period'), whole: true, cell: period },
          ]}
        />
      )}
      {intakeStops.length > 0 && (
        <Table
          caption={t('screen.verksamhet.intakeStops')}
          rows={intakeStops}
          keyOf={({ stop }) => String(stop)}
          columns={[
            {
              key: 'enheter',
              title: t('screen.field.enheter'),
              header: true,
              cell: (one) => namesOf(one.enheter),
            },
            { key: 'period', title: t('screen.verksamhet.period'), whole: true, cell: period },
          ]}
        />
      )}
      {absences.length > 0 && (
        <Table
          caption={t('screen.verksamhet.absences')}
          rows={absences}
          keyOf={({ absence }) => String(absence)}
          columns={[
            {
              key: 'ombud',
              title: t('screen.uppdrag.ombud'),
              header: true,
              name: true,
              cell: ({ ombud }) => names.get(ombud) ?? none,
            },
            {
              key: 'slag',
              title: t('screen.field.slag'),
              cell: ({ slag }) => (slag ? named(`code.FranvaroSlag.${slag}`) : none),
            },
            {
              key: 'extent',
              title: t('screen.field.extent'),
              numeric: true,
              cell: ({ extent }) => percentText(locale, extent),
            },
            { key: 'period', title: t('screen.verksamhet.period'), whole: true, cell: period },
          ]}
        />
      )}
      {mayCover && <CoverForAbsent />}
    </ThemeSection>
  );
}

/** The huvudmän that systemfel may go to, each with the function that receives them. */
export function Register({ shown }: Props) {
  const { organisation, verksamhet } = shown;
  const { t, named } = useLanguage();
  const period = usePeriod();
  const none = t('screen.case.none');
  const textsOf = (revision: number) => textsAt(verksamhet.personal, revision);
  return (
    <ThemeSection theme="huvudman" found={verksamhet}>
      {organisation.huvudman.length === 0 ? (
        <p>{t('screen.verksamhet.none')}</p>
      ) : (
        <Table
          caption={t('screen.verksamhet.huvudman')}
          rows={organisation.huvudman}
          keyOf={({ huvudman }) => huvudman}
          columns={[
            {
              key: 'name',
              title: t('screen.field.huvudman'),
              header: true,
              name: true,
              cell: ({ huvudman, huvudmanTyp, revision }) => (
                <>
                  {textsOf(revision)?.name ?? huvudman}
                  <span className="below">{named(`code.HuvudmanTyp.${huvudmanTyp}`)}</span>
                </>
              ),
            },
            {
              key: 'contact',
              title: t('screen.field.contactFunction'),
              name: true,
              cell: ({ revision }) => {
                const { contactFunction, contactEmail } = textsOf(revision) ?? {};
                return [contactFunction, contactEmail].filter(Boolean).join(', ') || none;
              },
            },
            { key: 'period', title: t('screen.verksamhet.period'), whole: true, cell: period },
          ]}
        />
      )}
    </ThemeSection>
  );
}
