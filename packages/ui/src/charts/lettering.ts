import { type Look, type Shape, shape } from './chart.ts';

export const fontSize = 13;
export const lineHeight = 17;

/**
 * Widths of letters at this size, in the widest face that a page may be set in: drawings are made where
 * no letter can be measured. The first that fits; most are as the last.
 */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[mwMW@%]/, 12.7],
  [/[A-ZÅÄÖ]/, 9.8],
  [/[ijlftrI.,:;'’()|/ -]/, 5],
  [/./su, 8.2],
];

export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += widths.find(([fits]) => fits.test(letter))?.[1] ?? 0;
  return Math.ceil(width);
}

/** In lines of at most this width, broken between words, after hyphens and, at worst, within a word. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const piece of text.match(/[^ -]*-|[^ -]+ *| +/g) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + piece.trimEnd()) <= width) {
      lines[lines.length - 1] = last + piece;
    } else {
      lines.push(...hyphenate(piece, width));
    }
  }
  return lines.map((line) => line.trimEnd());
}

export function letters(
  text: string,
  at: { x: number; y: number; anchor?: 'start' | 'middle' | 'end'; fill: string; weight?: number },
): Shape {
  const { x, y, anchor = 'start', fill, weight = 400 } = at;
  return shape(
    'text',
    { x, y, fill, 'text-anchor': anchor, 'font-weight': weight, 'dominant-baseline': 'central' },
    text,
  );
}

/** Lines of one label around a middle height, ending at `x`. */
export function label(lines: readonly string[], x: number, middle: number, look: Look): Shape[] {
  const top = middle - ((lines.length - 1) * lineHeight) / 2;
  return lines.map((line, index) =>
    letters(line, { x, y: top + index * lineHeight, anchor: 'end', fill: look.ink }),
  );
}

/** On a ground of its own: a word over a pattern cannot be read. */
export function plate(said: string, { x, y }: { x: number; y: number }, look: Look): Shape[] {
  const width = widthOf(said) + 6;
  const ground = { x: x - width / 2, y: y - 8, width, height: 16, rx: 3, fill: look.ground };
  return [shape('rect', ground), letters(said, { x, y, anchor: 'middle', fill: look.ink })];
}

const lettersMin = 4;

function hyphenate(word: string, width: number): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (widthOf(rest.trimEnd()) > width && rest.trimEnd().length > lettersMin) {
    let letters = rest.length - 1;
    while (letters > lettersMin - 1 && widthOf(`${rest.slice(0, letters)}-`) > width) letters -= 1;
    pieces.push(`${rest.slice(0, letters)}-`);
    rest = rest.slice(letters);
  }
  return [...pieces, rest];
}
