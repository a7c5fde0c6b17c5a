/** The broad fields that our terms come from. */
import type { Category } from './term.ts';

/** The broad fields whose words vouch for one another. */
export type Field = 'crypto' | 'finance' | 'ai';
export const fieldOf = (category: Category): Field => {
  if (category === 'ai') return 'ai';
  return category === 'markets' || category === 'trading' || category === 'regulation' ? 'finance' : 'crypto';
};

/** How much a sure term of one field says for a sense of another, 0 … 1. */
export function vouching(sense: Field, witness: Field): number {
  if (sense === witness) return 1;
  if (sense === 'ai' || witness === 'ai') return 0;
  return sense === 'finance' ? 0.75 : 0.25;
}
