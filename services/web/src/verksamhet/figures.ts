/** Årsanställningar as people write them: 1,5. */
export function fteInWords(fte: number): string {
  return fte.toLocaleString('sv-SE', { maximumFractionDigits: 2 });
}

/** Öre as kronor: −98 048,00. */
export function kronor(ore: number): string {
  return (ore / 100).toLocaleString('sv-SE', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
}
