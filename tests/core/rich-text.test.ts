import { expect, test } from 'vitest';
import { type Block, type Inline, plainBlocks, plainText } from '../../lib/core/rich-text.ts';

const link: Inline = { kind: 'term', term: 'gas-fee', text: ['gas ', { kind: 'strong', text: ['fees'] }] };

test.each<[rule: string, text: Inline[], want: string]>([
  ['text', ['Whales sold.'], 'Whales sold.'],
  ['emphasis within links within text', ['High ', link, ' again'], 'High gas fees again'],
  ['nothing', [], ''],
])('the letters of %s', (_rule, text, want) => expect(plainText(text)).toBe(want));

test.each<[rule: string, blocks: Block[], want: string]>([
  [
    'blocks and list items, one a line',
    [
      { kind: 'heading', depth: 2, id: 'a', text: ['Fees'] },
      { kind: 'paragraph', text: ['See ', link, '.'] },
      { kind: 'list', ordered: true, items: [['one'], [link]] },
      { kind: 'quote', text: ['said he'] },
    ],
    'Fees\nSee gas fees.\none\ngas fees\nsaid he',
  ],
  [
    'a diagram counts as nothing, not even as a line',
    [
      { kind: 'paragraph', text: ['before'] },
      { kind: 'diagram', name: 'd', alternative: 'Bars', markup: '<svg><title>Bars</title></svg>' },
      { kind: 'paragraph', text: ['after'] },
    ],
    'before\nafter',
  ],
  ['nothing', [], ''],
])('plain text: %s', (_rule, blocks, want) => expect(plainBlocks(blocks)).toBe(want));
