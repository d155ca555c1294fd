import type { Workflow } from '@fyr/kernel';
import { ledningsgrupp } from './ledningsgrupp/index.ts';
import { loggkontroll } from './loggkontroll/index.ts';
import { mote } from './mote/index.ts';
import { rapport } from './rapport/index.ts';
import { systemfel } from './systemfel/index.ts';
import { uppdrag } from './uppdrag/index.ts';
import { verksamhet } from './verksamhet/index.ts';

/** Every workflow by its name. A new one is one line here: routes, laws and services follow. */
export const workflows = {
  ...{ uppdrag, systemfel, verksamhet, ledningsgrupp, mote, loggkontroll, rapport },
} satisfies Readonly<Record<string, Workflow>>;
