import type { Settings } from '../lib/core/settings.ts';

/** A sentence of a story with its words marked as they would be on a page. */
export function MarkPreview({ style }: { style: Settings['style'] }) {
  return (
    <figure className="mark-preview" data-style={style}>
      <figcaption className="label">How it looks</figcaption>
      <p>
        The bank moved its bonds to a <mark>layer 2</mark> network to save on <mark>gas fees</mark>, and a{' '}
        <mark>whale</mark> sold before the <mark>halving</mark>.
      </p>
    </figure>
  );
}
