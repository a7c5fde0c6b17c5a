import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spellings, verbForms } from '../../lib/core/encode-index.ts';
import { findMatches, singulars } from '../../lib/core/find-matches.ts';
import { foldedWords, tokenize } from '../../lib/core/normalize.ts';
import { foundIn, makeIndex, makeTerm } from './hand-made.ts';

const terms = [
  makeTerm('bitcoin', 'Bitcoin', { aliases: ['BTC'] }),
  makeTerm('layer-2', 'Layer 2', { aliases: ['L2'] }),
  makeTerm('zk-rollup', 'ZK-rollup', { aliases: ['zero-knowledge rollup'] }),
  makeTerm('staking', 'Stake', { verb: true }),
  makeTerm('near', 'NEAR', { exact: ['NEAR'] }),
  makeTerm('pump-fun', 'Pump.fun'),
  makeTerm('rnd', 'R&D'),
  makeTerm('crypto-exchange', 'Crypto exchange'),
  makeTerm('etf', 'Exchange-traded fund', { aliases: ['ETF', 'Bitcoin ETF'], exact: ['ETF'] }),
  makeTerm('buy-low', 'Buy low, sell high'),
  makeTerm('gas', 'Gas gas gas gas gas gas gas fee'),
];
const index = makeIndex(terms, ['Heath Ledger', 'layer cake']);

/** Every way in which a term may be written, its parts run together. */
const writings = new Map(
  terms.map((term) => {
    const forms = [term.name, ...term.aliases].flatMap((form) => (term.verb ? [form, ...verbForms(form)] : [form]));
    return [term.id, new Set(forms.flatMap(spellings).map(({ words }) => words.join('')))];
  }),
);

const names = terms.flatMap((term) => [term.name, ...term.aliases]);
const pieces =
  'bitcoins near staked Stakes zkRollup ZK layer two 2 crypto exchange traded fund Heath Ledger pump fun com R D sell low gas fee the Ｂｉｔｃｏｉｎ ETF는';
const word = fc.constantFrom(...names, ...pieces.split(' '));
const signs = "- – \u00ad \u200b . , & / :// @ # $ _ ( ) “ ’ 's \ufe0f \ud83d \udc0b 美 \u0301 ؟ ـ";
const separator = fc.constantFrom(' ', '  ', '\u00a0', ', ', '. ', '\n', '', ...signs.split(' '));
/** Any UTF-16 units at all, halves of surrogate pairs among them. */
const anything = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
/** Text in which forms and traps are frequent. */
const prose = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: word }, { weight: 6, arbitrary: separator }, { weight: 1, arbitrary: anything }),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

test('a match is text that folds to a form of each term that it may mean', () => {
  fc.assert(
    fc.property(prose, (text) => {
      for (const match of findMatches(text, index).matches) {
        const seen = foldedWords(text.slice(match.start, match.end)).join('');
        for (const { term } of match.entries) {
          const known = writings.get(index.facts(term).id) as Set<string>;
          expect([seen, ...singulars(seen)].some((one) => known.has(one))).toBe(true);
        }
      }
    }),
    { numRuns: 1500 },
  );
});

test('matches are in page order, do not overlap, and lie on their tokens', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const { matches, tokens } = findMatches(text, index);
      let before = 0;
      for (const match of matches) {
        expect(match.start).toBeGreaterThanOrEqual(before);
        expect(match.end).toBeGreaterThan(match.start);
        expect(match.start).toBe(tokens.starts[match.first]);
        expect(match.end).toBe(tokens.ends[match.last]);
        expect(match.entries.length).toBeGreaterThan(0);
        before = match.end;
      }
      expect(before).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1500 },
  );
});

test('a sentence before or after changes no match', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const alone = foundIn(text, index);
      expect(foundIn(`It rained all day. ${text}`, index)).toEqual(alone);
      expect(foundIn(`${text}. It rained all day.`, index)).toEqual(alone);
    }),
    { numRuns: 1500 },
  );
});

test('no string makes it throw, and tokens tile any text', () => {
  fc.assert(
    fc.property(fc.oneof(anything, prose, fc.string({ unit: 'binary' })), (text) => {
      findMatches(text, index);
      const { starts, ends, length } = tokenize(text);
      const places = Array.from({ length }, (_, i) => [starts[i] as number, ends[i] as number]).flat();
      expect(places.every((place, i) => place >= (places[i - 1] ?? 0))).toBe(true);
      expect(starts.every((start, i) => start < (ends[i] as number))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe('time grows with the text’s length, not with its square', () => {
  /** A square would make it 16; 4 is what the length alone asks for, the rest is the machine's noise. */
  const MOST_GROWTH = 10;

  const quickest = (text: string) => {
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 2; run++) {
      const begin = performance.now();
      findMatches(text, index);
      best = Math.min(best, performance.now() - begin);
    }
    return best;
  };

  test.each([
    ['hyphens', 250_000, '-'],
    ['hyphens between letters', 20_000, 'x-'],
    ['letters without a space', 250_000, 'x'],
    ['forms without a space', 5_000, 'bitcoin.'],
    ['forms in an address', 5_000, 'bitcoin/'],
    ['the beginning of a long form, again and again', 20_000, 'gas '],
    ['beginnings of forms that start inside each other', 10_000, 'crypto exchange traded '],
    ['invisible characters', 250_000, '\u200b'],
    ['invisible characters in words', 50_000, 'x\u00ad'],
    ['combining marks', 100_000, '\u0301'],
    ['halves of surrogate pairs', 200_000, '\ud83d'],
    ['changes of script', 15_000, '美ETF'],
    ['commas', 50_000, 'low, '],
    ['a very long story', 10_000, 'Bitcoin fell as crypto exchange fees rose. '],
  ])('%s', (_what, count, part) => {
    const texts = [part.repeat(count), part.repeat(count * 4)] as const;
    let growth = Number.POSITIVE_INFINITY;
    // the machine may be busy for a moment; a square stays one however often it is looked at
    for (let look = 0; look < 4 && growth >= MOST_GROWTH; look++) growth = quickest(texts[1]) / quickest(texts[0]);
    expect(growth).toBeLessThan(MOST_GROWTH);
  });
});
