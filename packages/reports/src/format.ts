import { type Locale, text } from '@fyr/texts';
import { numberText } from '@fyr/ui/cells';
import { type Look, printLook } from '@fyr/ui/charts';

export { cellText, isNumeric, languageOf, numberText, percentText } from '@fyr/ui/cells';

/** How charts look in a document. */
export function chartLook(locale: Locale): Look {
  return printLook({
    number: (value) => numberText(locale, value, Number.isInteger(value) ? 0 : 1),
    protectedMark: text(locale, 'document.protected'),
  });
}
