/** A label as it stands inside a sentence: "I kö" becomes "i kö". */
export function withinSentence(label: string): string {
  return label.charAt(0).toLocaleLowerCase('sv') + label.slice(1);
}
