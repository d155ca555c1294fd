import { Button, TextField, useLanguage } from '@fyr/ui';
import { useId } from 'react';
import { useAnnounce } from './announce.tsx';

/** An address that is told once, with a way to take it along. */
export function CopyOnce(props: { readonly label: string; readonly value: string }) {
  const { label, value } = props;
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const id = useId();
  const copy = () =>
    void navigator.clipboard.writeText(value).then(
      () => announce(t('screen.copy.copied')),
      () => {
        const field = document.getElementById(id);
        if (field instanceof HTMLInputElement) field.select();
        announce(t('screen.copy.failed'));
      },
    );
  return (
    <div className="copy-once">
      <TextField id={id} label={label} value={value} readOnly onChange={() => {}} />
      <Button onClick={copy}>{t('screen.copy.copy')}</Button>
    </div>
  );
}
