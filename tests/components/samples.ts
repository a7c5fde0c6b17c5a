import type { Explanation, Guide, TermSummary } from '../../lib/core/explanation.ts';

/** An entry with everything that an entry can have. */
export const WHALE: Explanation = {
  id: 'whale',
  name: 'Whale',
  aliases: ['crypto whale'],
  category: 'markets',
  level: 1,
  short: 'Someone who holds very much of a coin. There is no limit.',
  body: [{ kind: 'paragraph', text: ['See ', { kind: 'term', term: 'liquidity', text: ['liquidity'] }, '.'] }],
  caution: 'Copying a whale is a guess.',
  related: [
    { id: 'liquidity', name: 'Liquidity' },
    { id: 'on-chain', name: 'On-chain' },
  ],
  guide: { id: 'crypto-whale', title: 'What is a whale?', summary: '', level: 1, minutes: 6 },
  sources: [{ title: 'BIS Bulletin 69', publisher: 'BIS', url: 'https://www.bis.org/publ/bisbull69.htm' }],
  reviewed: '2026-11-23',
  asOf: '2026-03',
};

export const GUIDE: Guide = {
  id: 'crypto-whale',
  title: 'What is a whale?',
  summary: 'Who they are.',
  level: 1,
  minutes: 6,
  takeaways: ['A whale is big.'],
  terms: [{ id: 'whale', name: 'Whale' }],
  related: [{ id: 'crashes', title: 'Why crypto crashes', summary: 'Why.', level: 2, minutes: 7 }],
  body: [
    { kind: 'paragraph', text: ['A whale is big.'] },
    { kind: 'heading', depth: 2, id: 'who', text: ['Who they are'] },
    {
      kind: 'diagram',
      name: 'd',
      alternative: 'Bars that show five orders being used up',
      markup: '<svg><title>x</title></svg>',
    },
    { kind: 'paragraph', text: [{ kind: 'emphasis', text: ['Invented figures.'] }] },
    { kind: 'heading', depth: 3, id: 'more', text: ['More'] },
  ],
  faq: [{ question: 'Is it legal?', answer: ['Owning is.'] }],
  sources: WHALE.sources,
  reviewed: '2026-11-23',
};

export const summary = (id: string, name: string, more: Partial<TermSummary> = {}): TermSummary => ({
  id,
  name,
  aliases: [],
  category: 'basics',
  level: 1,
  short: `${name} is a word. It has more to it.`,
  ...more,
});
