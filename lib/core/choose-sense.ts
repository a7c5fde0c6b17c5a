/** Decides whether a form that has several meanings has one that we explain, here: named evidence, named weights, one sum. */
import type { FormMatch, Found } from './find-matches.ts';
import { GAP, keyAt, stem, type Tokens } from './normalize.ts';
import type { Category } from './term.ts';
import type { CompiledSense, FormEntry, TermIndex } from './term-index.ts';

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
  'subjectHere',
  'subjectAround',
  'subjectOfPage',
  'otherSubject',
  'bias',
] as const;
export type EvidenceName = (typeof EVIDENCE)[number];
export type Evidence = Partial<Record<EvidenceName, number>>;
export type SenseWeights = Record<EvidenceName, number>;

/** A mention whose meaning is decided. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Number of the term in the index. */
  readonly term: number;
  /** 0 … 1: how sure; 1 where the form has no other meaning. */
  readonly score: number;
}

export interface Judgement extends Match {
  readonly chosen: boolean;
  /** Each piece of evidence times its weight, for `explain --why`. */
  readonly parts: Evidence;
}

/** The broad fields whose words vouch for one another. */
export type Field = 'crypto' | 'finance' | 'ai';
export const fieldOf = (category: Category): Field => {
  if (category === 'ai') return 'ai';
  return category === 'markets' || category === 'trading' || category === 'regulation' ? 'finance' : 'crypto';
};

/** What a story is about, from its unmistakable terms: how many a hundred words, by field. */
export type Subject = Readonly<Record<Field, number>>;

/** @param found All blocks of the story, its title among them. @returns Zeros for a story without any sure term. */
export function weighSubject(found: readonly Found[], index: TermIndex): Subject {
  const count = { crypto: 0, finance: 0, ai: 0 };
  let words = 0;
  for (const block of found) {
    words += block.tokens.length;
    for (const match of block.matches) {
      const sure = match.entries.find((entry) => !entry.ambiguous);
      if (sure !== undefined) count[fieldOf(index.facts(sure.term).category)]++;
    }
  }
  const perHundred = (n: number) => (n * 100) / Math.max(words, 60);
  return { crypto: perHundred(count.crypto), finance: perHundred(count.finance), ai: perHundred(count.ai) };
}

/** Decides every match of one block.
 *  @returns For each match one judgement a candidate term, the chosen one first. */
export function judgeMatches(
  found: Found,
  subject: Subject,
  tools: { index: TermIndex; weights: SenseWeights },
): Judgement[][] {
  const sentences = findSentences(found.tokens);
  const passage: Passage = { found, sentences, subject, index: tools.index, stems: [] };
  return found.matches.map((match) => {
    const span = { start: match.start, end: match.end };
    const sure = match.entries.find((entry) => !entry.ambiguous);
    if (sure !== undefined) return [{ ...span, term: sure.term, score: 1, chosen: true, parts: {} }];
    const judged = match.entries
      .map((entry) => {
        const evidence = gatherEvidence(passage, match, entry);
        const parts: Evidence = {};
        let sum = 0;
        for (const name of EVIDENCE) {
          const value = (evidence?.[name] ?? 0) * tools.weights[name];
          if (value !== 0) parts[name] = value;
          sum += value;
        }
        const score = evidence === undefined ? 0 : 1 / (1 + Math.exp(-sum));
        return { ...span, term: entry.term, score, chosen: false, parts };
      })
      .sort((a, b) => b.score - a.score);
    const [best, next] = judged;
    if (best !== undefined && best.score >= SURE && best.score > (next?.score ?? 0)) best.chosen = true;
    return judged;
  });
}

/** The score from which a mention is explained. Above one half: a missing mark costs nothing, a wrong one costs trust. */
export const SURE = 0.6;

/** The mentions of one block that are explained. */
export function chooseSenses(
  found: Found,
  subject: Subject,
  tools: { index: TermIndex; weights: SenseWeights },
): Match[] {
  return judgeMatches(found, subject, tools).flatMap((judged) =>
    judged.filter((judgement) => judgement.chosen).slice(0, 1),
  );
}

interface Passage {
  readonly found: Found;
  /** Token numbers at which sentences begin, ascending, the first 0. */
  readonly sentences: readonly number[];
  readonly subject: Subject;
  readonly index: TermIndex;
  /** Stems of tokens, filled as they are asked for. */
  readonly stems: string[];
}

const stemAt = (passage: Passage, i: number): string => {
  const known = passage.stems[i];
  if (known !== undefined) return known;
  const tokens = passage.found.tokens;
  if (i < 0 || i >= tokens.length) return '';
  const made = stem(keyAt(tokens, i));
  passage.stems[i] = made;
  return made;
};

/** Token numbers at which sentences begin. A sentence ends at . ! ? or a line break before a capital, digit or quote. */
export function findSentences(tokens: Tokens): number[] {
  const begins = [0];
  for (let i = 1; i < tokens.length; i++) {
    if (tokens.gaps[i] !== GAP.break && tokens.gaps[i] !== GAP.space) continue;
    const between = tokens.text.slice(tokens.ends[i - 1], tokens.starts[i]);
    if (!/[.!?…\n]/.test(between)) continue;
    if (between.includes('\n')) begins.push(i);
    else if (
      /[.!?…]/.test(between) &&
      /\s/.test(between) &&
      /[\p{Lu}\p{N}]/u.test(tokens.text.charAt(tokens.starts[i] as number)) &&
      !endsInAbbreviation(tokens, i - 1, between)
    )
      begins.push(i);
  }
  return begins;
}

