import { type Locale, text } from '@fyr/texts';
import { type Look, printLook } from '@fyr/ui/charts';
import type { Cell, Column } from './document.ts';

const language = { sv: 'sv-SE', en: 'en-GB' } as const;

/** A cell as it is read: with the spaces, commas and minus signs of the language. */
export function cellText(locale: Locale, column: Column, cell: Cell): string {
  if (cell === null) return '–';
  if (cell === 'skyddad' && column.type !== 'text') return text(locale, 'document.protected');
  if (typeof cell === 'string') return cell;
  switch (column.type) {
    case 'money':
      return numberText(locale, cell / 100, 2);
    case 'percent':
      return `${numberText(locale, cell, column.decimals)} %`;
    default:
      return numberText(locale, cell, column.decimals);
  }
}

export function numberText(locale: Locale, value: number, decimals = 0): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(language[locale], digits).format(value);
}

export function languageOf(locale: Locale): string {
  return language[locale];
}

export function isNumeric({ type }: Column): boolean {
  return type !== 'text' && type !== 'day';
}

/** How charts look in a document. */
export function chartLook(locale: Locale): Look {
  return printLook({
    number: (value) => numberText(locale, value, Number.isInteger(value) ? 0 : 1),
    protectedMark: text(locale, 'document.protected'),
  });
}
