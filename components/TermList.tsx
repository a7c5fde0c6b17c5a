import type { TermSummary } from '../lib/core/explanation.ts';
import { firstSentence } from '../lib/core/first-sentence.ts';
import type { TermId } from '../lib/core/term.ts';

interface Props {
  label: string;
  /** `marked`: a mark in the story can be gone to. */
  terms: readonly (Pick<TermSummary, 'id' | 'name' | 'short' | 'sense'> & { marked?: boolean })[];
  onChoose(id: TermId): void;
}

/** Terms by name, each with the first sentence of what it means. */
export function TermList({ label, terms, onChoose }: Props) {
  return (
    <ul className="list" aria-label={label}>
      {terms.map((term) => (
        <li key={term.id}>
          <button type="button" className="row" onClick={() => onChoose(term.id)}>
            <span className="row-head">
              <span className="row-name">{term.name}</span>
              {term.marked === true && <span className="dot" role="img" aria-label="marked in the story" />}
            </span>
            <span className="row-text">
              {term.sense !== undefined && `${term.sense}. `}
              {firstSentence(term.short)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
