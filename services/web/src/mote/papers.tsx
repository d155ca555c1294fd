import { isShownToAll } from '@fyr/domain';
import { Section, useLanguage } from '@fyr/ui';
import { MeetingFiles } from './files.tsx';
import type { Mote } from './page.tsx';

/** What was sent in before the meeting: what it says, who sent it and when. */
export function Papers({
  number,
  data,
  personal,
  titleOf,
}: Pick<Mote, 'number' | 'data' | 'personal'> & {
  readonly titleOf: (key: string) => string | undefined;
}) {
  const { t, named } = useLanguage();
  const erased = t('screen.history.erased');
  const papers = data.papers.filter(isShownToAll);
  return (
    <Section raised title={t('screen.mote.papers')}>
      {papers.length === 0 ? (
        <p>{t('screen.mote.noPapers')}</p>
      ) : (
        <ol className="entries">
          {papers.map(({ paper, item, on, by }) => {
            const written = personal?.papers[paper];
            const about = item === null ? undefined : titleOf(item);
            return (
              <li key={paper}>
                <h3>{written?.title ?? erased}</h3>
                {about && <p className="quiet">{about}</p>}
                {written?.text && <p className="as-written">{written.text}</p>}
                {written?.file && <p>{t('screen.mote.kept', { file: written.file })}</p>}
                <p className="quiet">
                  {t('screen.mote.sentBy', { who: named(`screen.role.${by}`), day: on })}
                </p>
              </li>
            );
          })}
        </ol>
      )}
      {personal && <MeetingFiles number={number} name="pack" />}
    </Section>
  );
}
