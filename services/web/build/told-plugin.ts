import type { Plugin } from 'vite';

/** What decides about a case: the page gives commands and is told what came of them. */
const deciding = /\/packages\/domain\/src\/([a-z]+)\/(decide|machine|correction|facts)\.ts$/;
const fossils = /\/packages\/domain\/src\/[a-z]+\/fossils\.json$/;
const machines = 'xstate';
/** What is named of it on the way. */
const ofMachines = [
  ...['and', 'assign', 'createActor', 'enqueueActions', 'getInitialSnapshot', 'getNextTransitions'],
  ...['initialTransition', 'transition'],
];

/**
 * Leaves out of the page what only the API does: machines, decisions, and the events of before. What a
 * workflow has of them is undefined there, and to call one fails loudly.
 */
export function toldPlugin(): Plugin {
  return {
    name: 'told',
    enforce: 'pre',
    resolveId: (id) => (id === machines ? `\0${machines}` : undefined),
    load(id) {
      const [path = ''] = id.split('?');
      if (id === `\0${machines}`) return without(...ofMachines);
      const [, type, part] = deciding.exec(path) ?? [];
      if (part === 'decide') return without('decide');
      if (part === 'machine') return without(`${type}Machine`);
      if (part === 'correction') return without('checkCorrection');
      if (part === 'facts') return without('facts');
      return fossils.test(path) ? '{}' : undefined;
    },
  };
}

function without(...names: readonly string[]): string {
  return names.map((name) => `export const ${name} = () => undefined;`).join('\n');
}
