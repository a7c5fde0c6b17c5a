import { expect, test } from 'vitest';
import type { TermSummary } from '../../lib/core/explanation.ts';
import { nearest } from '../../lib/core/nearest.ts';
import { createSearch } from '../../lib/core/search.ts';

const term = (id: string, name: string): TermSummary => ({
  id,
  name,
  aliases: [],
  category: 'basics',
  level: 1,
  short: '',
});
const search = createSearch([term('whale', 'Whale'), term('gas-fee', 'Gas fee'), term('halving', 'Halving')], []);

test.each([
  ['goes by the word that is known', 'purple whale', ['whale']],
  ['goes by the beginning of a word', 'halvxqzy', ['halving']],
  ['offers nothing when not even two letters lead anywhere', 'qqqq', []],
  ['offers nothing for nothing', '  ', []],
])('%s', (_rule, query, want) => expect(nearest(search, query).map((hit) => hit.id)).toEqual(want));

test('offers at most as many as asked for', () => expect(nearest(search, 'whale gas halving', 1)).toHaveLength(1));
