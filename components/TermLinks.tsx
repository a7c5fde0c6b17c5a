import type { Explanation } from '../lib/core/explanation.ts';
import type { GuideId, TermId } from '../lib/core/term.ts';
import { Icon } from './Icon.tsx';

interface Props {
  explanation: Pick<Explanation, 'related' | 'guide'>;
  onFollow(id: TermId): void;
  onGuide(id: GuideId): void;
}

/** Where to read on from an entry: its neighbours, and the guide that tells the whole story. */
export function TermLinks({ explanation: { related, guide }, onFollow, onGuide }: Props) {
  return (
    <>
      {related.length > 0 && (
        <ul className="related" aria-label="Related terms">
          {related.map((term) => (
            <li key={term.id}>
              <button type="button" className="chip" onClick={() => onFollow(term.id)}>
                {term.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {guide !== undefined && (
        <button type="button" className="guide-link" onClick={() => onGuide(guide.id)}>
          <Icon name="book" />
          <span>
            {guide.title} <span className="muted">Guide · {guide.minutes} min</span>
          </span>
        </button>
      )}
    </>
  );
}
