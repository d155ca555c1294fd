import { ChoiceGroup, PageHeading, Section, Table, useLanguage } from '@fyr/ui';
import { useChoice } from '../frame/kept-choice.ts';
import { KeyNames } from '../frame/key-names.tsx';
import { shortcutList } from '../frame/shortcut-list.ts';

/** All shortcuts, and the way to be without them (WCAG 2.1.4). */
export function ShortcutsPage() {
  const { t } = useLanguage();
  const [isOn, choose] = useChoice('shortcuts');
  return (
    <>
      <PageHeading title={t('screen.shortcuts.title')}>
        <p>{t('screen.shortcuts.lead')}</p>
      </PageHeading>
      <Section raised title={t('screen.shortcuts.onOrOff')}>
        <p>{t('screen.shortcuts.switchHelp')}</p>
        <ChoiceGroup
          kind="one"
          label={t('screen.shortcuts.switch')}
          choices={[
            { value: 'on', label: t('screen.shortcuts.on') },
            { value: 'off', label: t('screen.shortcuts.off') },
          ]}
          chosen={[isOn]}
          onChange={([chosen]) => choose(chosen === 'off' ? 'off' : 'on')}
        />
      </Section>
      <Table
        caption={t('screen.shortcuts.all')}
        rows={shortcutList}
        keyOf={({ keys, textKey }) => `${keys} ${textKey}`}
        columns={[
          {
            ...{ key: 'keys', title: t('screen.shortcuts.keys'), header: true },
            cell: ({ keys }) => <KeyNames keys={keys} />,
          },
          {
            ...{ key: 'does', title: t('screen.shortcuts.does') },
            cell: ({ keys, textKey }) =>
              keys.startsWith('g ')
                ? t('screen.shortcuts.goTo', { place: t(textKey) })
                : t(textKey),
          },
          {
            ...{ key: 'where', title: t('screen.shortcuts.where') },
            cell: ({ where }) => t(`screen.shortcuts.where.${where}`),
          },
        ]}
      />
    </>
  );
}
