/** Ends that look like the end of a sentence and are not: initials (`U.S.`), and these. */
const ABBREVIATION = /(?:\b[A-Za-z]|\b(?:vs|etc|Inc|Ltd|Corp|Co|No|St|Mr|Ms|Dr))\.$/;

/** @returns The text up to its first full stop, question or exclamation mark that ends a sentence; all of it when there is none. */
export function firstSentence(text: string): string {
  for (const end of text.matchAll(/[.!?]["”’)]*(?=\s)/g)) {
    const sentence = text.slice(0, end.index + end[0].length);
    if (!ABBREVIATION.test(sentence)) return sentence;
  }
  return text;
}
