import { givenByPeople } from '@fyr/contracts';
import { type Role, workflows } from '@fyr/domain';
import type { Workflow } from '@fyr/kernel';
import { ledningsgruppCommandExamples } from '../../packages/domain/src/ledningsgrupp/examples.ts';
import { loggkontrollCommandExamples } from '../../packages/domain/src/loggkontroll/examples.ts';
import { moteCommandExamples } from '../../packages/domain/src/mote/examples.ts';
import { rapportCommandExamples } from '../../packages/domain/src/rapport/examples.ts';
import { systemfelCommandExamples } from '../../packages/domain/src/systemfel/examples.ts';
import {
  exampleOmbud,
  uppdragCommandExamples,
} from '../../packages/domain/src/uppdrag/examples.ts';
import { verksamhetCommandExamples } from '../../packages/domain/src/verksamhet/examples.ts';
import type { World } from './world.ts';

type Shape = Readonly<Record<string, unknown>>;
export type Body = { readonly data?: Shape; readonly personal?: Shape };
/** A command as somebody who may give it could send it, and where. */
export type Example = {
  readonly workflow: Workflow;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly opens: boolean;
  readonly body: Body;
};

type Given = { readonly type: string; readonly data?: unknown; readonly personal?: unknown };
const given: Readonly<Record<string, readonly Given[]>> = {
  uppdrag: uppdragCommandExamples,
  systemfel: systemfelCommandExamples,
  verksamhet: verksamhetCommandExamples,
  ledningsgrupp: ledningsgruppCommandExamples,
  mote: moteCommandExamples,
  loggkontroll: loggkontrollCommandExamples,
  rapport: rapportCommandExamples,
};

/** What goes over HTTP otherwise than it is recorded. */
const uppdragId = 'aaaaaaaa-0000-4000-8000-000000000001';
const edge: Readonly<Record<string, Shape>> = {
  LinkEvidence: { uppdragId, quarter: '2026-Q1' },
  UnlinkEvidence: { uppdragId },
  IssueAnswerLink: { huvudman: 'AF_SODERORT' },
  OpenLoggkontroll: { month: '2024-02' },
  OpenRapport: { kind: 'VERKSAMHETSBERATTELSE', from: '2025-01-01', to: '2025-12-31' },
  TakeDraft: {},
  FreezeRapport: {},
};

/** Examples of every command that people give, at least one of each. */
export const examples: readonly Example[] = Object.values<Workflow>(workflows).flatMap((workflow) =>
  givenByPeople(workflow).flatMap(({ name, roles, opens }) => {
    const found = (given[workflow.name] ?? []).filter(({ type }) => type === name);
    if (found.length === 0) throw new Error(`no example of ${workflow.name} ${name}`);
    return found.map(({ data, personal }): Example => {
      const said = edge[name] ?? data;
      const body = {
        ...(said === undefined ? {} : { data: withoutProcesses(said as Shape) }),
        ...(personal === undefined ? {} : { personal: personal as Shape }),
      };
      return { workflow, name, roles: roles as readonly Role[], opens: opens ?? false, body };
    });
  }),
);

export function firstOfEach(): readonly Example[] {
  const seen = new Set<string>();
  return examples.filter(({ workflow, name }) => {
    const isNew = !seen.has(`${workflow.name} ${name}`);
    seen.add(`${workflow.name} ${name}`);
    return isNew;
  });
}

/** The same, said of those who are here. */
export function settledIn({ people, places }: World, example: Example): Example {
  const here: Readonly<Record<string, string | undefined>> = {
    [exampleOmbud.ett]: people.ett.id,
    [exampleOmbud.tva]: people.tva.id,
    [exampleOmbud.tre]: people.tre.id,
    [uppdragId]: places.uppdrag?.own,
  };
  const text = JSON.stringify(example.body).replace(
    /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
    (id) => here[id] ?? id,
  );
  return { ...example, body: JSON.parse(text) as Body };
}

/** A reported systemfel is there for all who handle it, an uppdrag only for its own ombud. */
export function addressOf(
  { workflow: { name: type }, name, opens }: Example,
  { places }: Pick<World, 'places'>,
): string {
  const place = places[type];
  const id = type === 'systemfel' ? place?.other : place?.own;
  return opens ? `/${type}` : `/${type}/${id}/${name}`;
}

function withoutProcesses({ origin: _, copiedFrom: __, ...data }: Shape): Shape {
  return data;
}
