import * as arbete from './arbete.ts';
import * as avslut from './avslut.ts';
import * as forfragan from './forfragan.ts';
import * as handlaggning from './handlaggning.ts';
import * as huvudman from './huvudman.ts';
import * as ledningsgrupp from './ledningsgrupp.ts';
import * as livsomrade from './livsomrade.ts';
import * as loggkontroll from './loggkontroll.ts';
import * as person from './person.ts';
import * as rapport from './rapport.ts';
import * as systemfel from './systemfel.ts';
import * as verksamhet from './verksamhet.ts';

const lists = {
  ...arbete,
  ...avslut,
  ...forfragan,
  ...handlaggning,
  ...huvudman,
  ...ledningsgrupp,
  ...livsomrade,
  ...loggkontroll,
  ...person,
  ...rapport,
  ...systemfel,
  ...verksamhet,
};

/**
 * Every code list by name, values in the order to show them. Values are on disk for good: one may
 * be added, never renamed or removed; a change of meaning is an upcast of the events that use it.
 */
export const codeLists = Object.fromEntries(
  Object.entries(lists).map(([name, list]): [string, readonly string[]] => [name, list.options]),
) as Readonly<Record<CodeList, readonly string[]>>;

export type CodeList = keyof typeof lists;
