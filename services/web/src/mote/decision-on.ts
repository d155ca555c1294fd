import type { AgendaItem } from '../api/mote.ts';
import type { Words } from '../case/words.ts';
import type { Mote } from './page.tsx';

/** What the meeting has decided on an item; undefined where nothing yet. */
export function decisionOn(
  { data, personal }: Pick<Mote, 'data' | 'personal'>,
  item: Pick<AgendaItem, 'key' | 'systemfel'>,
  { t, named }: Pick<Words, 't' | 'named'>,
): string | undefined {
  const ofSystemfel = data.decisions.findLast(
    ({ systemfelId }) => systemfelId === item.systemfel?.id,
  );
  if (ofSystemfel) {
    const decision = named(`code.LedningsgruppBeslut.${ofSystemfel.decision}`);
    const { paragraph } = ofSystemfel;
    return `${t('screen.mote.paragraph', { paragraph })} ${t('screen.mote.decidedAs', { decision })}`;
  }
  const question = data.questions.findLast((one) => one.item === item.key);
  if (!question) return undefined;
  const { paragraph } = question;
  const written = personal?.questions[paragraph] ?? t('screen.history.erased');
  return `${t('screen.mote.paragraph', { paragraph })} ${written}`;
}
