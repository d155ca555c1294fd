import { calendarTexts } from './calendar.ts';
import { clientExportTexts } from './client-export.ts';
import { codeTexts } from './codes.ts';
import { documentTexts } from './documents.ts';
import { importTexts } from './import.ts';
import { kernelTexts } from './kernel.ts';
import { ledningsgruppTexts } from './ledningsgrupp.ts';
import { loggkontrollTexts } from './loggkontroll.ts';
import { minutesTexts } from './minutes.ts';
import { moteTexts } from './mote.ts';
import { noticeTexts } from './notices.ts';
import { openDataTexts } from './open-data.ts';
import { passkeyTexts } from './passkeys.ts';
import { problemTexts } from './problems.ts';
import { questionTexts } from './questions.ts';
import { rapportTexts } from './rapport.ts';
import { reportTexts } from './reports.ts';
import type { Room } from './room.ts';
import { closingTexts } from './screens/closing.ts';
import { dataQualityTexts } from './screens/data-quality.ts';
import { groupTexts } from './screens/group.ts';
import { keyFigureTexts } from './screens/key-figures.ts';
import { savedQuestionTexts } from './screens/saved-questions.ts';
import { timelineTexts } from './screens/timeline.ts';
import { uppdragPageTexts } from './screens/uppdrag-page.ts';
import { screenTexts } from './screens.ts';
import { sharedTexts } from './shared.ts';
import { statisticsTexts } from './statistics.ts';
import { organisationStatisticsTexts } from './statistics-organisation.ts';
import { systemfelTexts } from './systemfel.ts';
import { uppdragTexts } from './uppdrag.ts';
import { verksamhetTexts } from './verksamhet.ts';

/** Every room of messages. A new one is a line here. */
export const rooms = [
  calendarTexts,
  clientExportTexts,
  closingTexts,
  codeTexts,
  dataQualityTexts,
  documentTexts,
  groupTexts,
  importTexts,
  kernelTexts,
  keyFigureTexts,
  ledningsgruppTexts,
  loggkontrollTexts,
  minutesTexts,
  moteTexts,
  noticeTexts,
  openDataTexts,
  passkeyTexts,
  problemTexts,
  questionTexts,
  rapportTexts,
  reportTexts,
  savedQuestionTexts,
  screenTexts,
  sharedTexts,
  organisationStatisticsTexts,
  statisticsTexts,
  systemfelTexts,
  timelineTexts,
  uppdragPageTexts,
  uppdragTexts,
  verksamhetTexts,
] as const satisfies readonly Room[];
