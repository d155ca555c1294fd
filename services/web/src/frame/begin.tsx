import type { Role } from '@fyr/domain';
import type { TextKey } from '@fyr/texts';
import { Button, Section, useLanguage } from '@fyr/ui';
import { useSession } from '../api/session.ts';
import { useAnnounce } from './announce.tsx';
import { useChoice } from './kept-choice.ts';

const steps: Readonly<Record<Role, readonly TextKey[]>> = {
  ombud: ['screen.begin.ombud.1', 'screen.begin.ombud.2', 'screen.begin.ombud.3'],
  arbetsledare: [
    ...(['screen.begin.arbetsledare.1', 'screen.begin.arbetsledare.2'] as const),
    'screen.begin.arbetsledare.3',
  ],
  ledamot: ['screen.begin.ledamot.1', 'screen.begin.ledamot.2'],
  analytiker: ['screen.begin.analytiker.1', 'screen.begin.analytiker.2'],
  administrator: ['screen.begin.administrator.1'],
  granskare: ['screen.begin.granskare.1'],
  namnd: ['screen.begin.namnd.1'],
};

/** What to do first, in the reader's role, until they have seen enough of it. */
export function Begin() {
  const { t } = useLanguage();
  const { announce } = useAnnounce();
  const { role } = useSession();
  const [help, choose] = useChoice('help');
  if (help === 'seen') return null;
  const hide = () => {
    choose('seen');
    announce(t('screen.begin.hidden'));
    document.querySelector('h1')?.focus();
  };
  return (
    <Section raised title={t('screen.begin.title')}>
      <ol className="prose-list">
        {[...steps[role], 'screen.begin.palette' as const].map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ol>
      <p>
        <Button onClick={hide}>{t('screen.begin.hide')}</Button>
      </p>
    </Section>
  );
}
