import { useLanguage } from '@fyr/ui';
import { Fragment } from 'react';

/** A shortcut as one reads it. */
export function KeyNames({ keys }: { readonly keys: string }) {
  const { t } = useLanguage();
  const [first = '', second] = keys.split(' ');
  if (second === undefined || first === 'Ctrl') {
    return keys.split(' ').map((key, at) => (
      <Fragment key={key}>
        {at > 0 && ' + '}
        <kbd>{key}</kbd>
      </Fragment>
    ));
  }
  return (
    <>
      <kbd>{first}</kbd> {t('screen.shortcuts.then')} <kbd>{second}</kbd>
    </>
  );
}
