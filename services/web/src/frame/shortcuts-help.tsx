import { Button, Dialog, useLanguage } from '@fyr/ui';
import { useChoice } from './kept-choice.ts';
import { KeyNames } from './key-names.tsx';
import { PageLink } from './links.tsx';
import { hasModifier } from './shortcut-keys.ts';
import { useShortcutsHere } from './shortcuts.ts';

/** The shortcuts that work on the page that one is on. */
export function ShortcutsHelp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLanguage();
  const [isOn] = useChoice('shortcuts');
  const here = useShortcutsHere().filter(({ keys }) => isOn === 'on' || hasModifier(keys));
  return (
    <Dialog
      title={t('screen.shortcuts.here')}
      onClose={onClose}
      actions={
        <>
          <Button weight="main" onClick={onClose}>
            {t('screen.shortcuts.close')}
          </Button>
          <PageLink look="action" to="/kortkommandon" onClick={onClose}>
            {t('screen.shortcuts.all')}
          </PageLink>
        </>
      }
    >
      <dl className="shortcut-list">
        {here.map(({ keys, textKey }) => (
          <div key={keys}>
            <dt>
              <KeyNames keys={keys} />
            </dt>
            <dd>
              {keys.startsWith('g ')
                ? t('screen.shortcuts.goTo', { place: t(textKey) })
                : t(textKey)}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
