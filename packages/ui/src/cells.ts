import { type Locale, text } from '@fyr/texts';

/** How the figures of a column are read. */
type Column = {
  /** `money`: in öre, whole. `day`: `2011-08-31`. */
  readonly type: 'text' | 'number' | 'money' | 'percent' | 'day';
  /** Of a number; none by default. */
  readonly decimals?: number | undefined;
};

const language = { sv: 'sv-SE', en: 'en-GB' } as const;

/** A cell as it is read: with the spaces, commas and minus signs of the language. */
export function cellText(locale: Locale, column: Column, cell: string | number | null): string {
  if (cell === null) return '–';
  if (cell === 'skyddad' && column.type !== 'text') return text(locale, 'document.protected');
  if (typeof cell === 'string') return cell;
  switch (column.type) {
    case 'money':
      return numberText(locale, cell / 100, 2);
    case 'percent':
      return percentText(locale, cell, column);
    default:
      return numberText(locale, cell, column.decimals);
  }
}

export function numberText(locale: Locale, value: number, decimals = 0): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(language[locale], digits).format(value);
}

/** Whole with its sign, as each language writes it; `signed`, also where it is more. */
export function percentText(
  locale: Locale,
  value: number,
  {
    decimals = 0,
    signed = false,
  }: { readonly decimals?: number | undefined; readonly signed?: boolean } = {},
): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const signDisplay = signed ? 'exceptZero' : 'auto';
  const unit = { style: 'unit', unit: 'percent' } as const;
  return new Intl.NumberFormat(language[locale], { ...unit, ...digits, signDisplay }).format(value);
}

export function languageOf(locale: Locale): string {
  return language[locale];
}

export function isNumeric({ type }: Column): boolean {
  return type !== 'text' && type !== 'day';
}
