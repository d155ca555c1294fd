import { useLanguage } from '@fyr/ui';
import { Steps } from '../case/steps.tsx';

const steps = ['opened', 'drafted', 'frozen', 'approved', 'sent'] as const;

/** Where a report is on its way from opened to sent. */
export function RapportSteps({ state }: { readonly state: string }) {
  const { t } = useLanguage();
  const place = steps.findIndex((step) => state.startsWith(step));
  return (
    <Steps
      label={t('screen.rapport.steps')}
      names={steps.map((step) => t(`screen.rapport.step.${step}`))}
      place={place}
      here={t('screen.rapport.step.here')}
    />
  );
}