const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'vs',
  'inc',
  'corp',
  'ltd',
  'co',
  'jr',
  'sr',
  'no',
  'u.s',
  'sen',
  'rep',
  'gov',
  'prof',
  'etc',
  'approx',
  'jan',
  'feb',
  'mar',
  'apr',
  'aug',
  'sept',
  'oct',
  'nov',
  'dec',
]);
const endsInAbbreviation = (tokens: Tokens, i: number, between: string) =>
  between.startsWith('. ') &&
  (ABBREVIATIONS.has(keyAt(tokens, i)) || (tokens.ends[i] as number) - (tokens.starts[i] as number) === 1);

/** The range of tokens [from, to) of sentence `n`; empty beyond the ends. */
function sentenceRange(passage: Passage, n: number): [number, number] {
  const begin = passage.sentences[n];
  if (begin === undefined) return [0, 0];
  return [begin, passage.sentences[n + 1] ?? passage.found.tokens.length];
}

function sentenceOf(passage: Passage, token: number): number {
  let low = 0;
  let high = passage.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((passage.sentences[middle] as number) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** undefined: the spelling alone rules this sense out (a name without its capital, a noun used as a verb for sure). */
export function gatherEvidence(passage: Passage, match: FormMatch, entry: FormEntry): Evidence | undefined {
  const sense = passage.index.sense(entry.term);
  if (sense === undefined) return { bias: 1, prior: 3 };
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
  for (const neighbour of [n - 1, n + 1]) {
    const [a, b] = sentenceRange(passage, neighbour);
    evidence.around = Math.min(
      3,
      (evidence.around ?? 0) + countCues(passage, sense.cues.near, { from: a, to: b, used, skip }),
    );
    evidence.notAround = Math.min(
      3,
      (evidence.notAround ?? 0) + countCues(passage, sense.not.near, { from: a, to: b, used, skip }),
    );
  }
  addShape(evidence, sense, shape);
  if (sense.part !== undefined && partOfSpeech(passage, match) === (sense.part === 'noun' ? 'verb' : 'noun'))
    evidence.wrongPart = 1;
  addSubject(passage, match, entry, evidence);
  return evidence;
}

function addShape(evidence: Evidence, sense: CompiledSense, shape: Shape): void {
  if (sense.proper) {
    if (shape.telling) evidence.capital = 1;
    if (shape.inName) evidence.insideName = 1;
    return;
  }
  if (shape.telling && shape.capital && !shape.allCaps) evidence.strangeCapital = 1;
  if (shape.inName) evidence.insideName = 1;
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

interface Shape {
  /** The form begins with a capital. */
  capital: boolean;
  allCaps: boolean;
  /** Its capital means something: not at a sentence's start, nor in a headline in title case. */
  telling: boolean;
  /** A capitalised word stands right beside it, as in a longer name. */
  inName: boolean;
}

function readCapitals(passage: Passage, match: FormMatch, [from, to]: [number, number]): Shape {
  const { tokens } = passage.found;
  const form = tokens.text.slice(match.start, match.end);
  const capital = /^\p{Lu}/u.test(form);
  const allCaps = capital && form === form.toUpperCase() && form.length > 1;
  let long = 0;
  let capitals = 0;
  for (let i = from + 1; i < to; i++) {
    if ((tokens.ends[i] as number) - (tokens.starts[i] as number) < 4) continue;
    if (i >= match.first && i <= match.last) continue;
    long++;
    if (isCapital(tokens, i)) capitals++;
  }
  const titleCase = long >= 3 && capitals / long > 0.6;
  const first =
    match.first === from || /["“'‘(:]\s*$/.test(tokens.text.slice(Math.max(0, match.start - 2), match.start));
  const telling = !first && !titleCase;
  const beside = (i: number, gap: number) =>
    i >= from && i < to && tokens.gaps[gap] === GAP.space && isCapital(tokens, i) && !isTermToken(passage, i);
  const before = beside(match.first - 1, match.first) && match.first - 1 > from;
  const inName = telling && capital && (before || beside(match.last + 1, match.last + 1));
  return { capital, allCaps, telling, inName };
}

const isCapital = (tokens: Tokens, i: number) =>
  /^\p{Lu}/u.test(tokens.text.slice(tokens.starts[i], (tokens.starts[i] as number) + 2));

const isTermToken = (passage: Passage, token: number) =>
  passage.found.matches.some((other) => token >= other.first && token <= other.last);

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
  const before = match.first > 0 ? keyAt(tokens, match.first - 1) : '';
  const after = match.last + 1 < tokens.length ? keyAt(tokens, match.last + 1) : '';
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
  for (const other of passage.found.matches) {
    if (other === match) continue;
    const sure = other.entries.find((one) => !one.ambiguous);
    if (sure === undefined) continue;
    const weight = vouching(field, fieldOf(passage.index.facts(sure.term).category));
    if (other.first >= from && other.first < to) here += weight;
    else around += weight;
  }
  evidence.subjectHere = Math.min(2, here);
  evidence.subjectAround = Math.min(2, around);
  const { crypto, finance, ai } = passage.subject;
  const own = { crypto: crypto + finance * 0.25, finance: finance + crypto * 0.75, ai }[field];
  const other = { crypto: ai, finance: ai, ai: crypto + finance }[field];
  evidence.subjectOfPage = Math.min(2, own / 2);
  evidence.otherSubject = Math.min(2, Math.max(0, other - own) / 2);
}

/** How much a sure term of one field says for a sense of another, 0 … 1. */
function vouching(sense: Field, witness: Field): number {
  if (sense === witness) return 1;
  if (sense === 'ai' || witness === 'ai') return 0;
  return sense === 'finance' ? 0.75 : 0.25;
}
