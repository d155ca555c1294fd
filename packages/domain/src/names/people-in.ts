import { folded, shown, WORD } from './fold.ts';
import { givenNames } from './given-names.ts';
import { ordinaryWords } from './ordinary-words.ts';
import { halfNames, surnames } from './surnames.ts';

/** A place in a text that may point out a person, counted in UTF-16 units. */
export type Mark = { readonly from: number; readonly to: number };

type Word = Mark & { readonly text: string };

/**
 * Where a text may name somebody: by a common name, after a word that a name follows, or by the
 * street where they live. Rather one too many than one too few: whoever wrote it says which are none.
 */
export function peopleIn(text: string): readonly Mark[] {
  const words = wordsOf(text);
  const isNamed = words.map(
    (word, at) => isCommonName(word, text) || isIntroduced(words[at - 1], word, text),
  );
  // Beside a name, what is also a word is its other half.
  const marked = words.filter(
    (word, at) => isNamed[at] || (isHalf(word) && besides(words, isNamed, at, text)),
  );
  return joined(
    [...marked, ...spelledOut(text, (word) => common.has(folded(word))), ...streets(text)],
    text,
  );
}

/**
 * Where a text names one of these people, however it is spelled: their own words, with a genitive,
 * in other letters, with or without accents.
 */
export function knownIn(text: string, names: readonly string[]): readonly Mark[] {
  const known = new Set(
    names.flatMap((name) => wordsOf(name).flatMap(({ text: word }) => partsOf(word).map(folded))),
  );
  const isKnown = (word: string) => stems(folded(word)).some((stem) => known.has(stem));
  const found = wordsOf(text).filter((word) => {
    if (!partsOf(word.text).some(isKnown)) return false;
    const isWord = partsOf(word.text)
      .filter(isKnown)
      .every((part) => isOrdinary(part));
    return !isWord || isWithinSentence(word, text);
  });
  return joined([...found, ...spelledOut(text, isKnown)], text);
}

/** Those marks that the writer has not stated to point out nobody. */
export function notStated(
  text: string,
  marks: readonly Mark[],
  stated: readonly string[],
): readonly Mark[] {
  const none = new Set(stated.map(folded));
  return marks.filter(({ from, to }) => !none.has(folded(text.slice(from, to))));
}

const common = new Set([...givenNames, ...surnames].map(folded));
/** As they are written: `äta` is not `Ata`. */
const spelled = new Set([...givenNames, ...surnames].map(withRings));
const halves = new Set([...surnames, ...halfNames].map(folded));

function isCommonName(word: Word, text: string): boolean {
  const named = partsOf(word.text).filter((part) => isListed(part));
  if (named.length === 0) return false;
  return named.some((part) => !isOrdinary(part)) || isWithinSentence(word, text);
}

function isListed(part: string): boolean {
  return stems(withRings(part)).some(
    (stem) => spelled.has(stem) || (!/[åäö]/.test(stem) && common.has(stem)) || isSon(stem),
  );
}

/** Small letters; accents go, rings and dots stay. */
function withRings(word: string): string {
  return [...shown(word)]
    .map((letter) => ('åäö'.includes(letter) ? letter : folded(letter)))
    .join('');
}

function isSon(stem: string): boolean {
  return /^\p{L}{3,}sson$/u.test(stem) && !/(?:mi|kommi|pa|conce)sson$/.test(stem);
}

function isOrdinary(part: string): boolean {
  return stems(folded(part)).some((stem) => ordinaryWords.has(stem));
}

/** With a genitive, and without. */
function stems(word: string): readonly string[] {
  return word.endsWith('s') ? [word, word.slice(0, -1)] : [word];
}

/** `Anna-Karin`, `Annas`, `Anna's`. */
function partsOf(word: string): readonly string[] {
  return word.split(/[-'’´\u2010-\u2015]/u).filter((part) => part.length > 1);
}

function isCapital(word: Word): boolean {
  return /^\p{Cf}*\p{Lu}/u.test(word.text);
}

/** With the letter of a name, where no sentence or line begins. */
function isWithinSentence(word: Word, text: string): boolean {
  // Letters that stand for a law or an authority are no name.
  if (!/^\p{Cf}*\p{Lu}[\p{Ll}\p{M}\p{Cf}]/u.test(word.text) || /\p{Ll}\p{Lu}/u.test(word.text))
    return false;
  const before = text.slice(0, word.from).trimEnd();
  return (
    before !== '' && !/[.!?:;"”»(\n•–-]$/u.test(before) && !/\n\s*$/.test(text.slice(0, word.from))
  );
}

/** After which a name comes. */
const introduces =
  /^(?:heter|hette|kallas|kallad|fru|herr|fröken|klienten|klient|brukaren|patienten|kvinnan|mannen|sonen|dottern|modern|fadern|mamman|pappan|makan|maken|sambon|systern|brodern|tjejen|killen)$/iu;

function isIntroduced(before: Word | undefined, word: Word, text: string): boolean {
  if (!before || !introduces.test(shown(before.text)) || !isCapital(word)) return false;
  return text.slice(before.to, word.from).trim() === '' && !/^\p{Lu}{2,}$/u.test(word.text);
}

function isHalf(word: Word): boolean {
  return (
    isCapital(word) && partsOf(word.text).some((part) => halves.has(folded(part)) || isListed(part))
  );
}

function besides(
  words: readonly Word[],
  isNamed: readonly boolean[],
  at: number,
  text: string,
): boolean {
  const word = words[at];
  return [at - 1, at + 1].some((other) => {
    const next = words[other];
    if (!word || !next || !isCapital(next)) return false;
    if (!(isNamed[other] || (isHalf(next) && isHalf(word)))) return false;
    const between = other < at ? text.slice(next.to, word.from) : text.slice(word.to, next.from);
    return between === ' ';
  });
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
  }));
}

/** `A n n a`, `A.n.n.a`, `A-n-n-a`. */
function spelledOut(text: string, isName: (word: string) => boolean): readonly Mark[] {
  const shape = /(?<!\p{L})\p{L}(?:[ .·_*-]{1,2}\p{L}){2,}(?!\p{L})/gu;
  return [...text.matchAll(shape)]
    .filter(([letters]) => cut(letters.replace(/[^\p{L}]/gu, '')).some(isName))
    .map(({ 0: letters, index }) => ({ from: index, to: index + letters.length }));
}

/** A short word before or after, as `i`, looks like one letter more. */
function cut(letters: string): readonly string[] {
  return [letters, letters.slice(1), letters.slice(0, -1), letters.slice(1, -1)];
}

function streets(text: string): readonly Mark[] {
  const shape =
    /\p{Lu}[\p{L}-]{2,40}(?:gatan|gata|vägen|väg|gränd|gränden|stigen|allén|allé|backen|torget|plan) \d{1,3} ?(?:[A-Za-z](?!\p{L}))?/gu;
  return [...text.matchAll(shape)].map(({ 0: street, index }) => ({
    from: index,
    to: index + street.trimEnd().length,
  }));
}

/** In order; a name of several words is one mark. */
function joined(marks: readonly Mark[], text: string): readonly Mark[] {
  const all: Mark[] = [];
  for (const { from, to } of marks.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = all.at(-1);
    if (last && (from < last.to || text.slice(last.to, from) === ' ')) {
      all[all.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    } else {
      all.push({ from, to });
    }
  }
  return all;
}
