import { type GuideSummary, LEVEL_NAMES } from '../lib/core/explanation.ts';
import type { GuideId } from '../lib/core/term.ts';

interface Props {
  guides: readonly GuideSummary[];
  onChoose(id: GuideId): void;
}

/** Guides with what one wants to know before opening one: what it is about, how hard it is, how long it takes. */
export function GuideList({ guides, onChoose }: Props) {
  return (
    <ul className="list" aria-label="Guides">
      {guides.map((guide) => (
        <li key={guide.id}>
          <button type="button" className="row" onClick={() => onChoose(guide.id)}>
            <span className="row-name">{guide.title}</span>
            <span className="row-text">{guide.summary}</span>
            <span className="row-meta">
              {LEVEL_NAMES[guide.level]} · {guide.minutes} min
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
