/** What both ways of drawing have in common. */
import type { TermId } from '../core/term.ts';
import type { TextBlock } from './read-blocks.ts';

/** A mark that is wanted in the page. */
export interface WantedMark {
  readonly term: TermId;
  readonly block: TextBlock;
  /** UTF-16 units of the block's text. */
  readonly start: number;
  readonly end: number;
}

/** A mark that is there. */
export interface DrawnMark extends WantedMark {
  /** Live: it follows the text as the page moves it. */
  readonly range: Range;
}

export interface Drawing {
  readonly kind: 'paint' | 'wrap';
  /** Draws these marks and removes all others. Marks whose text has changed meanwhile are left out.
   *  @returns What is drawn now, in the order asked for. */
  draw(wanted: readonly WantedMark[]): readonly DrawnMark[];
  readonly drawn: readonly DrawnMark[];
  /** Removes everything that was drawn; safe to call twice. */
  undo(): void;
}

/** Whether a range still stands in the page and holds text. */
export const isLive = (range: Range): boolean => range.startContainer.isConnected && !range.collapsed;

/** The innermost element at the start of a range: the <mark> itself, or what holds the painted text. */
export function elementAt(range: Range): Element | null {
  const { startContainer, startOffset } = range;
  const child = startContainer.childNodes[startOffset];
  if (child instanceof Element) return child;
  return startContainer instanceof Element ? startContainer : startContainer.parentElement;
}
