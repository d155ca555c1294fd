import type { Process } from './process.ts';

/** A state diagram in the language of Mermaid, with the events in the reader's words. */
export function toMermaid(
  { phases, ways }: Process,
  words: {
    readonly nameOf: (path: string) => string;
    readonly eventOf: (event: string) => string | undefined;
  },
): string {
  const idOf = (path: string) => path.replaceAll('.', '_');
  const named = (path: string) => `state "${words.nameOf(path)}" as ${idOf(path)}`;
  const states = phases.flatMap(({ path, states: inside }) =>
    inside.length === 1 && inside[0] === path
      ? [`  ${named(path)}`]
      : [`  ${named(path)} {`, ...inside.map((inner) => `    ${named(inner)}`), '  }'],
  );
  const arrows = ways.map(({ from, to, event }) => {
    const said = words.eventOf(event);
    return `  ${idOf(from)} --> ${idOf(to)}${said === undefined ? '' : `: ${said}`}`;
  });
  return ['stateDiagram-v2', '  direction LR', ...states, ...arrows, ''].join('\n');
}
