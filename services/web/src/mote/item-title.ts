import { useLanguage } from '@fyr/ui';
import type { AgendaItem } from '../api/mote.ts';

/** What an item of an agenda is called: what was added by its title, a systemfel by number and title. */
export function useItemTitle(): (item: AgendaItem) => string {
  const { named, t } = useLanguage();
  return ({ kind, systemfel, title, huvudman }) => {
    if (title === null || systemfel?.title === null) return t('screen.history.erased');
    if (systemfel) {
      const isCentral = huvudman?.huvudman === 'CENTRAL_LEDNINGSGRUPP';
      const whose = isCentral
        ? named('code.VerksamhetTyp.CENTRAL')
        : (huvudman?.name ?? huvudman?.huvudman);
      return [
        `${systemfel.number} ${systemfel.title ?? ''}`.trim(),
        ...(whose ? [whose] : []),
      ].join(', ');
    }
    return title ?? named(`code.Dagordningsslag.${kind}`);
  };
}
