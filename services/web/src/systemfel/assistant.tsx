import { ChoiceGroup, Section } from '@fyr/ui';
import { useState } from 'react';
import { useWords } from '../case/words.ts';
import { adviceOf, type Question, questions, type TestAnswers } from './definition-test.ts';

/**
 * Is it a systemfel? Five questions to think by before one writes. What they speak for is told as they
 * are answered; nothing is sent, and the reader decides whatever they say.
 */
export function Assistant() {
  const { t } = useWords();
  const [answers, setAnswers] = useState<TestAnswers>({});
  const answer = (question: Question, chosen: string | undefined) =>
    setAnswers((before) => ({ ...before, [question]: chosen === 'yes' }));
  return (
    <Section raised title={t('screen.field.test')}>
      <p>{t('screen.assistant.help')}</p>
      {questions.map((question) => (
        <ChoiceGroup
          key={question}
          kind="one"
          label={t(`screen.field.${question}`)}
          hint={t(`screen.hint.${question}`)}
          choices={[
            { value: 'yes', label: t('screen.form.yes') },
            { value: 'no', label: t('screen.form.no') },
          ]}
          chosen={chosenOf(answers[question])}
          onChange={([chosen]) => answer(question, chosen)}
        />
      ))}
      <p role="status" className="advice">
        {t(`screen.assistant.advice.${adviceOf(answers)}`)}
      </p>
    </Section>
  );
}

function chosenOf(answer: boolean | undefined): readonly string[] {
  if (answer === undefined) return [];
  return [answer ? 'yes' : 'no'];
}
