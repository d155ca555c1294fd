import { Notice, useLanguage } from '@fyr/ui';

const steps = [
  'planned',
  'called',
  'inSession',
  'drafting',
  'adjusting',
  'minutesApproved',
] as const;
type Step = (typeof steps)[number];

/** Where a meeting is on its way from planned to approved minutes: what is done, and what is now. */
export function Steps({ state }: { readonly state: string }) {
  const { t } = useLanguage();
  const now = stepOf(state);
  if (!now) return <Notice tone="warning" title={t('screen.mote.cancelled')} />;
  const place = steps.indexOf(now);
  return (
    <nav aria-label={t('screen.mote.steps')}>
      <ol className="steps">
        {steps.map((step, index) => (
          <li
            key={step}
            className={index < place ? 'step-done' : undefined}
            aria-current={index === place ? 'step' : undefined}
          >
            {t(`screen.mote.step.${step}`)}
            {index < place && <span className="below">{t('screen.mote.step.done')}</span>}
            {index === place && <span className="below">{t('screen.mote.step.here')}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Undefined where it is cancelled. */
function stepOf(state: string): Step | undefined {
  return steps.find((step) => state.split('.').at(-1) === step);
}
