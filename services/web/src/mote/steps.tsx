import { Notice, useLanguage } from '@fyr/ui';
import { Steps as CaseSteps } from '../case/steps.tsx';

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
  return (
    <CaseSteps
      label={t('screen.mote.steps')}
      names={steps.map((step) => t(`screen.mote.step.${step}`))}
      place={steps.indexOf(now)}
      here={t('screen.mote.step.here')}
    />
  );
}

/** Undefined where it is cancelled. */
function stepOf(state: string): Step | undefined {
  return steps.find((step) => state.split('.').at(-1) === step);
}
