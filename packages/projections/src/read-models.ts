import { agenda } from './agenda/projection.ts';
import { ledningsgruppStatistics } from './ledningsgrupp-statistics/projection.ts';
import { ledningsgruppWorklist } from './ledningsgrupp-worklist/projection.ts';
import { loggkontrollWorklist } from './loggkontroll-worklist/projection.ts';
import { moteStatistics } from './mote-statistics/projection.ts';
import { moteWorklist } from './mote-worklist/projection.ts';
import type { Projection } from './projection.ts';
import { rapportWorklist } from './rapport-worklist/projection.ts';
import { systemfelStatistics } from './systemfel-statistics/projection.ts';
import { systemfelWorklist } from './systemfel-worklist/projection.ts';
import { uppdragStatistics } from './uppdrag-statistics/projection.ts';
import { uppdragWorklist } from './uppdrag-worklist/projection.ts';
import { verksamhetStatistics } from './verksamhet-statistics/projection.ts';
import { verksamhetWorklist } from './verksamhet-worklist/projection.ts';

/** Every read model. A new one is a line here. */
export const projections: readonly Projection[] = [
  uppdragWorklist,
  uppdragStatistics,
  systemfelWorklist,
  systemfelStatistics,
  agenda,
  ledningsgruppWorklist,
  ledningsgruppStatistics,
  loggkontrollWorklist,
  moteWorklist,
  moteStatistics,
  rapportWorklist,
  verksamhetWorklist,
  verksamhetStatistics,
];
