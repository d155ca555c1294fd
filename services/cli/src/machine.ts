import { workflows } from '@fyr/domain';
import { describe, type Workflow } from '@fyr/kernel';
import { isTextKey, text, textOf } from '@fyr/texts';
import { toSvg } from '@fyr/ui/charts';
import { drawProcess, layOutProcess, processOf, toMermaid } from '@fyr/ui/process';
import type { Print } from './print.ts';

/** Lists a machine: its states with what moves them, its guards and its deadlines. */
export function showMachine(name: string, print: Print): void {
  const machine = describe(workflowNamed(name));
  print.line(`${machine.workflow}, version ${machine.version}`);
  print.table(
    machine.states.flatMap(({ path, transitions }) =>
      transitions.map(({ event, target, guards, actions }) => ({
        tillstånd: path === '' ? '(alla)' : path,
        händelse: event,
        till: target ?? '(stannar)',
        villkor: guards.join(' och '),
        åtgärder: actions.join(', '),
      })),
    ),
  );
  print.table(
    machine.deadlines.map(({ name: deadline, armedBy }) => ({
      frist: deadline,
      'sätts av': armedBy.join(', '),
    })),
  );
}

/** A machine as a picture, in Swedish: an SVG file, or a diagram in the language of Mermaid. */
export function drawMachine(name: string, format: string, print: Print): void {
  const process = processOf(workflowNamed(name));
  const nameOf = (path: string) => textOf('sv', `state.${name}.${path}`);
  if (format === 'mermaid') {
    const keyOf = (event: string) => `event.${name}.${event}`;
    const eventOf = (event: string) =>
      isTextKey(keyOf(event)) ? textOf('sv', keyOf(event)) : undefined;
    print.line(toMermaid(process, { nameOf, eventOf }).trimEnd());
  } else if (format === 'svg') {
    const title = `${text('sv', 'screen.process.title')}: ${name}`;
    print.line(toSvg(drawProcess(layOutProcess(process), { title, nameOf })));
  } else {
    throw new Error(`Det finns inget format ${format}; välj svg eller mermaid.`);
  }
}

function workflowNamed(name: string): Workflow {
  const workflow = workflows[name as keyof typeof workflows];
  if (workflow) return workflow;
  const names = Object.keys(workflows).join(', ');
  throw new Error(`Det finns inget flöde ${name}; välj bland ${names}.`);
}
