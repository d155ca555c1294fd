import { useLanguage } from '@fyr/ui';
import { useState } from 'react';
import type { Question } from '../api/statistics.ts';
import { monthsBack } from './periods.ts';

const monthsMax = 36;

/** The same picture on any of the past months' last days, by a slider. */
export function AsOf(props: {
  readonly asked: Question;
  readonly today: string;
  readonly onAsk: (question: Question) => void;
}) {
  const { asked, today, onAsk } = props;
  const { t } = useLanguage();
  const days = monthsBack(today, monthsMax);
  const at = asked.on ?? asked.to ?? today;
  const found = days.findIndex((day) => day >= at);
  const [index, setIndex] = useState(found < 0 ? days.length - 1 : found);
  const day = days[index] ?? today;
  const ask = () => {
    const { from: _, to: __, ...rest } = asked;
    if (day !== at) onAsk({ ...rest, on: day });
  };
  return (
    <div className="field as-of">
      <label htmlFor="as-of">{t('screen.statistics.asOf')}</label>
      <input
        id="as-of"
        type="range"
        min={0}
        max={days.length - 1}
        value={index}
        aria-valuetext={day}
        onChange={(event) => setIndex(Number(event.target.value))}
        onPointerUp={ask}
        onKeyUp={ask}
        onBlur={ask}
      />
      <output htmlFor="as-of">{day}</output>
    </div>
  );
}
