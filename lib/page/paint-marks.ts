/** Paints marks with the CSS Custom Highlight API: live ranges, and the page's own nodes are never touched. */
import type { Settings } from '../core/settings.ts';
import type { Drawing, DrawnMark, WantedMark } from './drawing.ts';
import { isLive } from './drawing.ts';
import { toRange } from './read-blocks.ts';

/** Our name in the registry; each style has its own, so that one stylesheet holds all of them. */
export const highlightName = (style: Settings['style']): string =>
  style === 'dotted' ? 'plainchain' : `plainchain-${style}`;

/** Only ranges this close to the viewport are registered, in viewport heights: each registered range taxes every frame in
 *  which the page changes (0.7 → 6.2 ms a frame at 268 ranges, 2.5 with those in view alone; docs/decisions/drawing.md). */
const REACH = '100%';

export const canPaint = (): boolean =>
  typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;

/** @param style Which of the three highlights takes the ranges. */
export function paintMarks(document: Document, style: Settings['style']): Drawing {
  let drawn: readonly DrawnMark[] = [];
  const name = highlightName(style);
  const highlight = new Highlight();
  highlight.priority = -1; // below whatever the page paints itself
  const near = new Set<Element>();
  const byElement = new Map<Element, DrawnMark[]>();

  const register = () => {
    // the page may have cleared the registry, which is its own too
    if (highlight.size > 0) CSS.highlights.set(name, highlight);
    else if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
  const refresh = (element: Element) => {
    for (const mark of byElement.get(element) ?? []) {
      if (near.has(element) && isLive(mark.range)) highlight.add(mark.range);
      else highlight.delete(mark.range);
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
        refresh(target);
      }
      register();
    },
    { root: document, rootMargin: `${REACH} 0px` },
  );

  return {
    kind: 'paint',
    get drawn() {
      return drawn;
    },
    draw(wanted: readonly WantedMark[]) {
      const kept = new Map(drawn.map((mark) => [keyOf(mark), mark] as const));
      const next: DrawnMark[] = [];
      for (const mark of wanted) {
        const old = kept.get(keyOf(mark));
        if (
          old !== undefined &&
          isLive(old.range) &&
          old.range.toString() === mark.block.text.slice(mark.start, mark.end)
        ) {
          next.push({ ...mark, range: old.range });
          continue;
        }
        const range = toRange(mark.block, mark.start, mark.end);
        if (range !== undefined) next.push({ ...mark, range });
      }
      const stays = new Set(next.map((mark) => mark.range));
      for (const mark of drawn) if (!stays.has(mark.range)) highlight.delete(mark.range);
      drawn = next;
      const before = new Set(byElement.keys());
      byElement.clear();
      for (const mark of drawn) {
        const element = mark.block.element;
        byElement.set(element, [...(byElement.get(element) ?? []), mark]);
      }
      for (const element of byElement.keys()) {
        if (!before.delete(element)) observer.observe(element);
        refresh(element);
      }
      for (const element of before) {
        observer.unobserve(element);
        near.delete(element);
      }
      register();
      return drawn;
    },
    undo() {
      observer.disconnect();
      near.clear();
      byElement.clear();
      highlight.clear();
      drawn = [];
      register();
    },
  };
}

const keys = new WeakMap<Element, number>();
let nextKey = 0;
/** Tells the same mention in the same element, however often its block was read. */
function keyOf({ term, block, start }: WantedMark): string {
  let key = keys.get(block.element);
  if (key === undefined) {
    key = nextKey++;
    keys.set(block.element, key);
  }
  return `${key} ${start} ${term}`;
}
