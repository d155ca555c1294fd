import { assessmentPage } from './assessment-page.ts';
import { registerPage } from './register-page.ts';
import { rolesPage } from './roles-page.ts';
import { statisticsPage } from './statistics-page.ts';

/** The documents that are made of what the code says, by their names in `docs/`. */
export const pages: Readonly<Record<string, () => string>> = {
  'konsekvensbedomning.md': assessmentPage,
  'registerforteckning.md': registerPage,
  'roles.md': rolesPage,
  'statistics.md': statisticsPage,
};
