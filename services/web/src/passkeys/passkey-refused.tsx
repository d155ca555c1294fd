import { Notice, useLanguage } from '@fyr/ui';
import { Refusal } from '../api/refusal.ts';
import { RefusalNotice } from '../frame/refusal-notice.tsx';

/** Why no passkey was made or used: what the API said, or that the device or its owner did not go on. */
export function PasskeyRefused({ error }: { readonly error: unknown }) {
  const { t } = useLanguage();
  if (!error) return null;
  if (error instanceof Refusal) return <RefusalNotice error={error} />;
  const isKnown = error instanceof Error && error.name === 'InvalidStateError';
  return (
    <div role="alert">
      <Notice tone="warning" title={t('screen.passkey.stopped')}>
        <p>{t(isKnown ? 'screen.passkey.knownHere' : 'screen.passkey.stoppedHelp')}</p>
      </Notice>
    </div>
  );
}
