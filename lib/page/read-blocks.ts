/** Reads a story block by block: one text a paragraph, and for each letter the text node that holds it. */
import { regionOf } from './regions.ts';

/** A piece of a block's text that comes from one text node. */
export interface Segment {
  readonly node: Text;
  /** Where the node's first letter stands in the block's text. */
  readonly at: number;
  readonly length: number;
  /** False inside links and controls: read, never marked. */
  readonly markable: boolean;
}

export interface TextBlock {
  /** The nearest element that sets a paragraph of its own. */
  readonly element: Element;
  /** What the reader sees, as it stands in the nodes; a line break where a <br> is, U+FFFC where something unread is. */
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Counts up at each heading. */
  readonly section: number;
}

/** Elements inside a paragraph; all others begin a block of their own. */
const INLINE_TAGS = new Set(
  'A ABBR ACRONYM B BDI BDO BIG BUTTON CITE DATA DEL DFN EM FONT I INS LABEL MARK NOBR Q RB RP RT RUBY S SMALL SPAN STRIKE STRONG SUB SUP TT U WBR'.split(
    ' ',
  ),
);
const HEADINGS = /^H[1-6]$/;
/** Stands in a block's text for something that is not read: no form crosses it. */
const HOLE = '\ufffc';

/** A text node longer than this is left alone: nobody reads it, and it would hold up the page. UTF-16 units. */
export const LONGEST_NODE = 1_000_000;

interface OpenBlock {
  element: Element;
  section: number;
  parts: string[];
  length: number;
  segments: Segment[];
}

/** @returns Blocks in page order; empty for roots without prose. Reads only; the page is not touched. */
export function readBlocks(roots: readonly Element[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  let section = 0;
  const close = (block: OpenBlock) => {
    if (block.segments.length > 0)
      blocks.push({
        element: block.element,
        text: block.parts.join(''),
        segments: block.segments,
        section: block.section,
      });
  };
  const walk = (parent: Element, outer: OpenBlock, markable: boolean): OpenBlock => {
    let block = outer;
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        addText(block, node as Text, markable);
        continue;
      }
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      const element = node as Element;
      if (element.tagName === 'BR' || element.tagName === 'HR') {
        addLetters(block, '\n');
        continue;
      }
      const region = regionOf(element);
      const inline = INLINE_TAGS.has(element.tagName);
      if (region === 'skip') {
        if (inline || element.tagName === 'CODE') addLetters(block, HOLE);
        else addLetters(block, '\n');
        continue;
      }
      if (inline) {
        block = walk(element, block, markable && region === 'read');
        continue;
      }
      if (!isVisible(element)) continue;
      close(block);
      if (HEADINGS.test(element.tagName)) section++;
      close(walk(element, open(element, section), markable && region === 'read'));
      block = open(block.element, section); // text after an inner block is a paragraph of its own
    }
    return block;
  };
  for (const root of roots) {
    if (HEADINGS.test(root.tagName)) section++;
    close(walk(root, open(root, section), true));
  }
  return blocks;
}

const open = (element: Element, section: number): OpenBlock => ({
  element,
  section,
  parts: [],
  length: 0,
  segments: [],
});

function addLetters(block: OpenBlock, letters: string): void {
  if (block.segments.length === 0) return;
  block.parts.push(letters);
  block.length += letters.length;
}

function addText(block: OpenBlock, node: Text, markable: boolean): void {
  const { data } = node;
  if (data.length > LONGEST_NODE) {
    addLetters(block, HOLE);
    return;
  }
  if (block.segments.length === 0 && data.trim() === '') return;
  block.segments.push({ node, at: block.length, length: data.length, markable });
  block.parts.push(data);
  block.length += data.length;
}

/** Text in a closed tab or accordion is not read until it shows. No answer where there is no layout (tests outside browsers). */
function isVisible(element: Element): boolean {
  return typeof element.checkVisibility === 'function' ? element.checkVisibility() : true;
}

/** The place of a stretch of a block's text in the document.
 *  @returns undefined when it touches text that must not be marked, or nodes that changed since they were read. */
export function toRange(block: TextBlock, start: number, end: number): Range | undefined {
  let range: Range | undefined;
  for (const segment of block.segments) {
    const from = Math.max(start, segment.at);
    const to = Math.min(end, segment.at + segment.length);
    if (from >= to) continue;
    const { node } = segment;
    if (!segment.markable || !node.isConnected || node.length < to - segment.at) return undefined;
    if (range === undefined) {
      range = (node.ownerDocument as Document).createRange();
      range.setStart(node, from - segment.at);
    }
    range.setEnd(node, to - segment.at);
  }
  return range;
}

/** Whether the block's nodes still hold what was read. */
export const isCurrent = (block: TextBlock): boolean =>
  block.segments.every(
    ({ node, at, length }) => node.isConnected && node.length === length && block.text.startsWith(node.data, at),
  );
