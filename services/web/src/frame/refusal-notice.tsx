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
        <p>{problem?.detail ?? t('screen.refusal.silentHelp')}</p>
        {problem?.code === 'internal' && (
          <p>{t('screen.refusal.reference', { reference: problem.instance })}</p>
        )}
        {retry && <Button onClick={retry}>{t('screen.refusal.retry')}</Button>}
      </Notice>
    </div>
  );
}
