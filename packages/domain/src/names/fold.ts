/** Letters of other scripts that look like ours. */
const looksLike: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', е: 'e', ё: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't' },
  ...{ у: 'y', х: 'x', і: 'i', ї: 'i', ј: 'j', ѕ: 's', ԁ: 'd', ӓ: 'a', ӧ: 'o', һ: 'h', ո: 'n' },
  ...{ α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'i', κ: 'k', μ: 'm', ν: 'v', ο: 'o', ρ: 'p', τ: 't' },
  ...{ υ: 'u', χ: 'x', ω: 'w', ı: 'i', ł: 'l', ø: 'o', æ: 'a', ß: 'ss', đ: 'd', ð: 'd', ɑ: 'a' },
};

/** Letters and marks of a word as written, with what hides between them. */
export const WORD = /[\p{L}\p{M}\p{Cf}]+(?:[-'’´\u2010-\u2015][\p{L}\p{M}\p{Cf}]+)*/gu;

/** A word as it is compared: small plain Latin letters, nothing that cannot be seen. */
export function folded(word: string): string {
  return [...shown(word).normalize('NFD')]
    .filter((letter) => !/\p{M}/u.test(letter))
    .map((letter) => looksLike[letter] ?? letter)
    .join('');
}

/** A word in small letters, nothing that cannot be seen, its own rings and dots kept. */
export function shown(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .normalize('NFC');
}
