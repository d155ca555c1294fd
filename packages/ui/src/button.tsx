import type { ButtonHTMLAttributes, Ref } from 'react';
import './button.css';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly ref?: Ref<HTMLButtonElement>;
  /** `main` once on a page or form: what the reader came to do; `danger` where it cannot be undone. */
  readonly weight?: 'main' | 'danger' | 'plain' | 'quiet';
};

/** A button says what it does, with a verb. It submits nothing unless told to. */
export function Button({ weight = 'plain', type = 'button', ...rest }: Props) {
  return <button {...rest} type={type} className={`button button-${weight}`} />;
}
