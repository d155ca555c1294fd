import { workflows } from '@fyr/domain';
import { describe } from '@fyr/kernel';
import type { Print } from './print.ts';

/** Lists a machine: its states with what moves them, its guards and its deadlines. */
export function showMachine(name: string, print: Print): void {
  const workflow = workflows[name as keyof typeof workflows];
  if (!workflow) {
    throw new Error(
      `Det finns inget flöde ${name}; välj bland ${Object.keys(workflows).join(', ')}.`,
    );
  }
  const machine = describe(workflow);
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
