import './status-text.css';

export type StatusTone = 'waiting' | 'going' | 'resting' | 'done';

/** A state in words with a mark before it. The mark says nothing that the words do not. */
export function StatusText(props: { readonly tone: StatusTone; readonly children: string }) {
  return <span className={`status-text status-${props.tone}`}>{props.children}</span>;
}
