import { codeTexts } from './codes.ts';
import { kernelTexts } from './kernel.ts';
import { noticeTexts } from './notices.ts';
import { problemTexts } from './problems.ts';
import type { Room } from './room.ts';
import { screenTexts } from './screens.ts';
import { sharedTexts } from './shared.ts';
import { statisticsTexts } from './statistics.ts';
import { systemfelTexts } from './systemfel.ts';
import { uppdragTexts } from './uppdrag.ts';

/** Every room of messages. A new one is a line here. */
export const rooms = [
  codeTexts,
  kernelTexts,
  noticeTexts,
  problemTexts,
  screenTexts,
  sharedTexts,
  statisticsTexts,
  systemfelTexts,
  uppdragTexts,
] as const satisfies readonly Room[];
