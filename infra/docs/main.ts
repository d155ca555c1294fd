import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolesPage } from './roles-page.ts';

/** Writes the documents that are made of what the code says. */
writeFileSync(join(import.meta.dirname, '../../docs/roles.md'), rolesPage());
