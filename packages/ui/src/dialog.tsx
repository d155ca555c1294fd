import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import './dialog.css';

/**
 * A question or a help above the page, which waits meanwhile. The browser keeps the focus in it, closes
 * it by Escape and gives the focus back. It is open for as long as it stands.
 */
export function Dialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  /** Read aloud as soon as it comes: the reader did not ask for it. */
  readonly urgent?: boolean;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  const { title, onClose, urgent = false, actions, children } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed while it still stands, so that the focus finds its way back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (!shown?.open) shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      role={urgent ? 'alertdialog' : undefined}
      aria-labelledby={`${id}-title`}
      aria-describedby={urgent ? `${id}-text` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <div id={`${id}-text`}>{children}</div>
      {actions && <div className="dialog-actions">{actions}</div>}
    </dialog>
  );
}
