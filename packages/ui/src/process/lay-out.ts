import { type Edge, Graph, layout } from '@dagrejs/dagre';
import type { Phase, Process, Way } from './process.ts';

export type Box = {
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type Point = { readonly x: number; readonly y: number };
/** The ways between two places, from the one declared first; there may be such as lead back. */
export type Arrow = {
  readonly forward: boolean;
  readonly back: boolean;
  readonly points: readonly Point[];
};
/** A process with its places on paper, in pixels. No language: every state has the same size. */
export type LaidOut = Process & {
  readonly width: number;
  readonly height: number;
  readonly frames: readonly Box[];
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
};

const state = { width: 156, height: 78 };
const margin = 14;
/** For the name of a phase above its states. */
const heading = 34;

/**
 * Phases from left to right as they are declared, the ends of other ways below them, and the states
 * of each phase from above: by dagre, once for each phase and once for all.
 */
export function layOutProcess(process: Process): LaidOut {
  const inner = new Map(process.phases.map((phase) => [phase.path, layOutPhase(phase, process)]));
  const outer = graphOf('LR', { nodesep: 36, ranksep: 44, marginx: 4, marginy: 12 });
  for (const [path, { width, height }] of inner) outer.setNode(path, { width, height });
  const order = process.phases.map(({ path }) => path);
  const steps = process.ways
    .map(({ from, to }) => ({ from: phaseOf(from), to: phaseOf(to) }))
    .filter(({ from, to }) => from !== to);
  const main = mainPath(order, steps);
  for (const [index, to] of main.entries()) {
    const from = main[index - 1];
    if (from !== undefined) outer.setEdge(from, to, { weight: 8 });
  }
  const between = connect(outer, order, steps);
  layout(outer);

  const placed = process.phases.map((phase) => {
    const frame = boxOf(outer, phase.path);
    const { x, y } = frame;
    return { x, y, frame, phase, ...inner.get(phase.path) };
  });
  const frames = placed.filter(({ phase }) => isFramed(phase)).map(({ frame }) => frame);
  const boxes = placed.flatMap(({ x, y, boxes = [] }) => boxes.map((box) => moved(box, { x, y })));
  const within = placed.flatMap(({ x, y, arrows = [] }) =>
    arrows.map((arrow) => ({
      ...arrow,
      points: arrow.points.map((point) => moved(point, { x, y })),
    })),
  );
  return {
    ...process,
    ...sizeOf(outer),
    ...{ frames, boxes, arrows: [...within, ...arrowsOf(outer, between)] },
  };
}

/** All phases but those that end a way beside it. */
function mainPath(order: readonly string[], steps: readonly Step[]): readonly string[] {
  const leadsOn = (path: string) => steps.some(({ from }) => from === path);
  return order.filter((path, index) => index === order.length - 1 || leadsOn(path));
}

function layOutPhase({ states }: Phase, { ways }: Process) {
  const [around, down] = isFramed({ states }) ? [margin, heading] : [0, 0];
  const graph = graphOf('TB', { nodesep: 22, ranksep: 30, marginx: around, marginy: around });
  for (const inside of states) graph.setNode(inside, { ...state });
  const steps = connect(
    graph,
    states,
    ways.filter((way) => isStep(way, states)),
  );
  layout(graph);
  const { width, height } = sizeOf(graph);
  return {
    width,
    height: height + down,
    boxes: states.map((inside) => moved(boxOf(graph, inside), { x: 0, y: down })),
    arrows: arrowsOf(graph, steps).map((arrow) => ({
      ...arrow,
      points: arrow.points.map((point) => moved(point, { x: 0, y: down })),
    })),
  };
}

/** A phase of one state needs no frame around it. */
function isFramed({ states }: Pick<Phase, 'states'>): boolean {
  return states.length > 1;
}

type Step = Pick<Way, 'from' | 'to'>;
type Steps = ReadonlyMap<string, Pick<Arrow, 'forward' | 'back'>>;

/** One edge for all ways between two, from the one declared first, so that what leads back bends nothing. */
function connect(graph: Graph, order: readonly string[], steps: readonly Step[]): Steps {
  const ways = new Map<string, { forward: boolean; back: boolean }>();
  for (const { from, to } of steps) {
    const forward = order.indexOf(from) < order.indexOf(to);
    const [first, second] = forward ? [from, to] : [to, from];
    if (!graph.hasEdge(first, second)) graph.setEdge(first, second, {});
    const key = `${first} ${second}`;
    const known = ways.get(key) ?? { forward: false, back: false };
    ways.set(key, { forward: known.forward || forward, back: known.back || !forward });
  }
  return ways;
}

/** Of what goes by itself, only the way to the next state is drawn: the others skip or undo it. */
function isStep({ from, to, event }: Way, states: readonly string[]): boolean {
  const [at, next] = [states.indexOf(from), states.indexOf(to)];
  if (at < 0 || next < 0) return false;
  return event !== 'always' || next === at + 1;
}

function graphOf(rankdir: 'LR' | 'TB', options: object) {
  return new Graph().setGraph({ rankdir, ...options }).setDefaultEdgeLabel(() => ({}));
}

function boxOf(graph: Graph, path: string): Box {
  const { x = 0, y = 0, width, height } = graph.node(path);
  return { path, x: x - width / 2, y: y - height / 2, width, height };
}

function arrowsOf(graph: Graph, steps: Steps): Arrow[] {
  return graph.edges().flatMap((edge: Edge) => {
    const ways = steps.get(`${edge.v} ${edge.w}`);
    return ways ? [{ ...ways, points: graph.edge(edge).points ?? [] }] : [];
  });
}

function sizeOf(graph: Graph) {
  const { width = 0, height = 0 } = graph.graph();
  return { width, height };
}

function moved<P extends Point>(place: P, by: Point): P {
  return { ...place, x: place.x + by.x, y: place.y + by.y };
}

function phaseOf(path: string): string {
  return path.split('.')[0] ?? path;
}
