import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rolesPage } from './roles-page.ts';

it('docs/roles.md says what the table says; npm run docs makes it anew', () => {
  const written = readFileSync(join(import.meta.dirname, '../../docs/roles.md'), 'utf8');
  expect(written).toBe(rolesPage());
});
