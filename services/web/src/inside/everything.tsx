import { TextLink, useLanguage } from '@fyr/ui';

/** Everything about the client, to give to the client. */
export function Everything({ number }: { readonly number: string }) {
  const { t } = useLanguage();
  const address = `/api/v1/uppdrag/${number}/export`;
  return (
    <>
      <h3>{t('screen.clientExport.title')}</h3>
      <p>{t('screen.clientExport.help')}</p>
      <p>
        <TextLink href={`${address}?format=html`} target="_blank" rel="noreferrer">
          {t('screen.clientExport.page')}
        </TextLink>
      </p>
      <p>
        <TextLink href={`${address}?format=json`} download>
          {t('screen.clientExport.data')}
        </TextLink>
      </p>
    </>
  );
}
