import { Section, useLanguage } from '@fyr/ui';
import { useSearch } from '@tanstack/react-router';
import { useRapportDraft } from '../api/rapport.ts';
import { Loaded } from '../frame/loaded.tsx';
import { DocumentView } from '../reports/document-view.tsx';
import type { Rapport } from './named.ts';
import { blocksOf } from './workbench.tsx';

/** The question that a form is about, with the figures and words that stand there now. */
export function AskedQuestion({ rapport }: { readonly rapport: Rapport }) {
  const { t } = useLanguage();
  const { question = '' }: Readonly<Record<string, string>> = useSearch({ strict: false });
  const asked = rapport.data.questions.find((one) => one.question === question);
  const draft = useRapportDraft(rapport.number, asked !== undefined);
  if (!asked) return null;
  return (
    <Loaded query={draft}>
      {(content) => {
        const blocks = blocksOf(content, question).filter(({ kind }) => kind !== 'heading');
        const heading = content.questions.find(({ id }) => id === question)?.heading ?? question;
        return (
          <Section raised title={heading}>
            {asked.written?.copiedFrom && <p>{t('screen.rapport.copiedHelp')}</p>}
            <DocumentView blocks={blocks} />
          </Section>
        );
      }}
    </Loaded>
  );
}
