import { expect, test } from 'vitest';
import type { GuideSummary, TermSummary } from '../../lib/core/explanation.ts';
import { createSearch } from '../../lib/core/search.ts';

const term = (id: string, name: string, aliases: string[] = [], short = ''): TermSummary => ({
  id,
  name,
  aliases,
  category: 'basics',
  level: 1,
  short,
});
const guide = (id: string, title: string, summary: string): GuideSummary => ({
  id,
  title,
  summary,
  level: 1,
  minutes: 5,
});

const search = createSearch(
  [
    term('whale', 'Whale', ['crypto whale'], 'Someone whose trades can move the price of a coin.'),
    term('gas-fee', 'Gas fee', ['network fee'], 'What one pays for a transaction on Ethereum.'),
    term('ethereum', 'Ethereum', [], 'A network on which programs run.'),
    term('ether', 'Ether', ['ETH'], 'The coin of the network Ethereum.'),
    term('zk-rollup', 'ZK-rollup', ['zero-knowledge rollup'], 'A network that bundles.'),
    term('bank-run', 'A run on a bank', [], 'Many people take their savings out on one and the same day.'),
    term('defi', 'DeFi', ['decentralized finance'], 'No bank.'),
  ],
  [guide('why-crypto-crashes', 'Why crypto crashes', 'What happens on the day when prices fall.')],
);
const ids = (query: string) => search(query).map((hit) => hit.id);

test.each<[rule: string, query: string, first: string]>([
  ['the whole name', 'whale', 'whale'],
  ['the beginning of a name', 'wha', 'whale'],
  ['the beginning of the last word', 'gas f', 'gas-fee'],
  ['one wrong letter', 'whate', 'whale'],
  ['a missing letter', 'etherum', 'ethereum'],
  ['any case', 'WHALE', 'whale'],
  ['full-width letters', 'ＥＴＨ', 'ether'],
  ['an alias', 'decentralized finance', 'defi'],
  ['an abbreviation', 'eth', 'ether'],
  ['a hyphen', 'zk-rollup', 'zk-rollup'],
  ['a space for a hyphen', 'zk rollup', 'zk-rollup'],
  ['a guide by its title', 'why crypto crashes', 'why-crypto-crashes'],
  ['a word of the explanation', 'bundles', 'zk-rollup'],
])('finds by %s: %s', (_rule, query, first) => expect(ids(query)[0]).toBe(first));

test.each([
  ['a name counts more than an explanation', 'bank', 'bank-run'],
  ['another name counts more than an explanation', 'network', 'gas-fee'],
])('%s', (_rule, query, first) => expect(ids(query)[0]).toBe(first));

test('a guide is told apart from a term', () => {
  expect(search('crashes')).toEqual([{ kind: 'guide', id: 'why-crypto-crashes' }]);
  expect(search('whale')).toEqual([{ kind: 'term', id: 'whale' }]);
});

test.each([
  ['nothing', ''],
  ['spaces', '   '],
  ['signs', '?! — …'],
  ['a word that is not there', 'umbrella'],
  ['one word that is there and one that is not', 'whale umbrella'],
  ['a short word with a wrong letter', 'gaz'],
])('finds nothing for %s', (_what, query) => expect(search(query)).toEqual([]));

test('gives at most as many as asked for, and thirty otherwise', () => {
  const many = createSearch(
    Array.from({ length: 50 }, (_, n) => term(`coin-${n}`, `Coin ${n}`)),
    [],
  );
  expect(many('coin', 3)).toHaveLength(3);
  expect(many('coin')).toHaveLength(30);
});
