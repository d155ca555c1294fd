import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { useLanguage } from './language.tsx';
import './tokens.css';
import './base.css';
import './page-frame.css';

/** What surrounds every page: skip link, header, menu, the page, footer, and one place that speaks. */
export function PageFrame(props: {
  readonly home: ReactNode;
  /** Without it there is nothing to open and close, and the page has the whole width. */
  readonly menu?: ReactNode;
  readonly tools?: ReactNode;
  readonly account: ReactNode;
  readonly footer: ReactNode;
  /** Said aloud by a screen reader when it changes, and shown to everyone. */
  readonly status: string;
  /** Where the reader is: who has come to another place is done with the menu. */
  readonly place: string;
  readonly children: ReactNode;
}) {
  const { home, menu, tools, account, footer, status, place, children } = props;
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  useEffect(() => setOpen(false), [place]);
  useEffect(() => {
    if (!isOpen) return;
    const close = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      toggle.current?.focus();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [isOpen]);
  // With another width all is drawn anew, and nothing in sight moves.
  const width = menu ? 'beside a menu' : 'whole';
  // Where there is room all of it is in sight, whether open or not.
  const folded = menu && !isOpen ? ' frame-folded' : '';
  return (
    <>
      <a className="skip-link" href="#main">
        {t('screen.frame.skip')}
      </a>
      <header className="frame-header">
        <div className="frame-bar">
          <div className="frame-home">{home}</div>
          {tools && <div className="frame-tools">{tools}</div>}
          {menu && (
            <div className="frame-toggle">
              <Button
                ref={toggle}
                aria-expanded={isOpen}
                aria-controls="frame-account frame-menu"
                onClick={() => setOpen(!isOpen)}
              >
                {t('screen.frame.openMenu')}
              </Button>
            </div>
          )}
          <div key={width} id="frame-account" className={`frame-account${folded}`}>
            {account}
          </div>
        </div>
      </header>
      <div className="frame-status" role="status" aria-live="polite">
        {status !== '' && <p>{status}</p>}
      </div>
      <div key={width} className={menu ? 'frame-body frame-body-menu' : 'frame-body'}>
        {menu && (
          <nav
            id="frame-menu"
            className={`frame-menu${folded}`}
            aria-label={t('screen.frame.menu')}
          >
            {menu}
          </nav>
        )}
        <main id="main" className="frame-main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <footer className="frame-footer">
        <div className="frame-foot">{footer}</div>
      </footer>
    </>
  );
}
