import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from './language.tsx';
import './page-heading.css';

/**
 * The one `h1` of a page, and its `<title>`. A new heading takes the focus, so that one who does not
 * see the page change hears where they are; the first page of a visit leaves the focus alone.
 */
export function PageHeading(props: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  const { title, children, actions } = props;
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = t('screen.frame.title', { page: title });
  }, [title, t]);
  useEffect(() => {
    const shown = heading.current;
    if (last !== undefined && last !== shown?.textContent) shown?.focus();
    last = shown?.textContent;
  }, []);

  return (
    <div className="page-heading">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
      {actions && <div className="page-heading-actions">{actions}</div>}
    </div>
  );
}

/** The heading of the page before. */
let last: string | undefined;
