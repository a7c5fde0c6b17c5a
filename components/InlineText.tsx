import type { Inline } from '../lib/core/rich-text.ts';
import type { GuideId, TermId } from '../lib/core/term.ts';

interface Links {
  onTerm(id: TermId): void;
  onGuide(id: GuideId): void;
}

/** Running text. Links to terms and guides are buttons: where they lead is for the host to decide (same card, a panel, a tab). */
export function InlineText({ text, ...links }: Links & { text: readonly Inline[] }) {
  return text.map((part, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: compiled text never changes its order
    typeof part === 'string' ? part : <MarkedPart key={place} part={part} {...links} />,
  );
}

function MarkedPart({ part, ...links }: Links & { part: Exclude<Inline, string> }) {
  const inside = <InlineText text={part.text} {...links} />;
  switch (part.kind) {
    case 'strong':
      return <strong>{inside}</strong>;
    case 'emphasis':
      return <em>{inside}</em>;
    case 'term':
      return (
        <button type="button" className="link" data-term={part.term} onClick={() => links.onTerm(part.term)}>
          {inside}
        </button>
      );
    default:
      return (
        <button type="button" className="link" data-guide={part.guide} onClick={() => links.onGuide(part.guide)}>
          {inside}
        </button>
      );
  }
}
