import { CATEGORY_NAMES, type Explanation, LEVEL_NAMES } from '../lib/core/explanation.ts';
import type { GuideId, TermId } from '../lib/core/term.ts';
import { Caution } from './Caution.tsx';
import { KnowButton } from './KnowButton.tsx';
import { TermDetails } from './TermDetails.tsx';
import { TermLinks } from './TermLinks.tsx';
import { useHeadingFocus } from './use-heading-focus.ts';

interface Props {
  explanation: Explanation;
  known: boolean;
  onFollow(id: TermId): void;
  onGuide(id: GuideId): void;
  onKnown(known: boolean): void;
}

/** The whole entry of a term, for our own pages: what the card shows, with nothing folded away. */
export function TermEntry({ explanation, known, onFollow, onGuide, onKnown }: Props) {
  const heading = useHeadingFocus(explanation.id);
  return (
    <article className="entry card">
      <h2 ref={heading} tabIndex={-1}>
        {explanation.name}
      </h2>
      <p className="meta">
        {CATEGORY_NAMES[explanation.category]} · {LEVEL_NAMES[explanation.level]}
      </p>
      <p className="short">{explanation.short}</p>
      {explanation.caution !== undefined && <Caution text={explanation.caution} />}
      <TermLinks explanation={explanation} onFollow={onFollow} onGuide={onGuide} />
      <div className="details">
        <TermDetails explanation={explanation} onFollow={onFollow} onGuide={onGuide} />
      </div>
      <KnowButton known={known} onKnown={onKnown} />
    </article>
  );
}
