import { workflows } from '@fyr/domain';
import { type LaidOut, layOutProcess, processOf } from '@fyr/ui/process';

type Workflow = Parameters<typeof processOf>[0];

/** By workflow. Made when the page is built, so that no reader fetches what lays them out. */
export function processPictures(): Readonly<Record<string, LaidOut>> {
  return Object.fromEntries(
    Object.values<Workflow>(workflows).map((workflow) => [
      workflow.name,
      layOutProcess(processOf(workflow)),
    ]),
  );
}
