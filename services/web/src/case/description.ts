import type { TextKey } from '@fyr/texts';
import type { Column } from '@fyr/ui';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Case } from '../api/cases.ts';
import type { Row } from '../api/lists.ts';
import type { Answers } from '../command/answers.ts';
import type { CommandFields } from '../command/command-fields.ts';
import type { Picture } from './picture.ts';
import type { Words } from './words.ts';

/** What the list page of one workflow shows, and what it can be asked for by address. */
export type ListDescription<Shown extends Row> = {
  /** Of the API's answer. */
  readonly answer: z.ZodType<{
    readonly rows: readonly Shown[];
    readonly next?: string | undefined;
  }>;
  /** The command that opens a new one, from the list. */
  readonly opens?: string;
  readonly filters: readonly Filter[];
  /** What to ask the API for, by what stands in the address. */
  readonly query: (search: Search, role: string) => Readonly<Record<string, string>>;
  /** The same as a board. */
  readonly board?: BoardDescription<Shown>;
  /** What to read and weigh before a new one is opened. */
  readonly beforeOpening?: () => ReactNode;
  /** What to know while one answers, by the answers so far. */
  readonly alongOpening?: (answers: Written) => ReactNode;
  /** What stands between the filters and the list. */
  readonly Beside?: () => ReactNode;
  readonly columns: (
    rows: readonly Shown[],
    context: { readonly words: Words; readonly search: Search },
  ) => readonly Column<Shown>[];
  /** What a row is called besides its number; undefined where the reader may not know. */
  readonly nameOf?: (row: Shown, named: (key: string) => string) => string | undefined;
  /** Finds people of it by name, where the reader may know who they are. */
  readonly find?: (name: string, signal: AbortSignal) => Promise<readonly Found[]>;
  /** What to do where there is nothing. */
  readonly emptyHelp: (mayOpen: boolean) => TextKey;
};

type Found = { readonly number: string; readonly name: string; readonly state: string };

/** A list as a board: where each of its rows stands, and what leads to each place. */
export type BoardDescription<Shown extends Row> = {
  /** What to ask the API for: those of every column. */
  readonly query: (search: Search, role: string) => Readonly<Record<string, string>>;
  readonly columns: readonly { readonly key: string; readonly title: TextKey }[];
  readonly columnOf: (row: Shown) => string;
  /** By the key of a column. */
  readonly movesTo: Readonly<Record<string, readonly string[]>>;
  readonly Card: (props: { readonly row: Shown }) => ReactNode;
};

/** What stands in the address of a list, by the name of its filter. */
export type Search = Readonly<Partial<Record<Filter['name'] | 'vy', string>>>;

export type Filter = {
  readonly name: 'state' | 'huvudman' | 'overdue';
  readonly label: TextKey;
  /** What is shown when nothing is chosen. */
  readonly none: TextKey;
  /** Whether the title says so when nothing is chosen. */
  readonly alwaysTold?: boolean;
  readonly choices: readonly { readonly value: string; readonly key: string }[];
};

/** What the page of one case shows, besides what every case has. */
export type PageDescription<Shown extends Case> = {
  readonly title: (found: Shown, words: Words) => string;
  /** The picture of now, in the order a reader asks for it; what has no value is left out. */
  readonly lines: (found: Shown, words: Words) => readonly Line[];
  /** What it is in a reader's own words, above the lines. */
  readonly lead?: (found: Shown, words: Words) => ReactNode;
  /** A page of its own in the place of the one that most have. */
  readonly Whole?: (props: { readonly found: Shown }) => ReactNode;
  /** Forms of its own in the place of those that a contract makes, by command. */
  readonly ownForms?: Readonly<Record<string, (props: OwnFormProps<Shown>) => ReactNode>>;
  /** What else there is to see of it. */
  readonly Parts?: (props: { readonly found: Shown }) => ReactNode;
  /** The parts hold tables that need the whole width. */
  readonly isWide?: boolean;
  /** What its forms may point at. */
  readonly picture: (found: Shown) => Picture;
  /** What is most often done next, in order: it stands first among what may be done. */
  readonly first?: (found: Shown) => readonly string[];
  /** Of a command that is offered in the parts, where it belongs, and not beside them. */
  readonly isElsewhere?: (command: string) => boolean;
  /** What to read before one answers the form of a command. */
  readonly beforeForm?: (command: string, found: Shown) => ReactNode;
  /** What to know while one answers it, by the answers so far. */
  readonly alongForm?: (command: string, found: Shown, answers: Written) => ReactNode;
};

type Written = Readonly<Record<'data' | 'personal', Answers>>;

export type OwnFormProps<Shown> = {
  readonly found: Shown;
  readonly fields: CommandFields;
  readonly picture: Picture;
  /** Reads it anew, when others have changed it meanwhile. */
  readonly onStale: () => void;
};

export type Line = readonly [name: string, value: string | null | undefined];
