import { SystemfelPreview } from '@fyr/contracts';
import { Section } from '@fyr/ui';
import { useQuery } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import type { Case, HistoryEvent } from '../api/cases.ts';
import { CaseView } from '../case/case-view.tsx';
import { useWords } from '../case/words.ts';
import { Loaded } from '../frame/loaded.tsx';

/** The systemfel as the ledningsgrupp will have it: told to them, and shown by what shows it to them. */
export function Preview({ number }: { readonly number: string }) {
  const { t } = useWords();
  const preview = useQuery({
    queryKey: ['systemfel', number, 'preview'],
    queryFn: ({ signal }) =>
      call(SystemfelPreview, `/systemfel/${encodeURIComponent(number)}/preview`, { signal }),
  });
  return (
    <Section raised title={t('screen.preview.title')}>
      <p>{t('screen.preview.help')}</p>
      <Loaded query={preview}>
        {({ seen, events }) => (
          <div className="preview">
            <CaseView
              type="systemfel"
              found={seen as Case}
              events={events as readonly HistoryEvent[]}
            />
          </div>
        )}
      </Loaded>
    </Section>
  );
}
