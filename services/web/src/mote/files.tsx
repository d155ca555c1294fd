import { TextLink, useLanguage } from '@fyr/ui';

const formats = ['pdf', 'pdfa', 'docx', 'html'] as const;

/** A document of the meeting in each form that it can be had in. */
export function MeetingFiles(props: {
  readonly number: string;
  readonly name: 'pack' | 'minutes';
}) {
  const { t } = useLanguage();
  const { number, name } = props;
  return (
    <>
      <h3>{t(`screen.mote.files.${name}`)}</h3>
      <ul className="action-list" aria-label={t(`screen.mote.files.${name}`)}>
        {formats.map((format) => (
          <li key={format}>
            <TextLink href={`/api/v1/mote/${encodeURIComponent(number)}/${name}?format=${format}`}>
              {t(`screen.reports.format.${format}`)}
            </TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}
