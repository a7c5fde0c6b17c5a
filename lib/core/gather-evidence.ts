/** Gathers what speaks for and against one meaning of one mention, as small named numbers. */

import { type Field, fieldOf, vouching } from './field.ts';
import type { FormMatch } from './find-matches.ts';
import { GAP } from './normalize.ts';
import { neighbourSentence, type Passage, sentenceOf, sentenceRange, stemAt } from './passage.ts';
import { readCapitals, type Shape } from './read-capitals.ts';
import type { CompiledSense, FormEntry } from './term-index.ts';

/** Kinds of evidence, strongest first as measured; each is a small number, mostly 0 to 3. */
export const EVIDENCE = [
  'ticker',
  'before',
  'after',
  'near',
  'around',
  'notBefore',
  'notAfter',
  'notNear',
  'notAround',
  'prior',
  'capital',
  'strangeCapital',
  'insideName',
  'wrongPart',
  'fieldHere',
  'fieldAround',
  'mutual',
  'subjectHere',
  'subjectAround',
  'subjectOfPage',
  'otherSubject',
  'bias',
] as const;
export type EvidenceName = (typeof EVIDENCE)[number];
export type Evidence = Partial<Record<EvidenceName, number>>;

/** undefined: the spelling alone rules this sense out (a name without its capital, a noun used as a verb for sure). */
export function gatherEvidence(passage: Passage, match: FormMatch, entry: FormEntry): Evidence | undefined {
  const sense = passage.index.sense(entry.term);
  if (sense === undefined) return undefined; // not learnt: stay silent
  const n = sentenceOf(passage, match.first);
  const [from, to] = sentenceRange(passage, n);
  const shape = readCapitals(passage, match, [from, to]);
  if (sense.proper && !match.ticker && !shape.capital) return undefined;
  const evidence: Evidence = { bias: 1, prior: sense.prior };
  if (match.ticker || isTickerInBrackets(passage, match)) evidence.ticker = 1;
  addDirectCues(passage, match, sense, evidence);
  const skip = (i: number) => i >= match.first - 1 && i <= match.last + 1;
  const used = new Set<string>();
  evidence.near = Math.min(3, countCues(passage, sense.cues.near, { from, to, used, skip }));
  evidence.notNear = Math.min(3, countCues(passage, sense.not.near, { from, to, used, skip }));
  const aside = (passage: Passage, from: number, to: number) => {
    const range = { from, to, used, skip: () => false };
    evidence.around = Math.min(3, (evidence.around ?? 0) + countCues(passage, sense.cues.near, range));
    evidence.notAround = Math.min(3, (evidence.notAround ?? 0) + countCues(passage, sense.not.near, range));
  };
  for (const side of [-1, 1] as const) {
    const beside = neighbourSentence(passage, n, side);
    if (beside !== undefined) aside(beside.passage, beside.from, beside.to);
  }
  addShape(evidence, sense, shape, entry.acronym);
  if (sense.part !== undefined && partOfSpeech(passage, match) === (sense.part === 'noun' ? 'verb' : 'noun'))
    evidence.wrongPart = 1;
  addSubject(passage, match, entry, evidence);
  return evidence;
}

/** "Daiwa Securities", "Liquidity Services": an ordinary word with a capital, beside another capital, in running text. */
export function isPartOfName(passage: Passage, match: FormMatch): boolean {
  const shape = readCapitals(passage, match, sentenceRange(passage, sentenceOf(passage, match.first)));
  return shape.inName && !shape.allCaps;
}

function addShape(evidence: Evidence, sense: CompiledSense, shape: Shape, acronym: boolean): void {
  if (shape.inName) evidence.insideName = 1;
  if (sense.proper) {
    if (shape.telling) evidence.capital = 1;
  } else if (!acronym && shape.telling && shape.capital) evidence.strangeCapital = shape.allCaps ? 2 : 1; // GAS in a list of tickers
}

/** Whether the words at tokens `at`… are the cue's words. */
function cueAt(passage: Passage, cue: string, at: number): boolean {
  if (at < 0) return false;
  let i = at;
  for (const word of cue.split(' ')) {
    if (stemAt(passage, i) !== word) return false;
    i++;
  }
  return true;
}

function addDirectCues(passage: Passage, match: FormMatch, sense: CompiledSense, evidence: Evidence): void {
  const gaps = passage.found.tokens.gaps;
  const closed = (i: number) => i < gaps.length && gaps[i] !== GAP.break;
  const stands = (cues: readonly string[], before: boolean) =>
    cues.some((cue) => {
      const size = cue.split(' ').length;
      if (before) return closed(match.first) && cueAt(passage, cue, match.first - size);
      return closed(match.last + 1) && cueAt(passage, cue, match.last + 1);
    });
  if (stands(sense.cues.before, true)) evidence.before = 1;
  if (stands(sense.cues.after, false)) evidence.after = 1;
  if (stands(sense.not.before, true)) evidence.notBefore = 1;
  if (stands(sense.not.after, false)) evidence.notAfter = 1;
}

interface Range {
  from: number;
  to: number;
  /** Cues counted already: each speaks once. */
  used: Set<string>;
  skip: (token: number) => boolean;
}

