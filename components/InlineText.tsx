import type { Inline } from '../lib/core/rich-text.ts';
import type { GuideId, TermId } from '../lib/core/term.ts';

interface Props {
  text: readonly Inline[];
  onTerm(id: TermId): void;
  onGuide(id: GuideId): void;
}

/** Running text. Links to terms and guides are buttons: where they lead is for the host to decide (same card, a panel, a tab). */
export function InlineText({ text, onTerm, onGuide }: Props) {
  return text.map((part, place) => {
    if (typeof part === 'string') return part;
    const inside = <InlineText text={part.text} onTerm={onTerm} onGuide={onGuide} />;
    // the tree is compiled text that never changes its order, so the place is as good a key as any
    const key = `${place} ${part.kind}`;
    switch (part.kind) {
      case 'strong':
        return <strong key={key}>{inside}</strong>;
      case 'emphasis':
        return <em key={key}>{inside}</em>;
      case 'term':
        return (
          <button key={key} type="button" className="link" data-term={part.term} onClick={() => onTerm(part.term)}>
            {inside}
          </button>
        );
      default:
        return (
          <button key={key} type="button" className="link" data-guide={part.guide} onClick={() => onGuide(part.guide)}>
            {inside}
          </button>
        );
    }
  });
}
