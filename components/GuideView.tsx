import type { ReactNode } from 'react';
import { type Guide, LEVEL_NAMES } from '../lib/core/explanation.ts';
import { longDate } from '../lib/core/long-date.ts';
import type { GuideId, TermId } from '../lib/core/term.ts';
import { GuideList } from './GuideList.tsx';
import { InlineText } from './InlineText.tsx';
import { RichText } from './RichText.tsx';
import { SourceList } from './SourceList.tsx';
import { useHeadingFocus } from './use-heading-focus.ts';

interface Props {
  guide: Guide;
  /** Its headings as links, where there is an address to link to. */
  contents?: ReactNode;
  onTerm(id: TermId): void;
  onGuide(id: GuideId): void;
}

/** A whole guide to read: takeaways, text, questions, sources, and what to read next. */
export function GuideView({ guide, contents, onTerm, onGuide }: Props) {
  const heading = useHeadingFocus(guide.id);
  return (
    <article className="guide">
      <h1 ref={heading} tabIndex={-1}>
        {guide.title}
      </h1>
      <p className="guide-meta">
        {LEVEL_NAMES[guide.level]} · {guide.minutes} min · Checked {longDate(guide.reviewed)}
      </p>
      <section className="takeaways" aria-label="In short">
        <h2 className="label">In short</h2>
        <ul>
          {guide.takeaways.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {contents}
      <RichText blocks={guide.body} onTerm={onTerm} onGuide={onGuide} />
      {guide.faq.length > 0 && (
        <section className="faq">
          <h2 id="questions" tabIndex={-1}>
            Questions
          </h2>
          {guide.faq.map((one) => (
            <details key={one.question}>
              <summary>{one.question}</summary>
              <p>
                <InlineText text={one.answer} onTerm={onTerm} onGuide={onGuide} />
              </p>
            </details>
          ))}
        </section>
      )}
      {guide.terms.length > 0 && (
        <section className="no-print">
          <h2 className="label">Words in this guide</h2>
          <ul className="related">
            {guide.terms.map((term) => (
              <li key={term.id}>
                <button type="button" className="chip" onClick={() => onTerm(term.id)}>
                  {term.name}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2 id="sources" tabIndex={-1}>
          Sources
        </h2>
        <SourceList sources={guide.sources} />
      </section>
      {guide.related.length > 0 && (
        <section className="no-print">
          <h2>Read next</h2>
          <GuideList guides={guide.related} onChoose={onGuide} />
        </section>
      )}
    </article>
  );
}
