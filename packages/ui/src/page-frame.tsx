import type { ReactNode } from 'react';
import { useLanguage } from './language.tsx';
import './tokens.css';
import './base.css';
import './page-frame.css';

/** What surrounds every page: skip link, header with menu, the page, footer, and one place that speaks. */
export function PageFrame(props: {
  readonly home: ReactNode;
  readonly menu: ReactNode;
  readonly account: ReactNode;
  readonly footer: ReactNode;
  /** Said aloud by a screen reader when it changes, and shown to everyone. */
  readonly status: string;
  readonly children: ReactNode;
}) {
  const { home, menu, account, footer, status, children } = props;
  const { t } = useLanguage();
  return (
    <>
      <a className="skip-link" href="#main">
        {t('screen.frame.skip')}
      </a>
      <header className="frame-header">
        <div className="frame-bar">
          <div className="frame-home">{home}</div>
          {menu && (
            <nav className="frame-menu" aria-label={t('screen.frame.menu')}>
              {menu}
            </nav>
          )}
          <div className="frame-account">{account}</div>
        </div>
      </header>
      <div className="frame-status" role="status" aria-live="polite">
        {status !== '' && <p>{status}</p>}
      </div>
      <main id="main" className="frame-main" tabIndex={-1}>
        {children}
      </main>
      <footer className="frame-footer">{footer}</footer>
    </>
  );
}
