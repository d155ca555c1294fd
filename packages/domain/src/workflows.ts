import type { Workflow } from '@fyr/kernel';
import { systemfel } from './systemfel/index.ts';
import { uppdrag } from './uppdrag/index.ts';

/** Every workflow by its name. A new one is one line here: routes, laws and services follow. */
export const workflows = { uppdrag, systemfel } satisfies Readonly<Record<string, Workflow>>;
