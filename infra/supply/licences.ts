import type { Material } from './bill-of-materials.ts';

/**
 * Licences under which a kommun may run, change and pass on the whole. MPL-2.0 asks only that
 * changes to its own files are published, OFL-1.1 that a typeface keeps its notice; none is changed here.
 */
export const allowedLicences: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Unlicense',
];

export function isAllowed({ licence }: Material): boolean {
  if (licence === null) return false;
  const names = licence.replace(/[()]/g, '').split(/ AND /);
  return names.every((name) => name.split(/ OR /).some((one) => allowedLicences.includes(one)));
}

/** `docs/licences.md`. */
export function licencesPage(materials: readonly Material[]): string {
  const counted = Map.groupBy(materials, ({ licence }) => licence ?? '(none)');
  const sums = [...counted].sort(([, a], [, b]) => b.length - a.length);
  return `# Licences

Made by \`npm run sbom\`, which also writes the bill of materials (CycloneDX 1.6) to
\`.local/fyr.cdx.json\`. What runs in production and is not ours; builds for one platform are counted
with the package that they belong to.

| Licence | Packages |
|---|---:|
${sums.map(([licence, own]) => `| ${licence} | ${own.length} |`).join('\n')}

| Package | Version | Licence |
|---|---|---|
${materials.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence ?? '(none)'} |`).join('\n')}
`;
}
