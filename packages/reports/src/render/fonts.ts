import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const family = '@expo-google-fonts/source-sans-3';
const faces = [
  '400Regular/SourceSans3_400Regular.ttf',
  '400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  '600SemiBold/SourceSans3_600SemiBold.ttf',
];

/** The files of the typeface, with which documents look the same wherever they are made. */
export const fontFiles: readonly string[] = faces.map((face) =>
  createRequire(import.meta.url).resolve(`${family}/${face}`),
);

export const fontFamily = 'Source Sans 3';

export function readFonts(): Buffer[] {
  return fontFiles.map((file) => readFileSync(file));
}
