import type { Explanation } from '../lib/core/explanation.ts';
import { longDate } from '../lib/core/long-date.ts';
import type { GuideId, TermId } from '../lib/core/term.ts';
import { RichText } from './RichText.tsx';
import { SourceList } from './SourceList.tsx';

interface Props {
  explanation: Explanation;
  onFollow(id: TermId): void;
  onGuide(id: GuideId): void;
}

/** The long part of an entry: the body, what it rests on, and how old it is. */
export function TermDetails({ explanation, onFollow, onGuide }: Props) {
  const { aliases, body, sources, reviewed, asOf } = explanation;
  return (
    <>
      <RichText blocks={body} headings={3} onTerm={onFollow} onGuide={onGuide} />
      {aliases.length > 0 && <p className="small">Also written: {aliases.slice(0, 6).join(', ')}</p>}
      <h3 className="label">Sources</h3>
      <SourceList sources={sources} />
      <p className="small">
        Checked {longDate(reviewed)}
        {asOf !== undefined && ` · figures as of ${longDate(asOf)}`}
      </p>
    </>
  );
}
