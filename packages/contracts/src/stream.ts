import type { Workflow } from '@fyr/kernel';
import type { z } from 'zod';
import { LedningsgruppStream } from './ledningsgrupp-view.ts';
import { LoggkontrollStream } from './loggkontroll-view.ts';
import { MoteStream } from './mote-view.ts';
import { RapportStream } from './rapport-view.ts';
import { SystemfelStream } from './systemfel-view.ts';
import { UppdragStream } from './uppdrag-view.ts';
import { VerksamhetStream } from './verksamhet-view.ts';

/** What is told of a type. A workflow without an entry here has no route to read it by. */
const streams: Readonly<Record<string, z.ZodObject>> = {
  uppdrag: UppdragStream,
  systemfel: SystemfelStream,
  verksamhet: VerksamhetStream,
  ledningsgrupp: LedningsgruppStream,
  mote: MoteStream,
  loggkontroll: LoggkontrollStream,
  rapport: RapportStream,
};

/** One stream as its page shows it. */
export function streamOf({ name }: Workflow): z.ZodObject {
  const stream = streams[name];
  if (!stream) throw new Error(`${name} has no view in the contract`);
  return stream;
}
