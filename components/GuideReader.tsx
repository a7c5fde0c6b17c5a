import type { Guide, GuideSummary, TermSummary } from '../lib/core/explanation.ts';
import type { GuideId, TermId } from '../lib/core/term.ts';
import { GuideContents } from './GuideContents.tsx';
import { GuideList } from './GuideList.tsx';
import { GuideView } from './GuideView.tsx';
import { TermNote } from './TermNote.tsx';

interface Props {
  guides: readonly GuideSummary[];
  /** Absent: the list is shown, or nothing yet while one is loading. */
  guide: Guide | undefined;
  loading: boolean;
  /** A guide was asked for that does not exist. */
  missing: boolean;
  /** The word whose short meaning is shown. */
  note: TermSummary | undefined;
  hrefOf(heading: string): string;
  onGuide(id: GuideId): void;
  onTerm(id: TermId): void;
  onCloseNote(): void;
}

/** The reader in a tab: the list of guides, or one guide with its contents beside it. */
export function GuideReader({ guides, guide, loading, missing, note, hrefOf, onGuide, onTerm, onCloseNote }: Props) {
  return (
    <div className="reader">
      <header className="reader-head no-print">
        <a href="#/">Plainchain guides</a>
      </header>
      {guide === undefined && loading && <main aria-busy="true" />}
      {guide === undefined && !loading && (
        <main className="reader-list">
          <h1>Guides</h1>
          {missing && <p role="status">There is no such guide any more. These are all there are:</p>}
          <GuideList guides={guides} onChoose={onGuide} />
        </main>
      )}
      {guide !== undefined && (
        <main>
          <GuideView
            guide={guide}
            contents={<GuideContents guide={guide} hrefOf={hrefOf} />}
            onTerm={onTerm}
            onGuide={onGuide}
          />
        </main>
      )}
      {note !== undefined && <TermNote term={note} onClose={onCloseNote} />}
    </div>
  );
}
