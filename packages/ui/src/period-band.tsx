import './period-band.css';

export type BandPeriod = {
  readonly key: string;
  readonly name: string;
  /** How long, in words. */
  readonly length: string;
  /** The days, as a screen reader says them and as a pointer finds them. */
  readonly days: string;
  /** From 1 to 5. */
  readonly width: number;
  readonly isNow: boolean;
};

/** The times in each state, one after the other. Each is a button that shows that time alone. */
export function PeriodBand(props: {
  readonly label: string;
  readonly periods: readonly BandPeriod[];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string | undefined) => void;
}) {
  const { label, periods, chosen, onChoose } = props;
  return (
    <ol className="periods" aria-label={label}>
      {periods.map(({ key, name, length, days, width, isNow }) => (
        <li key={key} className={`period-${width}`}>
          <button
            type="button"
            className={isNow ? 'period period-now' : 'period'}
            aria-pressed={key === chosen}
            title={days}
            onClick={() => onChoose(key === chosen ? undefined : key)}
          >
            <span className="period-name">{name}</span>
            <span className="period-length">{length}</span>
            <span className="visually-hidden">, {days}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
