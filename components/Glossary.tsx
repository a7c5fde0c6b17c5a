import { useMemo, useRef } from 'react';
import { CATEGORY_NAMES, type TermSummary } from '../lib/core/explanation.ts';
import { CATEGORIES, type Category, type TermId } from '../lib/core/term.ts';
import { TermList } from './TermList.tsx';

interface Props {
  terms: readonly TermSummary[];
  /** undefined: all. */
  category: Category | undefined;
  onCategory(category: Category | undefined): void;
  onChoose(id: TermId): void;
}

/** All terms from A to Z, or those of one category, with a row of letters to jump by. */
export function Glossary({ terms, category, onCategory, onChoose }: Props) {
  const groups = useMemo(
    () => byLetter(terms.filter((term) => category === undefined || term.category === category)),
    [terms, category],
  );
  const root = useRef<HTMLDivElement>(null);
  const jump = (letter: string) => {
    const heading = root.current?.querySelector<HTMLElement>(`[data-letter="${letter}"]`);
    heading?.scrollIntoView?.({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <div className="glossary" ref={root}>
      <div className="glossary-tools">
        <label className="select">
          <span>Category</span>
          <select
            value={category ?? ''}
            onChange={(event) => onCategory(CATEGORIES.find((one) => one === event.target.value))}
          >
            <option value="">All ({terms.length})</option>
            {CATEGORIES.map((one) => (
              <option key={one} value={one}>
                {CATEGORY_NAMES[one]}
              </option>
            ))}
          </select>
        </label>
        <nav className="letters" aria-label="Letters">
          {[...groups.keys()].map((letter) => (
            <button key={letter} type="button" onClick={() => jump(letter)}>
              {letter}
            </button>
          ))}
        </nav>
      </div>
      {groups.size === 0 && <p className="empty">No terms in this category yet.</p>}
      {[...groups].map(([letter, group]) => (
        <section key={letter}>
          <h2 className="letter" data-letter={letter} tabIndex={-1}>
            {letter}
          </h2>
          <TermList label={`Terms with ${letter}`} terms={group} onChoose={onChoose} />
        </section>
      ))}
    </div>
  );
}

/** Sorted as a dictionary is; names that begin with a digit come together under #. */
function byLetter(terms: readonly TermSummary[]): Map<string, TermSummary[]> {
  const groups = new Map<string, TermSummary[]>();
  for (const term of [...terms].sort((a, b) => a.name.localeCompare(b.name, 'en'))) {
    const first = term.name.charAt(0).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '#';
    groups.set(letter, [...(groups.get(letter) ?? []), term]);
  }
  return groups;
}
