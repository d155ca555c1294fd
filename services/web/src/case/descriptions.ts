import {
  LedningsgruppStream,
  LoggkontrollStream,
  MoteStream,
  RapportStream,
  SystemfelStream,
  VerksamhetStream,
} from '@fyr/contracts';
import { ledningsgrupp, loggkontroll, mote, rapport, systemfel, verksamhet } from '@fyr/domain';
import { ledningsgruppList } from '../ledningsgrupp/list.tsx';
import { ledningsgruppPage } from '../ledningsgrupp/page.tsx';
import { loggkontrollList } from '../loggkontroll/list.tsx';
import { loggkontrollPage } from '../loggkontroll/page.tsx';
import { moteList } from '../mote/list.tsx';
import { motePage } from '../mote/page.tsx';
import { rapportList } from '../rapport/list.tsx';
import { rapportPage } from '../rapport/page.tsx';
import { systemfelList } from '../systemfel/list.tsx';
import { systemfelPage } from '../systemfel/page.tsx';
import { verksamhetPage } from '../verksamhet/page.tsx';
import { type Kinds, kindOfWorkflow } from './kinds.ts';

/** What is the same in either room. A new one is one line here. */
export const shared: Omit<Kinds, 'uppdrag'> = {
  systemfel: kindOfWorkflow(systemfel, {
    stream: SystemfelStream,
    page: systemfelPage,
    list: systemfelList,
  }),
  mote: kindOfWorkflow(mote, { stream: MoteStream, page: motePage, list: moteList }),
  ledningsgrupp: kindOfWorkflow(ledningsgrupp, {
    stream: LedningsgruppStream,
    page: ledningsgruppPage,
    list: ledningsgruppList,
  }),
  verksamhet: kindOfWorkflow(verksamhet, { stream: VerksamhetStream, page: verksamhetPage }),
  loggkontroll: kindOfWorkflow(loggkontroll, {
    stream: LoggkontrollStream,
    page: loggkontrollPage,
    list: loggkontrollList,
  }),
  rapport: kindOfWorkflow(rapport, {
    stream: RapportStream,
    page: rapportPage,
    list: rapportList,
  }),
};
