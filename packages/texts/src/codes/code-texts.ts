import type { Message } from '../room.ts';

/** Code lists by name, and what each value is called. */
export type CodeTexts = Readonly<Record<string, Readonly<Record<string, Message>>>>;

/** `code.Kon.MAN` for `{ Kon: { MAN } }`. */
type CodeRoom<Lists extends CodeTexts> = {
  readonly [Key in {
    [List in keyof Lists & string]: `code.${List}.${keyof Lists[List] & string}`;
  }[keyof Lists & string]]: Message;
};

export function codeRoom<Lists extends CodeTexts>(lists: Lists): CodeRoom<Lists> {
  const entries = Object.entries(lists).flatMap(([list, values]) =>
    Object.entries(values).map(([value, message]) => [`code.${list}.${value}`, message]),
  );
  return Object.fromEntries(entries) as CodeRoom<Lists>;
}
