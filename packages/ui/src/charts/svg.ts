import type { Shape } from './chart.ts';

/** A drawing as a file of its own. */
export function toSvg({ tag, attributes, children }: Shape): string {
  const said = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const inside = children.map((child) =>
    typeof child === 'string' ? escaped(child) : toSvg(child),
  );
  return `<${tag}${said.join('')}>${inside.join('')}</${tag}>`;
}

function escaped(value: string | number): string {
  return String(value).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
