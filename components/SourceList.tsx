import type { Source } from '../lib/core/term.ts';

/** Where the facts come from. The pages open in a tab of their own and learn nothing of the page that the reader came from. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <ul className="sources">
      {sources.map((source) => (
        <li key={source.url}>
          <a href={source.url} target="_blank" rel="noreferrer noopener">
            {source.title}
          </a>
          <span className="publisher"> · {source.publisher}</span>
        </li>
      ))}
    </ul>
  );
}
