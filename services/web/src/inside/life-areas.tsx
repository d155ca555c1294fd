import { More, useLanguage } from '@fyr/ui';
import { useWords } from '../case/words.ts';
import { Doings } from '../uppdrag/doing.tsx';
import type { Client } from './page.tsx';

/** What client and ombud have gone through together, area by area. */
export function LifeAreas({ found }: { readonly found: Client }) {
  const { t } = useLanguage();
  const { codes } = useWords();
  const { data, personal } = found;
  const erased = t('screen.history.erased');
  return (
    <>
      {data.lifeAreas.length > 0 && (
        <More title={t('screen.handover.areas', { count: data.lifeAreas.length })}>
          <ul className="rows">
            {data.lifeAreas.map(({ area, insatser, on }) => {
              const { words, wish } = personal?.lifeAreas[area] ?? {};
              return (
                <li key={area}>
                  <p>
                    <strong>{codes('Livsomrade', [area])}</strong>{' '}
                    <span className="quiet">{on}</span>
                  </p>
                  {words !== undefined && <p className="as-written">{words ?? erased}</p>}
                  {wish !== undefined && (
                    <p>
                      {t('screen.field.wish')}: {wish ?? erased}
                    </p>
                  )}
                  {insatser.length > 0 && <p className="quiet">{codes('InsatsKod', insatser)}</p>}
                </li>
              );
            })}
          </ul>
        </More>
      )}
      <Doings of={found} doings={[{ command: 'MapLifeArea' }]} />
    </>
  );
}
