import { operations } from '../../packages/contracts/src/index.ts';
import {
  doorTo,
  FigureRoom,
  incompatibleRoles,
  mayGive,
  Rapportslag,
  type ReadableType,
  Role,
  rights,
  workflows,
} from '../../packages/domain/src/index.ts';
import type { Workflow } from '../../packages/kernel/src/index.ts';

const roles = Role.options;
const every = Object.values<Workflow>(workflows);

/** `docs/roles.md`. */
export function rolesPage(): string {
  return `# Roles

Made by \`npm run docs\` from [the table of rights](../packages/domain/src/access/rights.ts) and the
roles that stand with each command; a test says when it is out of date. The API asks the same two at
every route, the page makes its menus of them, and the security tests try each cell.

## What is read

${table(
  ['', ...every.map(({ name }) => name)],
  roles.map((role) => [role, ...every.map(({ name }) => readOf(role, name))]),
)}

How much: \`whole\`, everything, with who did what and when; \`reviewed\`, as whole, but of what whoever
may know clients writes only what somebody else has found to name nobody; \`text\`, no actor, cause, position
or time of day; \`reviewedText\`, as text, but of a systemfel only the wording that somebody else has found to
name nobody, and nothing that an ombud says besides; \`codes\`, never a word.

Of which: \`every\`; \`own\`, the uppdrag that the ombud carries, those they cover in on the day, and
until somebody is assigned those of an enhet in which they have a share; \`reported\`, the systemfel
that have left the ones who saw them and not come back. To a ledamot who is invited from outside there is
moreover nothing but their own group, its möten and what was reported to those. All else is as if it were
not there.

## What else

${table(
  [
    ...['', 'statistics', ...FigureRoom.options.map((room) => `figures of ${room}`)],
    ...['knows of', 'deadlines in its calendar', 'told the names of', 'keeps accounts and service'],
  ],
  roles.map((role) => [
    role,
    ...[doorTo(role), ...FigureRoom.options.map((room) => doorTo(role, room))].map(orNothing),
    orNothing(rights[role].knows.join(', ')),
    rights[role].calendar === null ? '–' : rights[role].calendar.join(', ') || 'none; meetings',
    orNothing(rights[role].names),
    rights[role].runs ? 'yes' : '–',
  ]),
)}

Whoever is logged in has notices of their own, is told live of what changes, may change role and log
out. What is not known of (the economy, why somebody is away or left, how to reach a colleague) is as if
it had never been written.

## Reports

Counted through the role's door to statistics. What a draft tells of a stream is what the role reads of
it, but nothing that is still to be reviewed; who reads none of it gets its codes.

${table(
  ['', ...roles],
  Rapportslag.options.map((kind) => [
    `\`${kind}\``,
    ...roles.map((role) => (rights[role].reports.includes(kind) ? '✔' : '')),
  ]),
)}

## Never on one account

${table(
  ['', ...roles],
  roles.map((one) => [one, ...roles.map((other) => (isApart(one, other) ? '✘' : ''))]),
)}

The database refuses such an account, and one from before logs in to nothing.

## Cover for a colleague

An arbetsledare lets an ombud cover in an uppdrag: from a day, to a day, for a reason, for no longer
than the verksamhet has decided (\`uppdrag.daysOfCoverMax\`). On those days the uppdrag is theirs as
it is the owner's; owner and colleague are told; the access log says of each reading that it was in
another's place. It is over by its last day, by a word of the arbetsledare, or when another takes the
uppdrag over. The arbetsledare sees no more by it, and no figure changes.

## Who leads a meeting

Whoever sits in a ledningsgrupp takes part in its meetings. To plan, move, call, hold and close one, to order
its agenda, to say who was there and who adjusts, and to put its facts right is for the chair and the
secretary of the group that day, for those who had their places at the meeting itself, and for an
arbetsledare. A decision is recorded by who attends with mandate *beslutande*, or by the secretary.

## Commands

${every.map(commandsOf).join('\n\n')}

## Open without a session

${operations()
  .filter(({ open }) => open)
  .map(({ method, path, summary }) => `- \`${method.toUpperCase()} ${path}\`: ${summary}`)
  .join('\n')}
`;
}

function readOf(role: Role, type: string): string {
  const read = rights[role].reads[type as ReadableType];
  return read ? `${read.as} of ${read.reach}` : '–';
}

function commandsOf(workflow: Workflow): string {
  const givers = roles.filter((role) =>
    Object.keys(workflow.commands).some((command) => mayGive(role, workflow, command)),
  );
  const given = Object.keys(workflow.commands).filter((command) =>
    givers.some((role) => mayGive(role, workflow, command)),
  );
  return `### ${workflow.name}\n\n${table(
    ['', ...givers],
    given.map((command) => [
      `\`${command}\``,
      ...givers.map((role) => (mayGive(role, workflow, command) ? '✔' : '')),
    ]),
  )}`;
}

function isApart(one: Role, other: Role): boolean {
  return incompatibleRoles([one, other]).length > 0;
}

function orNothing(said: string | null): string {
  return said || '–';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}
