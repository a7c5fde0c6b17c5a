import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseSenses, type Judgement, judgeMatches, type SenseWeights, SURE } from '../../lib/core/choose-sense.ts';
import { findMatches } from '../../lib/core/find-matches.ts';
import { findSentences } from '../../lib/core/find-sentences.ts';
import { EVIDENCE, type EvidenceName } from '../../lib/core/gather-evidence.ts';
import { tokenize } from '../../lib/core/normalize.ts';
import { type Subject, weighSubject } from '../../lib/core/subject.ts';
import { makeIndex, makeTerm } from './hand-made.ts';

const AGAINST: readonly EvidenceName[] = [
  ...(['notBefore', 'notAfter', 'notNear', 'notAround', 'strangeCapital', 'insideName', 'wrongPart'] as const),
  ...(['otherSubject', 'bias'] as const),
];
/** One for, minus one against: what each piece of evidence says, without how loudly. */
const weights = Object.fromEntries(EVIDENCE.map((name) => [name, AGAINST.includes(name) ? -1 : 1])) as SenseWeights;

const NOTHING: Subject = { crypto: 0, finance: 0, ai: 0 };

const index = makeIndex(
  [
    makeTerm('bitcoin', 'Bitcoin'),
    makeTerm('bridge', 'Bridge', {
      category: 'defi',
      sense: {
        before: ['token'],
        after: ['hack', 'protocol'],
        near: ['chain', 'wrapped asset'],
        not: { before: ['Brooklyn'], after: ['over'], near: ['river'] },
        part: 'noun',
      },
    }),
    makeTerm('base', 'Base', { category: 'networks', sense: { proper: true, prior: -1, near: ['Coinbase'] } }),
    makeTerm('chainlink', 'Chainlink', { aliases: ['LINK'], sense: { of: ['LINK'], proper: true, prior: -2 } }),
    makeTerm('crypto-token', 'Token', { category: 'tokens', sense: { near: ['wallet'] } }),
    makeTerm('ai-token', 'AI token', {
      category: 'ai',
      aliases: ['token'],
      sense: { of: ['token'], near: ['prompt'] },
    }),
    makeTerm('prompt', 'Chatbot', { category: 'ai' }),
  ],
  [],
  { crypto: 'stablecoin', finance: 'dividend', ai: 'inference' },
);
const tools = { index, weights };
/** Words and signs of which any text may be made. */
const LOOSE =
  'Bitcoin bridge Bridge the token hack over river. Base base $LINK (LINK) chain They will wallet prompt. chatbot Brooklyn “ U.S. \n'.split(
    ' ',
  );

/** All candidates for the first match of the text. */
function judge(text: string, subject: Subject = NOTHING): Judgement[] {
  const [judged] = judgeMatches(findMatches(text, index), { subject }, tools);
  if (judged === undefined) throw new Error(`no form in "${text}"`);
  return judged;
}
const idOf = (judgement: { term: number }) => index.facts(judgement.term).id;
const chosen = (text: string, subject: Subject = NOTHING) =>
  chooseSenses(findMatches(text, index), { subject }, tools).map(idOf);

