/** What a story is about, from the terms in it that have no other meaning. */
import type { Found } from './find-matches.ts';
import type { Category } from './term.ts';
import type { TermIndex } from './term-index.ts';

/** The broad fields whose words vouch for one another. */
export type Field = 'crypto' | 'finance' | 'ai';
export const fieldOf = (category: Category): Field => {
  if (category === 'ai') return 'ai';
  return category === 'markets' || category === 'trading' || category === 'regulation' ? 'finance' : 'crypto';
};

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

/** How much a sure term of one field says for a sense of another, 0 … 1. */
export function vouching(sense: Field, witness: Field): number {
  if (sense === witness) return 1;
  if (sense === 'ai' || witness === 'ai') return 0;
  return sense === 'finance' ? 0.75 : 0.25;
}
