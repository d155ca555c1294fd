import type { ButtonHTMLAttributes } from 'react';
import './button.css';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `main` once on a page or form: what the reader came to do. */
  readonly weight?: 'main' | 'plain' | 'quiet';
};

/** A button says what it does, with a verb. It submits nothing unless told to. */
export function Button({ weight = 'plain', type = 'button', ...rest }: Props) {
  return <button {...rest} type={type} className={`button button-${weight}`} />;
}
