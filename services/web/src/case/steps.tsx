import { useLanguage } from '@fyr/ui';

/** The steps on a way, by their names: those that are done, and the one that is now. */
export function Steps(props: {
  readonly label: string;
  readonly names: readonly string[];
  readonly place: number;
  /** Said of the one that is now. */
  readonly here: string;
}) {
  const { label, names, place, here } = props;
  const { t } = useLanguage();
  return (
    <nav aria-label={label}>
      <ol className="steps">
        {names.map((name, index) => (
          <li
            key={name}
            className={index < place ? 'step-done' : undefined}
            aria-current={index === place ? 'step' : undefined}
          >
            {name}
            {index < place && <span className="below">{t('screen.case.stepDone')}</span>}
            {index === place && <span className="below">{here}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
