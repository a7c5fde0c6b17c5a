/** A page's terms as plain text, to be pasted into a note or a message. */
import type { TermSummary } from './explanation.ts';

/** @returns One paragraph a term, in the order given; empty for no terms. */
export function primer(terms: readonly Pick<TermSummary, 'name' | 'short'>[]): string {
  return terms.map((term) => `${term.name}: ${term.short}`).join('\n\n');
}
