/** What a story is about, from the terms in it that have no other meaning. */

import { type Field, fieldOf } from './field.ts';
import type { Found } from './find-matches.ts';
import type { TermIndex } from './term-index.ts';

/** What a story is about, from its unmistakable terms: how many a hundred words, by field. */
export type Subject = Readonly<Record<Field, number>>;

/** @param found All blocks of the story, its title among them. @returns Zeros for a story without any sure term. */
export function weighSubject(found: readonly Found[], index: TermIndex): Subject {
  const count = { crypto: 0, finance: 0, ai: 0 };
  let words = 0;
  for (const block of found) {
    words += block.tokens.length;
    for (const match of block.matches) {
      const sure = match.entries.find((entry) => !entry.ambiguous);
      if (sure !== undefined) count[fieldOf(index.facts(sure.term).category)]++;
    }
  }
  const perHundred = (n: number) => (n * 100) / Math.max(words, 60);
  return { crypto: perHundred(count.crypto), finance: perHundred(count.finance), ai: perHundred(count.ai) };
}
