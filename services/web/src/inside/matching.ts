type Named = { readonly number: string; readonly name: string | null | undefined };

/** Those whose number or name holds what is written: a name from the beginning of one of its words. */
export function matching<Row extends Named>(rows: readonly Row[], written: string): readonly Row[] {
  const wanted = written.trim().toLocaleLowerCase('sv');
  if (wanted === '') return rows;
  return rows.filter(({ number, name }) => {
    const called = (name ?? '').toLocaleLowerCase('sv');
    const whole = `${number.toLocaleLowerCase('sv')} ${called}`;
    return ` ${whole}`.includes(` ${wanted}`) || number.toLowerCase().includes(wanted);
  });
}
