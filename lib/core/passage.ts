/** A block of text made ready for looking around in: its sentences, its words' stems, its neighbours. */

import type { Found } from './find-matches.ts';
import { findSentences } from './find-sentences.ts';
import { stem } from './normalize.ts';
import type { Subject } from './subject.ts';
import type { TermIndex } from './term-index.ts';

/** What surrounds a block: its neighbours speak for its first and last sentences. */
export interface Surroundings {
  readonly subject: Subject;
  readonly before?: Found | undefined;
  readonly after?: Found | undefined;
}

export interface Passage {
  readonly found: Found;
  /** Token numbers at which sentences begin, ascending, the first 0. */
  readonly sentences: readonly number[];
  readonly subject: Subject;
  readonly index: TermIndex;
  /** Stems of tokens, filled as they are asked for. */
  readonly stems: string[];
  readonly before?: Found | undefined;
  readonly after?: Found | undefined;
}

export const stemAt = (passage: Passage, i: number): string => {
  const known = passage.stems[i];
  if (known !== undefined) return known;
  const tokens = passage.found.tokens;
  if (i < 0 || i >= tokens.length) return '';
  const made = stem(tokens.words[i] as string);
  passage.stems[i] = made;
  return made;
};

/** The range of tokens [from, to) of sentence `n`; empty beyond the ends. */
export function sentenceRange(passage: Passage, n: number): [number, number] {
  const begin = passage.sentences[n];
  if (begin === undefined) return [0, 0];
  return [begin, passage.sentences[n + 1] ?? passage.found.tokens.length];
}

/** The sentence before (−1) or after (1) sentence `n`, in the neighbouring block where this one ends. */
export function neighbourSentence(
  passage: Passage,
  n: number,
  side: -1 | 1,
): { passage: Passage; from: number; to: number } | undefined {
  const [from, to] = sentenceRange(passage, n + side);
  if (to > from) return { passage, from, to };
  const found = side < 0 ? passage.before : passage.after;
  if (found === undefined) return undefined;
  const other = toPassage(found, { subject: passage.subject }, passage.index);
  const [a, b] = sentenceRange(other, side < 0 ? other.sentences.length - 1 : 0);
  return { passage: other, from: a, to: b };
}

export function sentenceOf(passage: Passage, token: number): number {
  let low = 0;
  let high = passage.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((passage.sentences[middle] as number) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What a block is cut into does not depend on who looks at it, and its neighbours look at it too. */
const cuts = new WeakMap<Found, { sentences: number[]; stems: string[] }>();

export function toPassage(found: Found, { subject, before, after }: Surroundings, index: TermIndex): Passage {
  let cut = cuts.get(found);
  if (cut === undefined) {
    cut = { sentences: findSentences(found.tokens), stems: [] };
    cuts.set(found, cut);
  }
  return { found, ...cut, subject, index, before, after };
}
