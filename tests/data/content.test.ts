import { describe, expect, test } from 'vitest';
import { compile } from '../../data/compile.ts';
import { readSources } from '../../data/read-sources.ts';
import weights from '../../data/sense-weights.json' with { type: 'json' };
import { chooseSenses, type SenseWeights } from '../../lib/core/choose-sense.ts';
import { formsOf } from '../../lib/core/encode-index.ts';
import { findMatches } from '../../lib/core/find-matches.ts';
import { EVIDENCE } from '../../lib/core/gather-evidence.ts';
import { siteFor } from '../../lib/core/sites.ts';
import { weighSubject } from '../../lib/core/subject.ts';
import { TermIndex } from '../../lib/core/term-index.ts';

const { sources, problems: reading } = readSources('data');
const { bundles, problems: compiling } = compile(sources);
const index = new TermIndex(bundles.index);
/** The terms that the text holds, whatever their sense. */
const idsIn = (text: string) =>
  findMatches(text, index).matches.flatMap((match) => match.entries.map((entry) => index.facts(entry.term).id));

/** The terms that would be explained in a story of just this text. */
const explainedIn = (text: string) => {
  const found = findMatches(text, index);
  const tools = { index, weights: weights as SenseWeights };
  return chooseSenses(found, { subject: weighSubject([found], index) }, tools).map(({ term }) => index.facts(term).id);
};

describe('the content', () => {
  test('can be read', () => expect(reading).toEqual([]));
  test('can be put together', () => expect(compiling).toEqual([]));
  test('is large enough to be of use', () => {
    expect(sources.terms.length).toBeGreaterThanOrEqual(150);
    expect(sources.sites.length).toBeGreaterThanOrEqual(60);
    expect(sources.guides.length).toBeGreaterThanOrEqual(3);
  });
  test('is compiled whole and in order', () => {
    const ids = sources.terms.map((term) => term.id);
    expect(bundles.index.ids).toEqual(ids);
    expect(bundles.explanations.map((one) => one.id)).toEqual(ids);
    expect(bundles.summaries.map((one) => one.id)).toEqual(ids);
    expect(bundles.guides.map((one) => one.id)).toEqual(sources.guides.map((guide) => guide.id));
  });
});

/** What a reader of the article that the project began with would want explained. */
const SEED = `
  ethereum ether ethereum-2 vitalik-buterin blockchain ai agi machine-learning decentralization
  decentralized-governance smart-contract gas-fee throughput layer-2 scaling-solution
  optimistic-rollup zk-rollup defi token cryptocurrency risk-management volatility bull-market
  bear-market market-cycle halving bitcoin whale whale-tracking whale-alert retail-investor crash
  regulation open-source proof-of-concept
`
  .trim()
  .split(/\s+/);

describe('the index', () => {
  test('holds the terms of the seed article', () => {
    const ids = new Set(sources.terms.map((term) => term.id));
    expect(SEED.filter((id) => !ids.has(id))).toEqual([]);
  });

  test.each([
    [
      'Vitalik Buterin said that Ethereum’s blockchain could serve decentralized AI.',
      ['vitalik-buterin', 'ethereum', 'blockchain', 'decentralized-ai'],
    ],
    [
      'Layer-2 networks such as zkRollups and optimistic rollups cut gas fees.',
      ['layer-2', 'zk-rollup', 'optimistic-rollup', 'gas-fee'],
    ],
    [
      'Retail investors sold ETH while whales bought before the halvings.',
      ['retail-investor', 'ether', 'whale', 'halving'],
    ],
    [
      'After a crash, bull markets turn into bear markets, and volatility rises.',
      ['crash', 'bull-market', 'bear-market', 'volatility'],
    ],
    [
      'Airdropped tokens were staked, tokenised or swapped.',
      ['airdrop', 'token', 'staking', 'tokenization', 'token-swap'],
    ],
    ['Two spot Bitcoin ETFs were approved by the SEC.', ['sec']],
  ])('finds what it should: %s', (text, want) => expect(idsIn(text)).toEqual(expect.arrayContaining(want)));

  test.each([
    ['the weather', 'Rain will reach the coast by noon, and the wind will turn to the north in the evening.'],
    ['cooking', 'Peel the onions, cut them into thin rings and fry them slowly until they are brown.'],
    ['a match', 'She won the first set easily but lost the second after a long delay.'],
    ['the words near, base and sec in small letters', 'Wait a sec near the door.'],
  ])('explains nothing where there is nothing: %s', (_what, text) => expect(explainedIn(text)).toEqual([]));

  test('finds every form of every term', () => {
    const lost = sources.terms.flatMap((term) =>
      formsOf(term)
        .filter((form) => !idsIn(form).includes(term.id))
        .map((form) => `${term.id}: "${form}" is not found`),
    );
    expect(lost).toEqual([]);
  });

  test('marks no part of a name that is no term', () => {
    const names = [...sources.names, ...sources.terms.flatMap((term) => term.sense?.names ?? [])];
    const marked = names.flatMap((name) =>
      findMatches(name, index)
        .matches.filter((match) => match.end - match.start < name.length) // else somebody wrote an entry for the name
        .map((match) => `"${name}": ${name.slice(match.start, match.end)}`),
    );
    expect(marked).toEqual([]);
  });

  test('is small: every page pays for it', () =>
    expect(JSON.stringify(bundles.index).length).toBeLessThan(1000 * Math.max(250, sources.terms.length)));

  test('has a weight for every kind of evidence and for nothing else', () =>
    expect(Object.keys(weights).sort()).toEqual([...EVIDENCE].sort()));
});

describe('the texts', () => {
  test('name their relations, and the guide that teaches a term is offered with it', () => {
    const whale = bundles.explanations.find((one) => one.id === 'whale');
    expect(whale?.guide?.id).toBe('crypto-whale');
    expect(whale?.related).toContainEqual({ id: 'whale-tracking', name: 'Whale tracking' });
    for (const guide of bundles.guides) expect(guide.minutes).toBeGreaterThanOrEqual(4);
  });
});

test('pages of the site list have a row, other pages none', () => {
  expect(siteFor(sources.sites, new URL('https://www.coindesk.com/markets/2026/11/23/x'))).toBeDefined();
  expect(siteFor(sources.sites, new URL('https://www.example.org/'))).toBeUndefined();
});
