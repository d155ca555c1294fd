import { createElement, type ReactNode } from 'react';
import type { Shape } from './charts/index.ts';

/** A drawn part as an element of the page. */
export function elementOf({ tag, attributes, children }: Shape, key: string): ReactNode {
  const said = Object.entries(attributes).map(([name, value]) => [reactName(name), value]);
  const inside = children.map((child, index) =>
    typeof child === 'string' ? child : elementOf(child, `${key}-${index}`),
  );
  return createElement(tag, { key, ...Object.fromEntries(said) }, ...inside);
}

/** SVG writes `font-size` where React reads `fontSize`; what is for assistive technology stays. */
function reactName(name: string): string {
  if (name.startsWith('aria-')) return name;
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
