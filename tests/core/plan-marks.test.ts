import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Match } from '../../lib/core/choose-sense.ts';
import { type BlockMentions, isWorthMarking, MARKS_PER_1000_WORDS, planMarks } from '../../lib/core/plan-marks.ts';
import type { KnownWords, Settings } from '../../lib/core/settings.ts';
import { makeIndex, makeTerm } from './hand-made.ts';

const easy = ['Whale', 'Bitcoin', 'Wallet', 'Halving'];
const index = makeIndex([
  ...easy.map((name) => makeTerm(name.toLowerCase(), name, { level: 1 })),
  makeTerm('gas-fee', 'Gas fee', { level: 2 }),
  makeTerm('zk-rollup', 'ZK-rollup', { level: 3 }),
  ...Array.from({ length: 30 }, (_, n) => makeTerm(`term-${n}`, `Termo${n}`)),
]);
const ids = Array.from({ length: index.termCount }, (_, n) => index.facts(n).id);
const numberOf = new Map(ids.map((id, n) => [id, n]));

/** A block that mentions these terms, one after the other. */
const block = (mentions: string, { section = 0, words = 60 } = {}): BlockMentions => ({
  section,
  words,
  matches: mentions
    .split(' ')
    .filter((id) => id !== '')
    .map((id, i): Match => ({ start: i * 10, end: i * 10 + 5, term: numberOf.get(id) as number, score: 1 })),
});

type Rules = Partial<Pick<Settings, 'mentions' | 'level' | 'density' | 'notHere'>>;
function plan(blocks: readonly BlockMentions[], rules: Rules = {}, known: KnownWords = {}): string[] {
  const settings: Required<Rules> = { mentions: 'first', level: 1, density: 'many', notHere: [], ...rules };
  return planMarks(blocks, { settings, known, index, host: 'news.example' }).marks.map((marks) =>
    marks.map((mark) => index.facts(mark.term).id).join(' '),
  );
}

describe('which mentions are marked', () => {
  const story = [
    block('whale bitcoin whale'),
    block('bitcoin gas-fee'),
    block('whale zk-rollup', { section: 1 }),
    block('whale', { section: 1 }),
  ];
  test.each<[rule: string, rules: Rules, want: string[]]>([
    ['the first of each term', { mentions: 'first' }, ['whale bitcoin', 'gas-fee', 'zk-rollup', '']],
    ['the first in each section', { mentions: 'section' }, ['whale bitcoin', 'gas-fee', 'whale zk-rollup', '']],
    ['all', { mentions: 'all' }, ['whale bitcoin whale', 'bitcoin gas-fee', 'whale zk-rollup', 'whale']],
    [
      'what the reader rejected on this site is left out',
      { notHere: ['news.example whale'] },
      ['bitcoin', 'gas-fee', 'zk-rollup', ''],
    ],
    [
      'what was rejected on another site is marked',
      { notHere: ['other.example whale'] },
      ['whale bitcoin', 'gas-fee', 'zk-rollup', ''],
    ],
    ['only words of the reader’s level and above: 2', { level: 2 }, ['', 'gas-fee', 'zk-rollup', '']],
    ['only words of the reader’s level and above: 3', { level: 3 }, ['', '', 'zk-rollup', '']],
  ])('%s', (_rule, rules, want) => expect(plan(story, rules)).toEqual(want));

  test.each<[rule: string, known: KnownWords, want: string]>([
    ['a known word is left out', { whale: 1_700_000_000_000 }, 'bitcoin'],
    ['a word that was taken back is marked again', { whale: -1_700_000_000_000 }, 'whale bitcoin'],
    ['a word of another name is nothing', { toString: 1, Whale: 1 } as unknown as KnownWords, 'whale bitcoin'],
  ])('%s', (_rule, known, want) => expect(plan([block('whale bitcoin whale')], {}, known)).toEqual([want]));

  test('an empty story has no marks, and a block without terms keeps its place', () => {
    expect(plan([])).toEqual([]);
    expect(plan([block(''), block('whale')])).toEqual(['', 'whale']);
  });
});

describe('density', () => {
  const many = Array.from({ length: 30 }, (_, n) => `term-${n}`).join(' ');
  const count = (blocks: readonly BlockMentions[], rules: Rules) =>
    plan(blocks, rules).join(' ').split(' ').filter(Boolean).length;
  test.each<[rule: string, words: number, density: Settings['density'], want: number]>([
    ['few marks in a long block', 1000, 'few', MARKS_PER_1000_WORDS.few],
    ['a normal share of marks', 400, 'normal', 24],
    ['no limit', 100, 'many', 30],
    ['a short text may have some', 20, 'few', 6],
  ])('%s', (_rule, words, density, want) => expect(count([block(many, { words })], { density })).toBe(want));

  test('“every mention” means every mention', () =>
    expect(count([block(many, { words: 20 })], { density: 'few', mentions: 'all' })).toBe(30));

  test('what a crowded opening left out is marked where there is room', () => {
    const opening = block('term-0 term-1 term-2 term-3 term-4 term-5 whale', { words: 50 });
    const later = block('whale', { words: 500 });
    expect(plan([opening, later], { density: 'few' }).at(-1)).toBe('whale');
  });
});

test('the plan of a longer story begins with the plan of its beginning', () => {
  const blocks = fc.array(
    fc.record({
      ids: fc.array(fc.constantFrom(...ids), { maxLength: 8 }),
      words: fc.integer({ min: 0, max: 300 }),
      section: fc.nat(3),
    }),
    { maxLength: 12 },
  );
  const rules = fc.record({
    mentions: fc.constantFrom('first', 'section', 'all'),
    level: fc.constantFrom(1, 2, 3),
    density: fc.constantFrom('few', 'normal', 'many'),
  }) as fc.Arbitrary<Rules>;
  fc.assert(
    fc.property(blocks, fc.nat(12), rules, (raw, cut, rule) => {
      const story = raw.map(({ ids: mentions, words, section }) => block(mentions.join(' '), { words, section }));
      const whole = plan(story, rule);
      expect(plan(story.slice(0, cut), rule)).toEqual(whole.slice(0, cut));
      const marked = whole.join(' ').split(' ').filter(Boolean);
      expect(rule.mentions === 'first' ? marked : [...new Set(marked)]).toEqual([...new Set(marked)]);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['a story of ours', 5, 600, true],
  ['two stray terms', 2, 100, false],
  ['three terms in a very long text', 3, 5000, false],
  ['three terms in a short text', 3, 700, true],
  ['no words at all', 3, 0, true],
  ['nothing', 0, 0, false],
])('worth marking on a page that nobody listed: %s', (_what, distinct, words, want) =>
  expect(isWorthMarking(distinct, words)).toBe(want),
);
