import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe as describeMachine, type Workflow } from '@fyr/kernel';
import { describe, expect, it } from 'vitest';
import { workflows } from './workflows.ts';

const rows = readFileSync(join(import.meta.dirname, '../../../docs/deadlines.md'), 'utf8');

describe('docs/deadlines.md', () => {
  it.each(Object.values<Workflow>(workflows))('names every deadline of $name', (workflow) => {
    const written = [...rows.matchAll(/^\| (\w+) \| `(\w+)` \|/gm)]
      .filter(([, name]) => name === workflow.name)
      .map(([, , deadline]) => deadline);
    const declared = describeMachine(workflow).deadlines.map(({ name }) => name);
    expect(written.toSorted()).toEqual(declared.toSorted());
  });
});
