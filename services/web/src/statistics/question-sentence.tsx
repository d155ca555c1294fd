import { useLanguage } from '@fyr/ui';
import { filtersOf, type Measure, type Question } from '../api/statistics.ts';
import { withinSentence } from '../frame/within-sentence.ts';
import type { Period } from './periods.ts';

/** The question as one would say it, so that one sees what is asked before it is. */
export function QuestionSentence(props: {
  readonly measures: readonly Measure[];
  readonly question: Question | undefined;
  readonly nameOf: (dimension: string, code: string) => string;
  readonly choices: readonly Period[];
}) {
  const { measures, question, nameOf, choices } = props;
  const { locale, t } = useLanguage();
  if (!question) return null;
  const list = (words: readonly string[]) =>
    new Intl.ListFormat(locale === 'sv' ? 'sv-SE' : 'en-GB').format(words);
  const spoken = (words: readonly string[]) => list(words.map(withinSentence));
  const period = (from = '', to = '') =>
    choices
      .find((one) => one.from === from && one.to === to)
      ?.name(t)
      .toLowerCase() ?? t('screen.statistics.periodFromTo', { from, to });
  const [from, to] = question.compare?.split('/') ?? [];
  const by = question.by?.split(',') ?? [];
  const dimensions = measures[0]?.dimensions ?? [];
  const only = Object.entries(filtersOf(question)).map(([id, code]) => nameOf(id, code));
  const parts = [
    t('screen.statistics.say.measures', { measures: spoken(measures.map(({ name }) => name)) }),
    ...(by.length > 0
      ? [
          t('screen.statistics.say.by', {
            dimensions: spoken(by.map((id) => dimensions.find((one) => one.id === id)?.name ?? id)),
          }),
        ]
      : []),
    ...(only.length > 0 ? [t('screen.statistics.say.only', { values: list(only) })] : []),
    question.on
      ? t('screen.statistics.say.on', { day: question.on })
      : t('screen.statistics.say.period', { period: period(question.from, question.to) }),
    ...(from === undefined
      ? []
      : [
          t('screen.statistics.say.compare', {
            period: to === undefined ? from : period(from, to),
          }),
        ]),
  ];
  return <p className="question-sentence">{`${parts.join(' ')}.`}</p>;
}
