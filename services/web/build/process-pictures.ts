import { workflows } from '@fyr/domain';
import { describe, type Workflow } from '@fyr/kernel';
import { type LaidOut, layOutProcess, processOf } from '@fyr/ui/process';

/** By workflow. Made when the page is built, so that no reader fetches what lays them out. */
export function processPictures(): Readonly<Record<string, LaidOut>> {
  return Object.fromEntries(
    Object.values<Workflow>(workflows).map((workflow) => [
      workflow.name,
      layOutProcess(processOf(describe(workflow))),
    ]),
  );
}
