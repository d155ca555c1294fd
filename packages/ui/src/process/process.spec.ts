import { workflows } from '@fyr/domain';
import { describe as describeMachine, type Workflow } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import { toSvg } from '../charts/index.ts';
import { drawProcess, layOutProcess, processOf, toMermaid } from './index.ts';
import type { Box } from './lay-out.ts';

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const contains = (outer: Box, { x, y, width, height }: Box) =>
  x >= outer.x &&
  y >= outer.y &&
  x + width <= outer.x + outer.width &&
  y + height <= outer.y + outer.height;

describe.each(Object.values<Workflow>(workflows).map((one) => [one.name, one] as const))(
  'the picture of %s',
  (_, workflow) => {
    const process = processOf(workflow);
    const laidOut = layOutProcess(process);
    const paths = laidOut.boxes.map(({ path }) => path);

    it('has every state that a case can be in, once, and none before the first event', () => {
      const { states } = describeMachine(workflow);
      const within = (path: string) => states.filter((one) => one.path.startsWith(`${path}.`));
      const all = states.map(({ path }) => path);
      const leaves = all.filter((path) => path !== '' && within(path).length === 0);
      expect(paths).toEqual(leaves.filter((path) => !/(^|\.)new$/.test(path)));
    });

    it('lays no state over another, and each in its phase', () => {
      for (const [index, box] of laidOut.boxes.entries()) {
        for (const other of laidOut.boxes.slice(index + 1)) {
          expect(overlap(box, other), `${box.path} over ${other.path}`).toBe(false);
        }
        const frame = laidOut.frames.find(({ path }) => box.path.startsWith(`${path}.`));
        if (frame) expect(contains(frame, box), box.path).toBe(true);
      }
    });

    it('leads from left to right in the order of the phases that lead on', () => {
      const leadsOn = process.phases.filter(({ path, states }) =>
        process.ways.some(
          ({ from, to }) => [path, ...states].includes(from) && !to.startsWith(path),
        ),
      );
      const lefts = leadsOn.map(({ states }) =>
        Math.min(...laidOut.boxes.filter(({ path }) => states.includes(path)).map(({ x }) => x)),
      );
      expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
    });

    it('is drawn within its size, and told in Mermaid with each way', () => {
      const nameOf = (path: string) => `<${path}>`;
      const svg = toSvg(drawProcess(laidOut, { title: workflow.name, nameOf }));
      expect(svg.match(/<rect [^>]*rx="8"/g)).toHaveLength(paths.length);
      expect(svg).not.toMatch(/NaN|undefined|="-\d/);
      const mermaid = toMermaid(process, { nameOf, eventOf: (event) => event });
      expect(mermaid.match(/ --> /g) ?? []).toHaveLength(process.ways.length);
    });
  },
);
