/** Wraps marks in <mark> elements with mark.js, one block at a time, and puts every node back as it was. For documents that
 *  are provably still; matching stays ours: mark.js gets the ranges that were chosen, never a list of words. */
import Mark from 'mark.js';
import type { Drawing, DrawnMark, WantedMark } from './drawing.ts';
import { isCurrent, type TextBlock } from './read-blocks.ts';

export const MARK_CLASS = 'plainchain';

/** What one text node was before we cut it up. */
interface Cut {
  readonly node: Text;
  readonly data: string;
  /** Our elements and the pieces that were cut off, in page order. */
  readonly made: readonly ChildNode[];
}

/** @returns A drawing whose marks are `<mark class="plainchain" data-term="ID">` elements. */
export function wrapMarks(document: Document): Drawing {
  let drawn: readonly DrawnMark[] = [];
  let cuts: Cut[] = [];

  const restore = () => {
    for (const { node, data, made } of cuts.reverse()) {
      for (const piece of made) piece.remove();
      // a node that the page wrote to meanwhile keeps what the page wrote
      if (data.startsWith(node.data)) node.data = data;
    }
    cuts = [];
    drawn = [];
  };

  return {
    kind: 'wrap',
    get drawn() {
      return drawn;
    },
    draw(wanted) {
      restore();
      const next: DrawnMark[] = [];
      for (const [block, marks] of byBlock(wanted)) {
        if (!isCurrent(block)) continue;
        const wrapped = wrapBlock(block, marks);
        cuts.push(...wrapped.cuts);
        next.push(...wrapped.drawn);
      }
      drawn = next;
      return drawn;
    },
    undo: restore,
  };

  function wrapBlock(block: TextBlock, marks: readonly WantedMark[]): { cuts: Cut[]; drawn: DrawnMark[] } {
    const before = new Map(
      [...new Set(block.segments.map(({ node }) => node.parentNode))].map((parent) => [
        parent,
        [...(parent?.childNodes ?? [])],
      ]),
    );
    const data = new Map(block.segments.map(({ node }) => [node, node.data]));
    const offset = offsets(block);
    const made: HTMLElement[][] = marks.map(() => []);
    const pieces = marks.flatMap((mark, number) =>
      block.segments.flatMap((segment) => {
        const from = Math.max(mark.start, segment.at);
        const to = Math.min(mark.end, segment.at + segment.length);
        if (from >= to || !segment.markable) return [];
        return [{ start: (offset.get(segment.node) as number) + from - segment.at, length: to - from, number }];
      }),
    );
    new Mark(block.element as HTMLElement).markRanges(pieces, {
      element: 'mark',
      className: MARK_CLASS,
      each: (element: Element, piece?: unknown) => {
        const { number } = piece as { number: number };
        element.removeAttribute('data-markjs');
        (element as HTMLElement).dataset.term = (marks[number] as WantedMark).term;
        made[number]?.push(element as HTMLElement);
      },
    } as Mark.MarkRangesOptions);
    const newCuts: Cut[] = [];
    for (const [parent, children] of before) {
      if (parent === null) continue;
      const old = new Set<ChildNode>(children);
      let owner: Text | undefined;
      let pieces: ChildNode[] = [];
      const close = () => {
        if (owner !== undefined && pieces.length > 0)
          newCuts.push({ node: owner, data: data.get(owner) ?? owner.data, made: pieces });
      };
      for (const child of Array.from(parent.childNodes)) {
        if (!old.has(child)) {
          pieces.push(child);
          continue;
        }
        close();
        owner = child.nodeType === 3 ? (child as Text) : undefined;
        pieces = [];
      }
      close();
    }
    const newDrawn = marks.flatMap((mark, number): DrawnMark[] => {
      const elements = made[number] as HTMLElement[];
      const [first] = elements;
      const last = elements.at(-1);
      if (first === undefined || last === undefined) return [];
      const range = document.createRange();
      range.setStartBefore(first);
      range.setEndAfter(last);
      return [{ ...mark, range }];
    });
    return { cuts: newCuts, drawn: newDrawn };
  }
}

/** mark.js counts letters over all text nodes of its element, those that we skip included. */
function offsets(block: TextBlock): Map<Node, number> {
  const walker = (block.element.ownerDocument as Document).createTreeWalker(block.element, NodeFilter.SHOW_TEXT);
  const starts = new Map<Node, number>();
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    starts.set(node, at);
    at += (node as Text).length;
  }
  return starts;
}

function byBlock(wanted: readonly WantedMark[]): Map<TextBlock, WantedMark[]> {
  const blocks = new Map<TextBlock, WantedMark[]>();
  for (const mark of wanted) blocks.set(mark.block, [...(blocks.get(mark.block) ?? []), mark]);
  return blocks;
}
