import type { ReactNode } from 'react';
import './notice.css';

/** Something the reader should know: what it is stands first, in words and not in colour alone. */
export function Notice(props: {
  readonly tone?: 'plain' | 'warning' | 'bad';
  readonly title: string;
  readonly children?: ReactNode;
}) {
  const { tone = 'plain', title, children } = props;
  return (
    <div className={`notice notice-${tone}`}>
      <p className="notice-title">{title}</p>
      {children}
    </div>
  );
}
