/** What the benchmark runs in a page: each variant is bundled on its own, so that a page pays for that code alone. */
import Mark from 'mark.js';
import { chooseSenses, type SenseWeights } from '../../lib/core/choose-sense.ts';
import { findMatches } from '../../lib/core/find-matches.ts';
import { weighSubject } from '../../lib/core/subject.ts';
import { type EncodedIndex, type EncodedSenses, TermIndex } from '../../lib/core/term-index.ts';
import type { WantedMark } from '../../lib/page/drawing.ts';
import { paintMarks } from '../../lib/page/paint-marks.ts';
import { readBlocks, type TextBlock } from '../../lib/page/read-blocks.ts';
import { wrapMarks } from '../../lib/page/wrap-marks.ts';

declare const VARIANT: string;
/** The forms, and the index as the build writes it: one string of JSON. */
declare const FORMS: string[];
declare const INDEX: string;

interface Result {
  marks: number;
}

const root = () => document.querySelector('article') as HTMLElement;
const load = () => {
  const { weights, index, senses } = JSON.parse(INDEX) as {
    index: EncodedIndex;
    senses: EncodedSenses;
    weights: SenseWeights;
  };
  return { index: new TermIndex(index, senses), weights };
};

/** The limit: reads each text node's value once. */
function walk(): Result {
  const walker = document.createTreeWalker(root(), NodeFilter.SHOW_TEXT);
  let letters = 0;
  while (walker.nextNode() !== null) letters += (walker.currentNode.nodeValue as string).length;
  return { marks: letters };
}

function find(): { blocks: TextBlock[]; wanted: WantedMark[] } {
  const tools = load();
  const blocks = readBlocks([root()]);
  const found = blocks.map((block) => findMatches(block.text, tools.index));
  const subject = weighSubject(found, tools.index);
  const wanted = found.flatMap((one, i) =>
    chooseSenses(one, { subject, before: found[i - 1], after: found[i + 1] }, tools).map(({ start, end, term }) => ({
      term: String(term),
      block: blocks[i] as TextBlock,
      start,
      end,
    })),
  );
  return { blocks, wanted };
}

/** One regular expression for all forms, letters shared as in a tree, the way careful users of `markRegExp` build it. */
function trieOf(forms: readonly string[]): RegExp {
  type Node = Map<string, Node>;
  const tree: Node = new Map();
  for (const form of forms) {
    let at = tree;
    for (const letter of form) {
      const next = at.get(letter) ?? new Map();
      at.set(letter, next);
      at = next;
    }
    at.set('', new Map());
  }
  const source = (node: Node): string => {
    const parts = [...node].flatMap(([letter, next]) =>
      letter === '' ? [] : [letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + source(next)],
    );
    if (parts.length === 0) return '';
    const all = parts.length === 1 ? (parts[0] as string) : `(?:${parts.join('|')})`;
    return node.has('') ? `(?:${all})?` : all;
  };
  return new RegExp(`\\b${source(tree)}\\b`, 'gi');
}

const variants: Record<string, () => Result> = {
  empty: () => ({ marks: 0 }),
  walk,
  load: () => ({ marks: load().index.termCount }),
  find: () => ({ marks: find().wanted.length }),
  wrap: () => ({ marks: wrapMarks(document).draw(find().wanted).length }),
  paint: () => ({ marks: paintMarks(document, 'dotted').draw(find().wanted).length }),
  mark: () => {
    new Mark(root()).mark(FORMS, { accuracy: 'exactly', separateWordSearch: false });
    return { marks: document.querySelectorAll('mark').length };
  },
  markRegExp: () => {
    new Mark(root()).markRegExp(trieOf(FORMS));
    return { marks: document.querySelectorAll('mark').length };
  },
};

(globalThis as { result?: Result }).result = (variants[VARIANT] as () => Result)();
