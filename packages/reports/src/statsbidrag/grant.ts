/** The grant in öre for so many months of a full post, at so much a year; months in hundredths. */
export function grantFor(orePerYear: number, fteMonths: number): number {
  return Math.round((orePerYear * Math.round(fteMonths * 100)) / 1200);
}
