import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples, type ImportFixture, importFixture } from './import.fixture.ts';

let made: ImportFixture;
beforeAll(async () => {
  made = await importFixture();
});
afterAll(async () => await made.close());

describe('fyr import', () => {
  it('brings the examples of the documentation along, whole', async () => {
    const tenant = await made.start();
    const said = await made.run({ tenant, ...examples });
    expect(said).toMatchObject({ faults: 0, lines: ['Importen är gjord.'] });
    console.log(said);
  });
});
