import { useLanguage } from '@fyr/ui';
import { useId } from 'react';
import { PageLink } from './links.tsx';
import { themes, useTheme } from './theme.ts';

/** What the service says of itself, and how it is to look. */
export function Footer() {
  const { t } = useLanguage();
  const [theme, choose] = useTheme();
  const id = useId();
  return (
    <>
      <p>{t('screen.frame.footer')}</p>
      <ul>
        <li>
          <PageLink to="/tillganglighet">{t('screen.accessibility.title')}</PageLink>
        </li>
        <li>
          <PageLink to="/om">{t('screen.about.title')}</PageLink>
        </li>
        <li>
          <PageLink to="/kortkommandon">{t('screen.shortcuts.title')}</PageLink>
        </li>
      </ul>
      <div className="frame-look">
        <label htmlFor={id}>{t('screen.frame.look')}</label>
        <select
          id={id}
          className="control"
          value={theme}
          onChange={({ target }) => choose(themes.find((one) => one === target.value) ?? 'system')}
        >
          {themes.map((one) => (
            <option key={one} value={one}>
              {t(`screen.frame.look.${one}`)}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
