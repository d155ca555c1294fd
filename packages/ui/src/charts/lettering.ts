import { type Look, type Shape, shape } from './chart.ts';

export const fontSize = 13;
export const lineHeight = 17;

/**
 * Average width of a letter at this size, in the widest face that a page may be set in: drawings are
 * made where no letter can be measured.
 */
const letterWidth = 7.6;

export function widthOf(text: string): number {
  return Math.ceil(text.length * letterWidth);
}

/** In lines of at most this width, broken between words, after hyphens and, at worst, within a word. */
export function wrap(text: string, width: number): string[] {
  const lettersMax = Math.max(4, Math.floor(width / letterWidth));
  const lines: string[] = [];
  for (const piece of text.match(/[^ -]*-|[^ -]+ *| +/g) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + piece.trimEnd().length <= lettersMax) {
      lines[lines.length - 1] = last + piece;
    } else {
      lines.push(...hyphenate(piece, lettersMax));
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

function hyphenate(word: string, lettersMax: number): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (rest.length > lettersMax) {
    pieces.push(`${rest.slice(0, lettersMax - 1)}-`);
    rest = rest.slice(lettersMax - 1);
  }
  return [...pieces, rest];
}
