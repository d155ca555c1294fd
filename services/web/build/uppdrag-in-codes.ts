import { givenByPeople } from '@fyr/contracts';
import { Role, roomOf, uppdrag } from '@fyr/domain';
import { type CommandFields, formOf } from '../src/command/command-fields.ts';
import { type Field, fieldsOf } from '../src/command/fields.ts';

export type InCodes = {
  /** Those that somebody outside gives. */
  readonly commands: Readonly<
    Record<string, { readonly givers: readonly string[]; readonly form?: CommandFields }>
  >;
  /** The coded fields of each event. */
  readonly events: Readonly<Record<string, readonly Field[] | undefined>>;
};

/** All that a page outside needs of an uppdrag's contract: plain data, made when the page is built. */
export function uppdragInCodes(): InCodes {
  const outside: readonly string[] = Role.options.filter((role) => roomOf(role) === 'outside');
  const given = givenByPeople(uppdrag).filter(({ roles }) =>
    roles.some((role) => outside.includes(role)),
  );
  return {
    commands: Object.fromEntries(
      given.map(({ name, roles }) => {
        const form = formOf(uppdrag, name);
        return [name, { givers: roles, ...(form ? { form } : {}) }];
      }),
    ),
    events: Object.fromEntries(
      Object.entries(uppdrag.events).map(([type, { data }]) => [type, fieldsOf(data)]),
    ),
  };
}
