import { type Look, type Shape, shape } from '../charts/chart.ts';
import { letters, lineHeight, wrap } from '../charts/lettering.ts';
import type { Arrow, Box, LaidOut, Point } from './lay-out.ts';

/** Where a state stands to the case that is looked at. */
export type Standing = 'here' | 'passed' | 'possible' | 'blocked' | 'other';

export type Marks = {
  readonly nameOf: (path: string) => string;
  readonly standingOf: (path: string) => Standing;
  /** A line below the name: a day, how often, or that one stands here. */
  readonly noteOf: (path: string) => string | undefined;
};

type ProcessLook = Pick<Look, 'ink' | 'quiet' | 'line' | 'ground' | 'font'> & {
  readonly accent: string;
  readonly onAccent: string;
};

/** All but the states themselves, which a page makes into something to press. */
export function drawGround(laidOut: LaidOut, marks: Marks, look: ProcessLook, id: string): Shape[] {
  return [
    shape(
      'defs',
      {},
      tip(`${id}-tip`, { d: 'M0 0 L8 4 L0 8 z', refX: 7 }, look),
      tip(`${id}-tail`, { d: 'M8 0 L0 4 L8 8 z', refX: 1 }, look),
    ),
    ...laidOut.frames.flatMap((frame) => drawFrame(frame, marks, look)),
    ...laidOut.arrows.map((one) => drawArrow(one, look, id)),
  ];
}

function tip(id: string, { d, refX }: { d: string; refX: number }, look: ProcessLook): Shape {
  const size = {
    viewBox: '0 0 8 8',
    markerWidth: 8,
    markerHeight: 8,
    markerUnits: 'userSpaceOnUse',
  };
  const marker = { id, ...size, refX, refY: 4, orient: 'auto' };
  return shape('marker', marker, shape('path', { d, fill: look.quiet }));
}

function drawFrame({ path, x, y, width, height }: Box, { nameOf }: Marks, look: ProcessLook) {
  const border = { x, y, width, height, rx: 10, fill: 'none', stroke: look.line };
  const at = { x: x + 14, y: y + 22, fill: look.quiet, weight: 600 };
  return [shape('rect', border), letters(nameOf(path), at)];
}

function drawArrow({ points, forward, back }: Arrow, look: ProcessLook, id: string): Shape {
  return shape('path', {
    ...{ d: curve(points), fill: 'none', stroke: look.quiet, 'stroke-width': forward ? 1.5 : 1 },
    ...(forward ? { 'marker-end': `url(#${id}-tip)` } : { 'stroke-dasharray': '3 4' }),
    ...(back ? { 'marker-start': `url(#${id}-tail)` } : {}),
  });
}

/** Through the middles of the given points, as dagre means them. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const at = ({ x, y }: Point) => `${Math.round(x)} ${Math.round(y)}`;
  const middles = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point;
    const isLast = index === rest.length - 2;
    return `Q${at(point)} ${at(isLast ? next : between(point, next))}`;
  });
  return [
    `M${at(first)}`,
    ...middles,
    ...(rest.length === 1 ? [`L${at(rest[0] as Point)}`] : []),
  ].join(' ');
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** One state: its name, and how it stands to the case in border, ground and words. */
export function drawState(box: Box, marks: Marks, look: ProcessLook): Shape[] {
  const { x, y, width, height, path } = box;
  const standing = marks.standingOf(path);
  const note = marks.noteOf(path);
  const ink = standing === 'here' ? look.onAccent : standing === 'other' ? look.quiet : look.ink;
  const name = wrap(marks.nameOf(path), width - 24);
  const lines = [...name, ...(note === undefined ? [] : [note])];
  const top = y + height / 2 - ((lines.length - 1) * lineHeight) / 2;
  return [
    shape('rect', { x, y, width, height, rx: 8, ...borders(standing, look) }),
    ...lines.map((line, index) =>
      letters(line, {
        ...{ x: x + width / 2, y: top + index * lineHeight, anchor: 'middle', fill: ink },
        weight: index < name.length && standing !== 'other' ? 600 : 400,
      }),
    ),
  ];
}

function borders(standing: Standing, look: ProcessLook): Shape['attributes'] {
  switch (standing) {
    case 'here':
      return { fill: look.accent, stroke: look.accent, 'stroke-width': 3 };
    case 'passed':
      return { fill: look.ground, stroke: look.ink, 'stroke-width': 1.5 };
    case 'possible':
      return { fill: look.ground, stroke: look.accent, 'stroke-width': 2.5 };
    case 'blocked':
      return {
        ...{ fill: look.ground, stroke: look.quiet, 'stroke-width': 1.5 },
        'stroke-dasharray': '6 4',
      };
    case 'other':
      return { fill: look.ground, stroke: look.line, 'stroke-width': 1 };
  }
}

/** In the page's own colours: light, dark or forced. */
export const processOnPage: ProcessLook = {
  ...{ ink: 'var(--ink)', quiet: 'var(--ink-quiet)', line: 'var(--line-strong)' },
  ...{ ground: 'var(--surface)', font: 'inherit' },
  ...{ accent: 'var(--accent)', onAccent: 'var(--on-accent)' },
};

const processOnPaper: ProcessLook = {
  ...{ ink: '#15202a', quiet: '#47545e', line: '#66727b', ground: '#ffffff' },
  ...{ font: 'Source Sans 3, Source Sans Pro, Arial, sans-serif' },
  ...{ accent: '#0a5260', onAccent: '#ffffff' },
};

/** A whole picture for a file of its own, with no case in it. */
export function drawProcess(
  laidOut: LaidOut,
  { title, nameOf }: Pick<Marks, 'nameOf'> & { readonly title: string },
): Shape {
  const marks: Marks = { nameOf, standingOf: () => 'passed', noteOf: () => undefined };
  const { width, height } = sizeOf(laidOut);
  return shape(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
      ...{ role: 'img', 'font-family': processOnPaper.font, 'font-size': 13 },
      'aria-labelledby': 'title',
    },
    shape('title', { id: 'title' }, title),
    shape('rect', { width, height, fill: processOnPaper.ground }),
    ...drawGround(laidOut, marks, processOnPaper, 'process'),
    ...laidOut.boxes.flatMap((box) => drawState(box, marks, processOnPaper)),
  );
}

export function sizeOf({ width, height }: LaidOut) {
  return { width: Math.ceil(width), height: Math.ceil(height) };
}
