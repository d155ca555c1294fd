import type { ProblemCode } from '@fyr/contracts';
import { Button, Notice, useLanguage } from '@fyr/ui';
import { Refusal } from '../api/refusal.ts';

/** Why something could not be shown, in the API's own words, and what to do about it. */
export function RefusalNotice(props: { readonly error: unknown; readonly retry?: () => void }) {
  const { error, retry } = props;
  const { t } = useLanguage();
  const problem = error instanceof Refusal ? error.problem : undefined;
  return (
    <div role="alert">
      <Notice tone="bad" title={problem?.title ?? t('screen.refusal.silent')}>
        {problem?.because && (
          <ul>
            {problem.because.map(({ rule, text }) => (
              <li key={rule}>{text}</li>
            ))}
          </ul>
        )}
        {!problem?.because && <p>{problem?.detail ?? t('screen.refusal.silentHelp')}</p>}
        {problem?.code === 'internal' && (
          <p>{t('screen.refusal.reference', { reference: problem.instance })}</p>
        )}
        {retry && mayPass(problem?.code) && (
          <Button onClick={retry}>{t('screen.refusal.retry')}</Button>
        )}
      </Notice>
    </div>
  );
}

/** Whether the same request may be answered another time: silence, a fault of ours, a crowd. */
function mayPass(code: ProblemCode | undefined): boolean {
  return code === undefined || passing.has(code);
}

const passing: ReadonlySet<ProblemCode> = new Set([
  'conflict',
  'internal',
  'limited',
  'overloaded',
  'unavailable',
]);
