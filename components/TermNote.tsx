import { CATEGORY_NAMES, LEVEL_NAMES, type TermSummary } from '../lib/core/explanation.ts';
import { Icon } from './Icon.tsx';
import { useHeadingFocus } from './use-heading-focus.ts';

interface Props {
  term: TermSummary;
  onClose(): void;
}

/** A word's short meaning at the edge of the guide, so that the reader need not leave the sentence. Escape closes it. */
export function TermNote({ term, onClose }: Props) {
  const heading = useHeadingFocus(term.id);
  return (
    <div
      className="term-note"
      role="dialog"
      aria-labelledby="term-note-name"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
        <Icon name="close" />
      </button>
      <h2 id="term-note-name" ref={heading} tabIndex={-1}>
        {term.name}
      </h2>
      <p className="meta">
        {CATEGORY_NAMES[term.category]} · {LEVEL_NAMES[term.level]}
      </p>
      <p>{term.short}</p>
    </div>
  );
}
