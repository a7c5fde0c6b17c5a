import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeIndex, formParts, spellings, verbForms } from '../../lib/core/encode-index.ts';
import { foldedWords, foldWord, stem } from '../../lib/core/normalize.ts';
import { CATEGORIES } from '../../lib/core/term.ts';
import { TermIndex } from '../../lib/core/term-index.ts';
import { foundIn, idsIn, makeIndex, makeTerm } from './hand-made.ts';

describe('encoding and decoding', () => {
  const terms = [
    makeTerm('whale', 'Whale', { category: 'markets', level: 1 }),
    makeTerm('near', 'NEAR Protocol', { aliases: ['NEAR'], exact: ['NEAR'], category: 'networks', level: 2 }),
    makeTerm('bridge', 'Bridge', {
      category: 'ai',
      level: 3,
      aliases: ['token bridge'],
      sense: {
        of: ['bridge'],
        prior: -1.5,
        before: ['cross-chain'],
        after: ['hacks'],
        near: ['Wrapped Tokens', 'DeFi'],
        not: { before: ['Brooklyn'], after: ['over'], near: ['rivers'] },
        part: 'noun',
        proper: true,
        names: ['Golden Gate Bridge'],
      },
    }),
    makeTerm('pump-fun', 'Pump.fun'),
    makeTerm('buy-low', 'Buy low, sell high'),
  ];
  const encoded = JSON.parse(JSON.stringify(encodeIndex(terms)));
  const index = new TermIndex(encoded.index, encoded.senses);

  test('facts come back for every term', () => {
    expect(index.termCount).toBe(terms.length);
    expect(terms.map((_, number) => index.facts(number))).toEqual(
      terms.map(({ id, category, level }) => ({ id, category, level })),
    );
  });

  test('every category has a code of its own', () => {
    const all = makeIndex(CATEGORIES.map((category) => makeTerm(category, category.replace('-', ' '), { category })));
    expect(CATEGORIES.map((_, number) => all.facts(number).category)).toEqual([...CATEGORIES]);
  });

  test('a number beyond the index is told, with the index’s size', () =>
    expect(() => index.facts(99)).toThrow('term 99: the index holds 5'));

  test('a sense comes back with its cues folded and in their plain form', () => {
    expect(index.sense(2)).toEqual({
      prior: -1.5,
      part: 'noun',
      proper: true,
      cues: { before: ['cross chain'], after: ['hack'], near: ['wrapped token', 'defi'] },
      not: { before: ['brooklyn'], after: ['over'], near: ['river'] },
    });
    expect(index.sense(0)).toBeUndefined();
  });

  test('an empty sense comes back empty', () => {
    const none = { before: [], after: [], near: [] };
    const one = makeIndex([makeTerm('x', 'Oracle', { sense: {} })]);
    expect(one.sense(0)).toEqual({ prior: 0, part: undefined, proper: false, cues: none, not: none });
  });

  test('only the forms that the sense names are ambiguous', () => {
    const entries = (word: string) => index.phrases(word)?.flatMap((phrase) => phrase.entries);
    expect(entries('bridge')).toMatchObject([{ term: 2, ambiguous: true, acronym: false, exact: undefined }]);
    expect(entries('token')).toMatchObject([{ term: 2, ambiguous: false, acronym: false, exact: undefined }]);
    const all = makeIndex([makeTerm('x', 'Oracle', { aliases: ['price oracle'], sense: {} })]);
    expect(all.phrases('price')?.[0]?.entries[0]?.ambiguous).toBe(true);
  });

  test('the exact case and the acronym come back', () =>
    expect(index.phrases('near')?.flatMap((phrase) => phrase.entries)).toMatchObject([
      { term: 1, ambiguous: false, acronym: false, exact: undefined },
      { term: 1, ambiguous: false, acronym: true, exact: 'NEAR' },
    ]));

  test('the longest phrase comes first, names have no entry, signs are kept', () => {
    expect(index.phrases('near')?.map((phrase) => phrase.rest)).toEqual([['protocol'], []]);
    expect(index.phrases('golden')).toEqual([{ rest: ['gate', 'bridge'], signs: ['', ''], entries: [] }]);
    expect(index.phrases('pump')?.[0]).toMatchObject({ rest: ['fun'], signs: ['.'] });
    expect(index.phrases('buy')?.[0]).toMatchObject({ rest: ['low', 'sell', 'high'], signs: ['', ',', ''] });
  });

  test('words that begin no form are unknown', () => {
    expect(index.phrases('weather')).toBeUndefined();
    expect(index.phrases('whale')?.length).toBeGreaterThan(0);
    expect(index.phrases('weather')).toBeUndefined();
    expect(index.isJoined('weather')).toBe(false);
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s is a word like any other', (word) => {
    expect(index.phrases(word)).toBeUndefined();
    expect(foundIn(`A ${word} spoke.`, index)).toEqual([]);
  });

  test('an empty glossary finds nothing', () => expect(foundIn('Bitcoin', makeIndex([]))).toEqual([]));

  test('two terms may share a form: both are kept', () => {
    const both = makeIndex([makeTerm('a', 'Token', { sense: {} }), makeTerm('b', 'Token', { sense: {} })]);
    expect(idsIn('A token', both)).toEqual(['a or b']);
  });

  test('every form that was encoded is found again', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcxyzABC27é'), minLength: 1, maxLength: 6 });
    const form = fc
      .array(fc.tuple(letters, fc.constantFrom(' ', '-', '.', '/', ' & ', "'", ', ')), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.map(([word, sign], i) => (i === parts.length - 1 ? word : word + sign)).join(''));
    fc.assert(
      fc.property(form, (text) => {
        const one = makeIndex([makeTerm('x', text)]);
        expect(foundIn(`It was ( ${text} ) again`, one)).toEqual([text]);
      }),
      { numRuns: 500, examples: [['a.xyz']].slice(1) as [string][] },
    );
  });
});

