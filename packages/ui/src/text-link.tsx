import type { AnchorHTMLAttributes, Ref } from 'react';
import './text-link.css';

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & {
  readonly ref?: Ref<HTMLAnchorElement>;
  readonly look?: 'text' | 'action' | 'danger' | 'menu';
};

/** A link. `look` changes how it is drawn, never what it is: it goes somewhere. */
export function TextLink({ look = 'text', ...rest }: Props) {
  return <a {...rest} className={looks[look]} />;
}

const looks = {
  text: 'text-link',
  action: 'action-link',
  danger: 'action-link danger-link',
  menu: 'menu-link',
} as const;
