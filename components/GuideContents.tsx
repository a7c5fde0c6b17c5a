import type { Guide } from '../lib/core/explanation.ts';
import { plainText } from '../lib/core/rich-text.ts';

interface Props {
  guide: Guide;
  /** Address of a heading, so that the browser's own back button works. */
  hrefOf(heading: string): string;
}

/** The headings of a guide as links. */
export function GuideContents({ guide, hrefOf }: Props) {
  const headings = guide.body.flatMap((block) =>
    block.kind === 'heading' && block.depth === 2 ? [{ id: block.id, text: plainText(block.text) }] : [],
  );
  if (guide.faq.length > 0) headings.push({ id: 'questions', text: 'Questions' });
  headings.push({ id: 'sources', text: 'Sources' });
  return (
    <nav className="contents" aria-labelledby="contents-label">
      <h2 className="label" id="contents-label">
        Contents
      </h2>
      <ol>
        {headings.map((heading) => (
          <li key={heading.id}>
            <a href={hrefOf(heading.id)}>{heading.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