describe('each kind of evidence moves the score', () => {
  type Row = [name: EvidenceName, plain: string, telling: string, subject?: Subject];
  const BRIDGE = 'The bridge reopened after weeks of work.';
  const rows: Row[] = [
    ['before', BRIDGE, 'The token bridge reopened after weeks of work.'],
    ['after', BRIDGE, 'The bridge hacks began after weeks of work.'],
    ['near', BRIDGE, 'The bridge reopened after both chains had stopped.'],
    ['near', BRIDGE, 'The bridge reopened after a wrapped asset failed.'],
    ['around', 'The bridge reopened. All went home.', 'The bridge reopened. The chain had stopped.'],
    ['around', 'All went home. The bridge reopened.', 'The chain had stopped. The bridge reopened.'],
    ['notBefore', BRIDGE, 'The Brooklyn bridge reopened after weeks of work.'],
    ['notAfter', BRIDGE, 'The bridge over there reopened after weeks of work.'],
    ['notNear', BRIDGE, 'The bridge reopened after the rivers fell.'],
    ['notAround', 'The bridge reopened. All went home.', 'The bridge reopened. The river had fallen.'],
    ['strangeCapital', BRIDGE, 'They say the Bridge reopened after weeks of work.'],
    ['insideName', 'They say the Bridge reopened after weeks.', 'They say the Golden Bridge reopened after weeks.'],
    ['wrongPart', BRIDGE, 'They will bridge that after weeks of work.'],
    ['wrongPart', BRIDGE, 'Banks bridge their losses after weeks of work.'],
    ['fieldHere', BRIDGE, 'The bridge reopened after stablecoins of all kinds.'],
    ['fieldAround', 'The bridge reopened. All went home.', 'The bridge reopened. Stablecoins fell.'],
    ['mutual', BRIDGE, 'The bridge reopened after tokens fell.'],
    ['subjectHere', BRIDGE, 'The bridge reopened as Bitcoin rose.'],
    ['subjectAround', 'The bridge reopened. All went home.', 'The bridge reopened. Nobody sold Bitcoin.'],
    ['subjectOfPage', BRIDGE, BRIDGE, { crypto: 4, finance: 0, ai: 0 }],
    ['otherSubject', BRIDGE, BRIDGE, { crypto: 0, finance: 0, ai: 4 }],
    ['capital', 'Base grew over the summer.', 'Nobody knew why Base grew over the summer.'],
    ['ticker', 'The page has a LINK to it.', 'Chainlink’s coin (LINK) rose.'],
    ['ticker', 'The page has a LINK to it.', 'Traders bought $LINK on Friday.'],
  ];
  test.each(rows)('%s: %s → %s', (name, plain, telling, subject) => {
    const idOfForm = telling.includes('LINK') ? 'chainlink' : telling.includes('Base ') ? 'base' : 'bridge';
    const score = (text: string, about: Subject) => {
      const judged = judgeMatches(findMatches(text, index), { subject: about }, tools).flat();
      return judged.find((one) => idOf(one) === idOfForm && one.score < 1) as Judgement;
    };
    const before = score(plain, NOTHING);
    const after = score(telling, subject ?? NOTHING);
    const direction = AGAINST.includes(name) ? -1 : 1;
    expect(direction * ((after.parts[name] ?? 0) - (before.parts[name] ?? 0))).toBeGreaterThan(0);
    expect(direction * (after.score - before.score)).toBeGreaterThan(0);
  });

  test('a higher prior makes a higher score, with nothing around', () => {
    const scores = [-2, 0, 2].map((prior) => {
      const one = { index: makeIndex([makeTerm('x', 'Oracle', { sense: { prior } })]), weights };
      return judgeMatches(findMatches('An oracle spoke.', one.index), { subject: NOTHING }, one)[0]?.[0]
        ?.score as number;
    });
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(new Set(scores).size).toBe(3);
  });

  test.each([
    ['a cue inside a longer word', 'The bridge reopened after a chainsaw and rivet show.'],
    [
      'a cue two sentences away',
      'The chain had stopped. All went home. The bridge reopened. All slept. The river fell.',
    ],
    ['half of a cue of two words', 'The bridge reopened, wrapped in flags.'],
  ])('says nothing: %s', (_what, text) => {
    const { parts } = judge(text).find((one) => idOf(one) === 'bridge') as Judgement;
    for (const name of ['before', 'after', 'near', 'around', 'notNear', 'notAround'] as const)
      expect(parts[name] ?? 0).toBe(0);
  });

  test('no kind of evidence is without a row', () => {
    const shown = new Set<EvidenceName>([...rows.map(([name]) => name), 'prior', 'bias']);
    expect(EVIDENCE.filter((name) => !shown.has(name))).toEqual([]);
  });
});

