export { drawProcess } from './draw.ts';
export { type LaidOut, layOutProcess } from './lay-out.ts';
export { toMermaid } from './mermaid.ts';
export { processOf } from './process.ts';