describe('spellings', () => {
  const written = (form: string) =>
    spellings(form).map(({ words, signs }) => words.map((word, i) => signs[i] + word).join(' '));
  test.each<[form: string, want: string[]]>([
    ['Whale', ['whale']],
    ['ZK-rollup', ['zk rollup', 'zkrollup']],
    ['Layer 2', ['layer 2', 'layer2', 'layer two', 'layertwo']],
    ['Ethereum 2.0', ['ethereum 2 .0', 'ethereum2 .0', 'ethereum two .zero', 'ethereumtwo .zero']],
    ['Proof-of-stake', ['proof of stake', 'proofofstake', 'proofof stake', 'proof ofstake']],
    ['Total value locked now', ['total value locked now']],
    ['Gas fee', ['gas fee', 'gasfee']],
    ['pump.fun', ['pump .fun']],
    ['one', ['one']],
    ['Q&A', ['q and a', 'qanda', 'qand a', 'q anda']],
  ])('%s', (form, want) => expect(written(form).sort()).toEqual([...want].sort()));
});

describe('verb forms', () => {
  test.each<[verb: string, want: string[]]>([
    ['stake', ['staked', 'staking']],
    ['dip', ['dipped', 'dipping']],
    ['dump', ['dumped', 'dumping']],
    ['slash', ['slashed', 'slashing']],
    ['rally', ['rallied', 'rallying']],
    ['buy', ['buyed', 'buying']],
    ['fix', ['fixed', 'fixing']],
    ['free', ['freed', 'freeing']],
    ['airdrop', ['airdropped', 'airdropping']],
    ['Token swap', ['Token swapped', 'Token swapping']],
    ['hard fork', ['hard forked', 'hard forking']],
    ['HODL', ['HODLed', 'HODLing']],
  ])('%s', (verb, want) => expect(verbForms(verb)).toEqual(want));
});

describe('forms that no page could match are named', () => {
  test.each([
    ['no letter or digit', '—'],
    ['no letter or digit', ''],
    ['a sign that forms cannot contain', 'Bitcoin (BTC)'],
    ['a sign that forms cannot contain', 'gas – fee'],
    ['a sign that forms cannot contain', 'rate = yield'],
    ['a sign that forms cannot contain', 'buy low,sell high'],
  ])('%s: "%s"', (what, form) => {
    expect(() => formParts(form)).toThrow(what);
    expect(() => encodeIndex([makeTerm('x', 'Fine', { aliases: [form] })])).toThrow(`the form "${form}" holds`);
    expect(() => encodeIndex([makeTerm('x', 'Fine')], { names: [form] })).toThrow(`the form "${form}" holds`);
  });
});

describe('folding', () => {
  test.each([
    ['Ｂｉｔｃｏｉｎ', 'bitcoin'],
    ['Bit\u00adcoin\ufe0f', 'bitcoin'],
    ['ﬁat', 'fiat'],
    ['É', 'é'],
    ['e\u0301', 'é'],
    ['ETH', 'eth'],
    ['', ''],
  ])('%s → %s', (word, want) => expect(foldWord(word)).toBe(want));

  test.each<[text: string, want: string[]]>([
    ['ZK‑Rollups & more', ['zk', 'rollups', 'and', 'more']],
    ["Bitcoin's", ['bitcoin', 's']],
    ['ETF는', ['etf', '는']],
    ['gas_limit', ['gas_limit']],
    ['…', []],
  ])('the words of "%s"', (text, want) => expect(foldedWords(text)).toEqual(want));

  test.each([
    ['fees', 'fee'],
    ['taxes', 'tax'],
    ['utilities', 'utility'],
    ['losses', 'loss'],
    ['loss', 'loss'],
    ['crisis', 'crisis'],
    ['status', 'status'],
    ['gas', 'gas'],
    ['us', 'us'],
    ['ties', 'tie'],
  ])('the stem of %s is %s', (word, want) => expect(stem(word)).toBe(want));
});
