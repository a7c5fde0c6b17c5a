/** What Markdown is compiled to at build time: a small tree that components draw element by element, never as HTML text. */
import type { GuideId, TermId } from './term.ts';

export type Inline =
  | string
  | { kind: 'strong'; text: Inline[] }
  | { kind: 'emphasis'; text: Inline[] }
  | { kind: 'term'; term: TermId; text: Inline[] }
  | { kind: 'guide'; guide: GuideId; text: Inline[] };

export type Block =
  | { kind: 'paragraph'; text: Inline[] }
  | { kind: 'heading'; depth: 2 | 3; id: string; text: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'quote'; text: Inline[] }
  /** `markup`: SVG of our own, checked at build time. */
  | { kind: 'diagram'; name: string; alternative: string; markup: string };

/** The letters alone, for search and for counting. */
export function plainText(text: readonly Inline[]): string {
  return text.map((part) => (typeof part === 'string' ? part : plainText(part.text))).join('');
}

/** The text of whole blocks, one a line; a diagram counts as nothing. */
export function plainBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'diagram') return '';
      return block.kind === 'list' ? block.items.map(plainText).join('\n') : plainText(block.text);
    })
    .filter((line) => line !== '')
    .join('\n');
}