function countCues(passage: Passage, cues: readonly string[], range: Range): number {
  let count = 0;
  if (cues.length === 0) return 0;
  const wanted = cueTable(cues);
  for (let i = range.from; i < range.to; i++) {
    if (range.skip(i)) continue;
    for (const cue of wanted.get(stemAt(passage, i)) ?? [])
      if (!range.used.has(cue) && cueAt(passage, cue, i)) {
        range.used.add(cue);
        count++;
      }
  }
  return count;
}

const cueTables = new WeakMap<readonly string[], Map<string, string[]>>();
function cueTable(cues: readonly string[]): Map<string, string[]> {
  let table = cueTables.get(cues);
  if (table === undefined) {
    table = new Map();
    for (const cue of cues) {
      const first = cue.split(' ')[0] as string;
      table.set(first, [...(table.get(first) ?? []), cue]);
    }
    cueTables.set(cues, table);
  }
  return table;
}

/** "Chainlink (LINK)" */
function isTickerInBrackets(passage: Passage, match: FormMatch): boolean {
  const { text } = passage.found.tokens;
  const form = text.slice(match.start, match.end);
  return text.charAt(match.start - 1) === '(' && text.charAt(match.end) === ')' && form === form.toUpperCase();
}

const DETERMINERS = new Set([
  'a',
  'an',
  'the',
  'this',
  'that',
  'these',
  'those',
  'its',
  'their',
  'his',
  'her',
  'our',
  'your',
  'my',
  'no',
  'any',
  'each',
  'every',
  'some',
  'another',
  'of',
  'for',
  'in',
  'on',
  'with',
  'from',
  'by',
  'at',
]);
const BEFORE_VERBS = new Set([
  'to',
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'must',
  'should',
  'shall',
  'i',
  'we',
  'they',
  'you',
  'he',
  'she',
  'who',
  'not',
  'cannot',
  'don',
  'didn',
  'doesn',
  'let',
  'help',
  'also',
  'did',
  'does',
  'do',
  't',
  'll',
  'd',
  'then',
  'often',
  'never',
  'always',
]);

/** A guess from the words beside the form; undefined where they do not tell. */
function partOfSpeech(passage: Passage, match: FormMatch): 'noun' | 'verb' | undefined {
  const { tokens } = passage.found;
  const before = match.first > 0 ? (tokens.words[match.first - 1] as string) : '';
  const after = match.last + 1 < tokens.length ? (tokens.words[match.last + 1] as string) : '';
  if (DETERMINERS.has(before)) return 'noun';
  if (BEFORE_VERBS.has(before)) return 'verb';
  if (
    /^(the|a|an|its|their|his|her|our|your|my|this|these|those|it|them|us|him|me)$/.test(after) &&
    tokens.gaps[match.last + 1] === GAP.space
  )
    return 'verb';
  return undefined;
}

function addSubject(passage: Passage, match: FormMatch, entry: FormEntry, evidence: Evidence): void {
  const field = fieldOf(passage.index.facts(entry.term).category);
  const n = sentenceOf(passage, match.first);
  const [from, to] = sentenceRange(passage, n);
  let here = 0;
  let around = 0;
  let mutual = 0;
  for (const other of passage.found.matches) {
    if (other === match) continue;
    const inSentence = other.first >= from && other.first < to;
    const sure = other.entries.find((one) => !one.ambiguous);
    const witness = sure ?? other.entries[0];
    if (witness === undefined) continue;
    const weight = vouching(field, fieldOf(passage.index.facts(witness.term).category));
    // another word in doubt says little, but "validators" and "chain" in one sentence say something to each other
    if (sure === undefined) mutual += inSentence && !sameTerms(other, match) ? weight : 0;
    else if (inSentence) here += weight;
    else around += weight;
  }
  evidence.mutual = Math.min(1, mutual); // never more: several everyday words in one sentence would vouch for one another
  addFieldWords(passage, match, field, evidence);
  evidence.subjectHere = Math.min(2, here);
  evidence.subjectAround = Math.min(2, around);
  const { crypto, finance, ai } = passage.subject;
  const own = { crypto: crypto + finance * 0.25, finance: finance + crypto * 0.75, ai }[field];
  const other = { crypto: ai, finance: ai, ai: crypto + finance }[field];
  evidence.subjectOfPage = Math.min(2, own / 2);
  evidence.otherSubject = Math.min(2, Math.max(0, other - own) / 2);
}

const sameTerms = (a: FormMatch, b: FormMatch): boolean =>
  a.entries.some(({ term }) => b.entries.some((other) => other.term === term));

/** Words at home in the field's stories: each says little, several in one sentence say where the sentence is from. */
function addFieldWords(passage: Passage, match: FormMatch, field: Field, evidence: Evidence): void {
  const n = sentenceOf(passage, match.first);
  const count = (from: number, to: number): number => {
    const seen = new Set<string>();
    for (let i = from; i < to; i++) {
      if (i >= match.first && i <= match.last) continue;
      const word = stemAt(passage, i);
      if (passage.index.isFieldWord(field, word)) seen.add(word);
    }
    return seen.size;
  };
  evidence.fieldHere = Math.min(4, count(...sentenceRange(passage, n)));
  evidence.fieldAround = Math.min(4, count(...sentenceRange(passage, n - 1)) + count(...sentenceRange(passage, n + 1)));
}
