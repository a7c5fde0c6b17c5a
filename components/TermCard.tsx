import { useEffect, useId, useRef, useState } from 'react';
import { CATEGORY_NAMES, type Explanation, LEVEL_NAMES } from '../lib/core/explanation.ts';
import type { GuideId, TermId } from '../lib/core/term.ts';
import { Caution } from './Caution.tsx';
import { Icon } from './Icon.tsx';
import { KnowButton } from './KnowButton.tsx';
import { NotHereButton } from './NotHereButton.tsx';
import { TermDetails } from './TermDetails.tsx';
import { TermLinks } from './TermLinks.tsx';

interface Props {
  explanation: Explanation;
  canGoBack: boolean;
  known: boolean;
  onBack(): void;
  onFollow(id: TermId): void;
  onGuide(id: GuideId): void;
  onKnown(known: boolean): void;
  /** The reader took this for wrong on this site. Absent where no site is at stake. */
  rejected?: boolean;
  onRejected?(rejected: boolean): void;
  onClose(): void;
}

/** Neighbours shown before “More”: two rows of buttons, so that most cards need no scrolling. */
const RELATED_AT_FIRST = 4;

/** What opens beside a word. Its host gives it the box: `.card` with `data-theme`, the dialog role and the accessible name. */
export function TermCard(props: Props) {
  const { explanation, canGoBack, known, onBack, onFollow, onGuide, onKnown, onClose, rejected, onRejected } = props;
  const details = useId();
  const { heading, moved } = useHeadingFocus(explanation.id);
  // the id, not a flag: another term in the same card begins short again
  const [openFor, setOpenFor] = useState<TermId>();
  const open = openFor === explanation.id;
  const links = open ? explanation : { ...explanation, related: explanation.related.slice(0, RELATED_AT_FIRST) };
  const follow = (id: TermId) => {
    moved();
    onFollow(id);
  };
  const back = () => {
    moved();
    onBack();
  };

  return (
    <article className="term-card" data-open={open}>
      <header>
        {canGoBack && (
          <button type="button" className="icon-button" aria-label="Back" onClick={back}>
            <Icon name="back" />
          </button>
        )}
        <h2 ref={heading} tabIndex={-1}>
          {explanation.name}
        </h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {/* what scrolls must be reached by the keyboard, or the text cannot be read on */}
      <div
        className="term-scroll"
        key={explanation.id}
        {...(open && { tabIndex: 0, role: 'group', 'aria-label': `About ${explanation.name}` })}
      >
        <p className="meta">
          {CATEGORY_NAMES[explanation.category]} · {LEVEL_NAMES[explanation.level]}
          {explanation.sense !== undefined && ` · ${explanation.sense}`}
        </p>
        <p className="short">{explanation.short}</p>
        {explanation.caution !== undefined && <Caution text={explanation.caution} />}
        <div id={details} className="details" hidden={!open}>
          {open && <TermDetails explanation={explanation} onFollow={follow} onGuide={onGuide} />}
        </div>
        <TermLinks explanation={links} onFollow={follow} onGuide={onGuide} />
        {onRejected !== undefined && <NotHereButton rejected={rejected === true} onRejected={onRejected} />}
      </div>
      <footer>
        <button
          type="button"
          className="plain more"
          aria-expanded={open}
          aria-controls={details}
          onClick={() => setOpenFor(open ? undefined : explanation.id)}
        >
          <Icon name="more" />
          {open ? 'Less' : 'More'}
        </button>
        <KnowButton known={known} onKnown={onKnown} />
      </footer>
    </article>
  );
}

/** Following a link takes the pressed button away; focus goes to the new heading then, and only then: a card that the
 *  mouse opened must not take the focus from the page. */
function useHeadingFocus(id: TermId) {
  const heading = useRef<HTMLHeadingElement>(null);
  const pressed = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of term that counts
  useEffect(() => {
    if (!pressed.current) return;
    pressed.current = false;
    heading.current?.focus();
  }, [id]);
  return {
    heading,
    moved: () => {
      pressed.current = true;
    },
  };
}
