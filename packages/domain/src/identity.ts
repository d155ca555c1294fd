/** A refinement's message: the fault that is shown to whoever wrote it. */
export const IDENTITY = 'identity_in_text';

const year = '(?:19|20)?[0-9]{2}';
const month = '(?:0[1-9]|1[0-2])';
/** From 61 in a samordningsnummer. */
const day = '(?:0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])';

/** Of personnummer and samordningsnummer, with and without signs between the parts. */
const personnummer = [
  new RegExp(`(?<![0-9])${year}${month}${day} ?[-+_/.]? ?[0-9]{4}(?![0-9])`),
  // A span of days is none: 2012-03-05-2012-04-06.
  new RegExp(
    `(?<![0-9])${year}[-./ ]${month}[-./ ]${day} ?[-+_/.]? ?[0-9]{4}(?![0-9]|[-./:][0-9])`,
  ),
];

const emailAddress =
  /[^\s@]{1,64} ?(?:@|[([]at[)\]]) ?[\p{L}0-9-]{1,63}(?: ?\. ?[\p{L}0-9-]{2,63})/iu;

const phoneNumber = [
  // With the code of an area or of mobiles: 08-123 45 67, 070 - 123 45 67.
  /(?<![0-9])(?<![0-9][-/])0[1-9][0-9]{0,2}\)?(?: - |[-/. ]{0,2})[0-9](?:[-/. ]?[0-9]){4,10}(?![0-9])/,
  // With that of a country: +46 70 123 45 67, 0046-70-1234567.
  /(?<![0-9])(?:\+|00) ?[1-9](?:[-/. ()]{0,2}[0-9]){7,}/,
  // Without either, in the groups that only a telephone number has: 123 45 67.
  /(?<![0-9])(?<![0-9][- ])[0-9]{3}[- ][0-9]{2}[- ][0-9]{2}(?![0-9]|[- ][0-9])/,
];

/** Days and times of day, which have as many digits as a telephone number and as many signs. */
const dayOrTimes =
  /(?<![0-9])(?:(?:19|20)[0-9]{2}[-./][01]?[0-9][-./][0-3]?[0-9]|[0-3]?[0-9][-./][01]?[0-9][-./](?:19|20)[0-9]{2}|[012]?[0-9][.:][0-5][0-9] ?- ?[012]?[0-9][.:][0-5][0-9])(?![0-9])/g;

const uuid = /(?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])/gi;

/**
 * Whether a text that others will read holds a number or an address that leads to one person.
 * Rather one too many than one too few; names are for people to find.
 */
export function leadsToSomebody(text: string): boolean {
  const plain = plainOf(text);
  return numberOrAddress(plain) || phoneNumber.some((shape) => shape.test(withoutDays(plain)));
}

/** As `leadsToSomebody`, for a reference of another body's, where many digits are no telephone. */
export function referenceLeadsToSomebody(text: string): boolean {
  return numberOrAddress(plainOf(text));
}

/** Whether a text holds a personnummer or a samordningsnummer. */
export function holdsPersonnummer(text: string): boolean {
  const plain = plainOf(text);
  return personnummer.some((shape) => shape.test(plain));
}

/**
 * Whether a code is in truth a personnummer or a telephone number. A code of seven digits in a row
 * is taken for one: `SDN-2012/0147` and `KAS-2006-01` are not.
 */
export function codeLeadsToSomebody(code: string): boolean {
  return (
    /[0-9]{7}/.test(code) ||
    /(?<![0-9])(?:[0-9]{6}|[0-9]{8})[-+_ ]?[0-9]{4}(?![0-9])/.test(code) ||
    /(?<![0-9])[0-9]{2,4}[-_./ ][0-9]{2}[-_./ ][0-9]{2}[-_./ ][0-9]{4}(?![0-9])/.test(code) ||
    /(?<![0-9])(?<![0-9][-_./: ])0(?:[-_./: ]?[0-9]){6,}/.test(code) ||
    /(?<![0-9])46(?:[-_./: ]?[0-9]){8,}/.test(code)
  );
}

function numberOrAddress(plain: string): boolean {
  return emailAddress.test(plain) || personnummer.some((shape) => shape.test(plain));
}

/** One kind of digits, spaces and strokes, nothing that cannot be seen, and no ids of machines. */
function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Dash}]/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(uuid, ' | ');
}

function withoutDays(plain: string): string {
  return plain.replace(dayOrTimes, ' | ');
}
