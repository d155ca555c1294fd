import { Notice, useLanguage } from '@fyr/ui';
import type { CaseType } from '../case/case-type.ts';

/** What an erasure takes away for good, and what it leaves. */
export function IrreversibleNotice({ type }: { readonly type: CaseType }) {
  const { t } = useLanguage();
  return (
    <Notice tone="bad" title={t('screen.forget.title')}>
      <p>{t(`screen.forget.gone.${type}`)}</p>
      <p>{t(`screen.forget.stays.${type}`)}</p>
    </Notice>
  );
}
