import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../local/install.mjs';
import { billOfMaterials, materialsIn } from './bill-of-materials.ts';
import { licencesPage } from './licences.ts';

const bill = await billOfMaterials();
const materials = await materialsIn(bill);
const file = join(root, '.local', 'fyr.cdx.json');
mkdirSync(join(root, '.local'), { recursive: true });
writeFileSync(file, bill);
writeFileSync(join(root, 'docs', 'licences.md'), licencesPage(materials));
console.log(`${materials.length} packages of others: ${file} and docs/licences.md`);
