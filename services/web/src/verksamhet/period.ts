import { useLanguage } from '@fyr/ui';

/** A period in force, in words. */
export function usePeriod() {
  const { t } = useLanguage();
  return ({ from, to }: { readonly from: string; readonly to: string | null }): string =>
    to === null
      ? t('screen.verksamhet.fromOn', { from })
      : t('screen.verksamhet.fromTo', { from, to });
}
