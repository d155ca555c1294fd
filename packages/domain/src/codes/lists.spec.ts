import { expect, it } from 'vitest';
import { codeLists } from './lists.ts';

const lacking = (value: string) =>
  Object.entries(codeLists)
    .filter(([, values]) => !values.includes(value))
    .map(([name]) => name);

it('say "something else" and "not known" of all that a report asks of a client', () => {
  const asked = ['ForsorjningKod', 'KannedomKod', 'InitiativTagare', 'ArbetssattKod'];
  const ofReports = [...asked, 'AvslutsorsakKod', 'SystemfelArt', 'SystemfelKonsekvens'];
  expect(ofReports.filter((list) => lacking('ANNAT').includes(list))).toEqual([]);
  expect(ofReports.filter((list) => lacking('UPPGIFT_SAKNAS').includes(list))).toEqual([]);
});

it('never say "not known" where there must be a reason', () => {
  const reasons = ['NekandeKod', 'PausOrsak', 'ReturOrsak', 'FrigorandeSkal', 'EskaleringsSkal'];
  const spoken = ['EnsamtOmbudSkal', 'EjTillfragadSkal', 'LedningsgruppBeslut', 'HuvudmanSvar'];
  const unknown = lacking('UPPGIFT_SAKNAS');
  expect([...reasons, ...spoken].filter((list) => !unknown.includes(list))).toEqual([]);
});
