import { useEffect, useRef } from 'react';
import './notice.css';

export type SummaryLine = {
  readonly text: string;
  /** The field to mend, where it is one. */
  readonly fieldId?: string;
};

/** What stopped a form: takes the focus, and leads to each field that needs mending. */
export function ErrorSummary(props: {
  readonly title: string;
  readonly lines: readonly SummaryLine[];
  readonly footnote?: string | undefined;
}) {
  const { title, lines, footnote } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [lines]);
  return (
    <div ref={box} className="notice notice-bad" role="alert" tabIndex={-1}>
      <h2 className="notice-title">{title}</h2>
      {lines.length > 0 && (
        <ul>
          {lines.map(({ text, fieldId }) => (
            <li key={`${fieldId} ${text}`}>
              {fieldId === undefined ? (
                text
              ) : (
                <a className="text-link" href={`#${fieldId}`} onClick={goTo(fieldId)}>
                  {text}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {footnote && <p>{footnote}</p>}
    </div>
  );
}

/** Focuses the field without leaving its name in the address, which stands for the view. */
function goTo(fieldId: string) {
  return (event: { preventDefault(): void }) => {
    event.preventDefault();
    document.getElementById(fieldId)?.focus();
  };
}