describe('choosing', () => {
  test.each<[rule: string, text: string, want: string[]]>([
    ['a form without other meanings is always explained', 'Bitcoin fell.', ['bitcoin']],
    ['silence when nothing speaks for the meaning', 'The bridge reopened.', []],
    ['silence when the evidence is even', 'The token bridge over the river reopened.', []],
    ['a proper name without its capital is ruled out', 'The base of Coinbase', []],
    [
      'a proper name with it',
      'Coinbase says that Base, the network of Coinbase, grew as Bitcoin rose.',
      ['base', 'bitcoin'],
    ],
    ['a ticker needs no more', 'They like $LINK and Bitcoin.', ['bitcoin']],
    [
      'the cues choose between two meanings: a coin',
      'The token left his wallet as Bitcoin rose.',
      ['crypto-token', 'bitcoin'],
    ],
    [
      'the cues choose between two meanings: a model',
      'Each token of the prompt to a chatbot costs money.',
      ['ai-token', 'prompt'],
    ],
    ['silence when two meanings tie', 'A token in the prompt of a wallet', []],
  ])('%s', (_rule, text, want) => {
    const crisp = { index, weights: { ...weights, near: 2, before: 2, notBefore: -2, notAfter: -2 } };
    const got = chooseSenses(findMatches(text, index), { subject: NOTHING }, crisp).map(idOf);
    expect(got).toEqual(want);
  });

  test('the chosen candidate comes first, and only a sure one is chosen', () => {
    for (const text of ['A token in his wallet', 'A token in the prompt', 'A token', 'Bitcoin']) {
      const judged = judge(text);
      expect(judged.map((one) => one.score)).toEqual(judged.map((one) => one.score).sort((a, b) => b - a));
      expect(judged.slice(1).some((one) => one.chosen)).toBe(false);
      expect(judged[0]?.chosen === true && judged[0].score < SURE).toBe(false);
    }
  });

  test('a ruled-out meaning scores nothing and has no parts', () => {
    expect(judge('at the base of it')).toMatchObject([{ score: 0, parts: {}, chosen: false }]);
  });

  test('the subject of the page decides between equal meanings', () => {
    expect(chosen('A token', { crypto: 0, finance: 0, ai: 9 })).toEqual(['ai-token']);
    expect(chosen('A token', { crypto: 9, finance: 0, ai: 0 })).toEqual(['crypto-token']);
    expect(chosen('A token', { crypto: 9, finance: 0, ai: 9 })).toEqual([]);
  });

  test('the parts of any text sum to its score', () => {
    const words = fc.constantFrom(...LOOSE);
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (list) => {
        const text = list.join(' ');
        for (const judged of judgeMatches(findMatches(text, index), { subject: NOTHING }, tools).flat()) {
          if (judged.score === 0 || judged.score === 1) continue;
          const sum = Object.values(judged.parts).reduce((a, b) => a + b, 0);
          expect(judged.score).toBeCloseTo(1 / (1 + Math.exp(-sum)), 10);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('sentences', () => {
  const sentences = (text: string) => {
    const tokens = tokenize(text);
    const begins = findSentences(tokens);
    return begins.map((begin, n) =>
      text.slice(tokens.starts[begin], tokens.ends[(begins[n + 1] ?? tokens.length) - 1]),
    );
  };
  test.each<[rule: string, text: string, want: string[]]>([
    ['a stop before a capital', 'Bitcoin fell. Ether rose.', ['Bitcoin fell', 'Ether rose']],
    ['a question and an exclamation', 'Who sold? Nobody! 3 whales bought.', ['Who sold', 'Nobody', '3 whales bought']],
    ['a stop inside a closing quote', '“It fell.” Ether rose.', ['It fell', 'Ether rose']],
    ['a line break', 'Key points\nether rose', ['Key points', 'ether rose']],
    ['no stop before a small letter', 'It fell approx. half vs. ether.', ['It fell approx. half vs. ether']],
    ['not after initials', 'The U.S. Treasury sold.', ['The U.S. Treasury sold']],
    [
      'not after a title',
      'Sen. Lummis met Mr. Saylor of Strategy Inc. Monday.',
      ['Sen. Lummis met Mr. Saylor of Strategy Inc. Monday'],
    ],
    ['not in a figure', 'It fell 2.5% to $1.1 million.', ['It fell 2.5% to $1.1 million']],
    ['one sentence', 'Bitcoin fell', ['Bitcoin fell']],
  ])('%s', (_rule, text, want) => expect(sentences(text)).toEqual(want));

  test('a text without words has no second sentence', () => expect(findSentences(tokenize('… !? '))).toEqual([0]));
});

describe('the subject of a story', () => {
  const subject = (...texts: string[]) =>
    weighSubject(
      texts.map((text) => findMatches(text, index)),
      index,
    );
  test('counts sure terms by field, a hundred words', () => {
    const filler = 'word '.repeat(99);
    expect(subject(`${filler}Bitcoin`).crypto).toBeCloseTo(1);
    expect(subject(`${filler}chatbot`)).toMatchObject({ crypto: 0, ai: 1 });
  });
  test('leaves forms with several meanings out', () => expect(subject('The bridge and the token')).toEqual(NOTHING));
  test('is nothing for nothing', () => expect(subject()).toEqual(NOTHING));
  test('one term in a short text is not a whole page', () => expect(subject('Bitcoin').crypto).toBeLessThan(2));
});
