import { Facts, useLanguage } from '@fyr/ui';
import { useWords } from '../case/words.ts';
import type { Answers } from '../command/answers.ts';
import { whatRemains } from './closing-steps.ts';
import type { Client } from './page.tsx';

/** What is left of it when nobody can read whose it was, each fact by itself; and what goes. */
export function Remains({ found, answers }: { readonly found: Client; readonly answers: Answers }) {
  const { t } = useLanguage();
  const { codes, nameOfEnhet } = useWords();
  const { data } = found;
  const remaining = whatRemains(data, answers);
  const { client, birthYear, days, goals, insatser, contacts, consents, observations } = remaining;
  const decision = String(answers.documentation ?? '');
  const about = [
    ...client.map(([list, values]) => codes(list, values)),
    ...(birthYear === null ? [] : [t('screen.closing.born', { year: String(birthYear) })]),
    ...(data.request ? [nameOfEnhet(data.request.enhet)] : []),
  ];
  const lines = [
    { name: t('screen.closing.remains.client'), value: about.join(' · ') },
    {
      name: t('screen.closing.remains.days'),
      value: days
        .map(([name, on]) => t('screen.closing.day', { name: t(`screen.closing.day.${name}`), on }))
        .join(' · '),
    },
    {
      name: t('screen.closing.remains.reason'),
      value: codes('AvslutsorsakKod', [String(answers.reason ?? '')]),
    },
    {
      name: t('screen.uppdrag.goals'),
      value: goals
        .map(({ area, outcome, scores }) =>
          [
            `${codes('Livsomrade', [area])}: ${codes('MalUtfall', [outcome])}`,
            ...(scores.length > 0
              ? [t('screen.uppdragPage.scores', { scores: scores.join(' → ') })]
              : []),
          ].join(', '),
        )
        .join(' · '),
    },
    { name: t('screen.field.insatser'), value: codes('InsatsKod', insatser) },
    {
      name: t('screen.uppdragPage.contacts'),
      value: t('screen.closing.contacts', { count: contacts }),
    },
    { name: t('screen.uppdragPage.consents'), value: codes('Samtyckespart', consents) },
    {
      name: t('screen.uppdragPage.observations'),
      value: observations
        .map(
          ({ huvudman, art, quarter }) =>
            `${codes('HuvudmanTyp', [huvudman])}, ${codes('SystemfelArt', [art])}, ${quarter}`,
        )
        .join(' · '),
    },
  ].map(({ name, value }) => ({ name, value: value === '' ? t('screen.closing.nothing') : value }));
  return (
    <>
      <h3>{t('screen.closing.remains.title')}</h3>
      <Facts lines={lines} />
      <p>{t('screen.closing.remains.besides')}</p>
      <h3>{t('screen.closing.goes.title')}</h3>
      <p>{t('screen.closing.goes.what')}</p>
      <p>
        <strong>{codes('DokumentationsBeslut', decision === '' ? [] : [decision])}.</strong>{' '}
        {t(decision === 'BEVARAS' ? 'screen.closing.goes.kept' : 'screen.closing.goes.when')}
      </p>
    </>
  );
}
