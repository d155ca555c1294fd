import type { ReactNode } from 'react';
import { useLanguage } from './language.tsx';
import './timeline.css';

export type Moment = {
  readonly key: string;
  readonly on: string;
  readonly title: string;
  /** Who, by role. */
  readonly who?: string;
  readonly children?: ReactNode;
};

/** What happened, newest first, by month. */
export function Timeline(props: { readonly moments: readonly Moment[] }) {
  const { locale } = useLanguage();
  const months = Map.groupBy(props.moments, ({ on }) => on.slice(0, 7));
  return (
    <ol className="timeline">
      {[...months].map(([month, moments]) => (
        <li key={month}>
          <h3>{monthInWords(month, locale)}</h3>
          <ol>
            {moments.map(({ key, on, title, who, children }) => (
              <li key={key} className="timeline-moment">
                <p className="timeline-title">{title}</p>
                <p className="timeline-when">
                  <time dateTime={on}>{on}</time>
                  {who && <span> · {who}</span>}
                </p>
                {children}
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function monthInWords(month: string, locale: string): string {
  const words = new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
  return words.charAt(0).toUpperCase() + words.slice(1);
}
