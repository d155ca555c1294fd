import type { ReactNode } from 'react';
import { useLanguage } from './language.tsx';
import { type MomentIcon, TimelineIcon } from './timeline-icon.tsx';
import './timeline.css';

export type Moment = {
  readonly key: string;
  readonly on: string;
  readonly title: string;
  readonly icon?: MomentIcon;
  /** Where it went on from here in another way. */
  readonly isTurn?: boolean;
  /** Who, by role. */
  readonly who?: string;
  /** What one should know of it besides: that it was put right, that it was done for a colleague. */
  readonly marks?: readonly string[];
  /** What was noted, behind the title. */
  readonly more?: ReactNode;
  /** What was written, in sight. */
  readonly children?: ReactNode;
};

/** A long time without anything, in words; it stands after what happened on that day. */
export type Idle = { readonly key: string; readonly on: string; readonly idle: string };

/** What happened, the latest first, by month. */
export function Timeline(props: { readonly moments: readonly (Moment | Idle)[] }) {
  const { locale } = useLanguage();
  const months = Map.groupBy(props.moments, ({ on }) => on.slice(0, 7));
  return (
    <ol className="timeline">
      {[...months].map(([month, moments]) => (
        <li key={month}>
          <h3>{monthInWords(month, locale)}</h3>
          <ol>
            {moments.map((one) =>
              'idle' in one ? (
                <li key={one.key} className="timeline-idle">
                  {one.idle}
                </li>
              ) : (
                <OneMoment key={one.key} moment={one} />
              ),
            )}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function OneMoment({ moment }: { readonly moment: Moment }) {
  const { on, title, icon = 'note', isTurn = false, who, marks = [], more, children } = moment;
  const head = (
    <>
      <span className="timeline-title">{title}</span>
      <span className="timeline-when">
        <time dateTime={on}>{on}</time>
        {who && <span> · {who}</span>}
        {marks.map((mark) => (
          <span key={mark}>
            {' '}
            · <strong>{mark}</strong>
          </span>
        ))}
      </span>
    </>
  );
  return (
    <li className={isTurn ? 'timeline-moment timeline-turn' : 'timeline-moment'}>
      <TimelineIcon icon={icon} />
      {more ? (
        <details className="timeline-more">
          <summary>{head}</summary>
          {more}
        </details>
      ) : (
        <p>{head}</p>
      )}
      {children}
    </li>
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
