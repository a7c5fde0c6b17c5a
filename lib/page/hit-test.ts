/** Which mark is under the pointer: rectangles of the marks in view, measured once and dropped when anything may have moved. */
import type { DrawnMark } from './drawing.ts';
import { isLive } from './drawing.ts';

export interface Hit {
  readonly mark: DrawnMark;
  /** The line under the pointer, in viewport pixels: a term broken over two lines has two. */
  readonly rect: DOMRect;
}

export interface HitTest {
  at(x: number, y: number): Hit | undefined;
  /** Something moved: measure again when asked next. */
  forget(): void;
}

/** CSS pixels around a word that still count as the word: small words are hard to hit. */
const MARGIN = 2;

export function createHitTest(document: Document, drawn: () => readonly DrawnMark[]): HitTest {
  let boxes: { mark: DrawnMark; rect: DOMRect }[] | undefined;
  const measure = () => {
    const height = document.defaultView?.innerHeight ?? 0;
    return drawn().flatMap((mark) => {
      if (!isLive(mark.range)) return [];
      return [...mark.range.getClientRects()]
        .filter((rect) => rect.width > 0 && rect.bottom > 0 && rect.top < height)
        .map((rect) => ({ mark, rect }));
    });
  };
  return {
    at(x, y) {
      boxes ??= measure();
      const hit = boxes.find(
        ({ rect }) =>
          x >= rect.left - MARGIN && x <= rect.right + MARGIN && y >= rect.top - MARGIN && y <= rect.bottom + MARGIN,
      );
      return hit !== undefined && isOnTop(document, hit, { x, y }) ? hit : undefined;
    },
    forget() {
      boxes = undefined;
    },
  };
}

/** Whether nothing of the page covers the word there: a menu, a banner, a dialog. */
function isOnTop(document: Document, { mark }: Hit, { x, y }: { x: number; y: number }): boolean {
  const top = document.elementFromPoint(x, y);
  const { block } = mark;
  return top !== null && (block.element.contains(top) || top.contains(block.element));
}
