/** Finds glossary forms in one block of page text: whole words, in page order, never overlapping; the longest form wins. */
import { GAP, type Tokens, tokenize } from './normalize.ts';
import { type FormEntry, type Phrase, SHORTEST_JOINED, STOP, type TermIndex } from './term-index.ts';

/** A form that stands in the text, with the terms that it may mean. */
export interface FormMatch {
  /** UTF-16 units of the block's text, end exclusive: `text.slice(start, end)` is what the reader sees. */
  readonly start: number;
  readonly end: number;
  /** Tokens `first` to `last` (inclusive) of the block. */
  readonly first: number;
  readonly last: number;
  readonly entries: readonly FormEntry[];
  /** A ticker written with its sign: `$ETH`. */
  readonly ticker: boolean;
}

export interface Found {
  readonly tokens: Tokens;
  readonly matches: readonly FormMatch[];
}

interface Hit {
  last: number;
  /** Parts of the form, so that longer wins; a joined spelling counts as one. */
  phrase: Phrase;
  entries: readonly FormEntry[];
}

/** @param text Raw text as the page shows it; not normalised.
 *  @returns Empty for text that holds no form. Never throws; linear in the text's length for forms of bounded length. */
export function findMatches(text: string, index: TermIndex): Found {
  const tokens = tokenize(text);
  const matches: FormMatch[] = [];
  let i = 0;
  while (i < tokens.length) {
    const hit = hitAt(tokens, i, index);
    if (hit === undefined) {
      i++;
      continue;
    }
    const later = longerHitInside(tokens, i, hit, index);
    if (later !== undefined) {
      i = later; // "crypto exchange-traded fund": the longer form that starts inside wins
      continue;
    }
    const start = tokens.starts[i] as number;
    const end = tokens.ends[hit.last] as number;
    const sign = signBefore(tokens, i);
    if (hit.entries.length > 0 && isOpenText(text, start, end)) {
      const entries = sign === '$' ? hit.entries.filter((entry) => entry.acronym) : hit.entries;
      if (entries.length > 0 && sign !== '#' && sign !== '@')
        matches.push({ start, end, first: i, last: hit.last, entries, ticker: sign === '$' });
    }
    i = hit.last + 1;
  }
  return { tokens, matches };
}

function longerHitInside(tokens: Tokens, at: number, hit: Hit, index: TermIndex): number | undefined {
  for (let i = at + 1; i <= hit.last; i++) {
    const inner = hitAt(tokens, i, index);
    if (inner !== undefined && inner.last > hit.last && inner.last - i > hit.last - at) return i;
  }
  return undefined;
}

function hitAt(tokens: Tokens, i: number, index: TermIndex): Hit | undefined {
  const word = tokens.words[i] as string;
  const own = bestPhrase(tokens, i, index.phrases(word), false);
  if (own !== undefined) return own;
  if (word.charCodeAt(word.length - 1) === S)
    for (const singular of singulars(word)) {
      const hit = bestPhrase(tokens, i, index.phrases(singular), true);
      if (hit !== undefined) return hit;
    }
  if (word.length < SHORTEST_JOINED || !index.isJoined(word)) return undefined;
  for (const one of [word, ...singulars(word)]) {
    const hit = joinedHit(tokens, i, one, index);
    if (hit !== undefined) return hit;
  }
  return undefined;
}

const S = 's'.charCodeAt(0);

/** A form of several words that stands there as one: zkrollup, zkRollup. */
function joinedHit(tokens: Tokens, i: number, word: string, index: TermIndex): Hit | undefined {
  for (let cut = word.length - 1; cut > 0; cut--) {
    const first = word.slice(0, cut);
    for (const phrase of index.phrases(first) ?? []) {
      if (phrase.entries.length === 0 || phrase.rest.length === 0 || phrase.rest.length > 2) continue;
      if (phrase.signs.some((sign) => sign !== '') || phrase.rest.join('') !== word.slice(cut)) continue;
      const entries = phrase.entries.filter((entry) => caseFits(tokens, i, i, entry));
      if (entries.length > 0) return { last: i, phrase, entries };
    }
  }
  return undefined;
}

/** What a plural may be the plural of; empty for a word that cannot be one. */
export function singulars(word: string): string[] {
  if (word.length < 3 || !word.endsWith('s') || word.endsWith('ss')) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  return word.endsWith('es') ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)];
}

/** @param plural The first word stands in the plural, so only forms of one word can be meant. */
function bestPhrase(
  tokens: Tokens,
  at: number,
  phrases: readonly Phrase[] | undefined,
  plural: boolean,
): Hit | undefined {
  for (const phrase of phrases ?? []) {
    if (plural && phrase.rest.length > 0) continue;
    const last = lastToken(tokens, at, phrase);
    if (last === undefined) continue;
    if (phrase.entries.length === 0) return { last, phrase, entries: [] };
    const entries = phrase.entries.filter((entry) => caseFits(tokens, at, last, entry));
    if (entries.length > 0) return { last, phrase, entries };
  }
  return undefined;
}

/** The token on which the phrase ends, its last word possibly in the plural; undefined when the text goes on otherwise. */
function lastToken(tokens: Tokens, at: number, phrase: Phrase): number | undefined {
  const count = phrase.rest.length;
  if (at + count >= tokens.length) return undefined;
  for (let n = 0; n < count; n++) {
    const i = at + 1 + n;
    if (!gapFits(tokens, i, phrase.signs[n] as string)) return undefined;
    const want = phrase.rest[n] as string;
    const key = tokens.words[i] as string;
    if (key !== want && !(n === count - 1 && singulars(key).includes(want))) return undefined;
  }
  return at + count;
}

function gapFits(tokens: Tokens, i: number, sign: string): boolean {
  const gap = tokens.gaps[i];
  if (sign === '') return gap === GAP.none || gap === GAP.space || gap === GAP.hyphen;
  if (sign === "'") return gap === GAP.apostrophe;
  if (sign === ',') return /^,\s+$/.test(tokens.text.slice(tokens.ends[i - 1], tokens.starts[i]));
  if (sign === STOP) return /^\.?\s+$/.test(tokens.text.slice(tokens.ends[i - 1], tokens.starts[i]));
  return gap === GAP.sign && tokens.text.charAt((tokens.starts[i] as number) - 1) === sign;
}

function caseFits(tokens: Tokens, first: number, last: number, entry: FormEntry): boolean {
  if (entry.exact === undefined) return true;
  if (signBefore(tokens, first) === '$') return true;
  const seen = tokens.text
    .slice(tokens.starts[first], tokens.ends[last])
    .normalize('NFKC')
    .replace(/[^A-Za-z0-9\u00c0-\uffff]/g, '') // exact forms are of letters and digits; beyond ASCII, signs are as good as none
    .replace(/[\u2000-\u206f]/g, '');
  // an acronym takes a small plural s (ETFs); a name in capitals and small letters takes none (Base, not Bases)
  return seen === entry.exact || (entry.acronym && seen === `${entry.exact}s`);
}

/** The sign before a word, `＄` and `＃` as the plain ones; '' for a sum of money, which is no ticker: $5 wrench attack. */
function signBefore(tokens: Tokens, i: number): string {
  const start = tokens.starts[i] as number;
  const sign = start === 0 ? '' : tokens.text.charAt(start - 1).normalize('NFKC');
  return sign === '$' && /^\d+$/.test(tokens.text.slice(start, tokens.ends[i])) ? '' : sign;
}

/** UTF-16 units that an address is followed to either side. A longer run of ASCII without a space before a word is no prose. */
const ADDRESS_REACH = 200;
/** Read in small letters; beyond ASCII everything counts as a letter, because a class of all letters is slow to compile. */
const ADDRESS =
  /:\/\/|^www\.|[^\s@]@[^\s@]+\.[a-z]|[a-z0-9\u00c0-\uffff]\.(com|org|net|io|co|xyz|finance|fi|app|dev|eth|info|news|gov|edu|uk|eu|ai|me|tv)(?![a-z0-9\u00c0-\u1fff\u3041-\uffff])/;

/** What each ASCII character may be in an address: 0 none of it, 1 part of it, 2 part of a path, but in prose a word's end. */
const ADDRESS_SIGNS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (code <= 32 || code === 127 || '"<>'.includes(sign)) return 0;
  return '()[],;'.includes(sign) ? 2 : 1;
});
function addressSign(text: string, i: number): number {
  const code = i >= 0 && i < text.length ? text.charCodeAt(i) : 0;
  return code < 128 ? (ADDRESS_SIGNS[code] as number) : 0;
}

/** Whether a match stands in running text, not inside a web or e-mail address. */
function isOpenText(text: string, start: number, end: number): boolean {
  let from = start;
  let runFrom = start;
  for (let sign = addressSign(text, from - 1); sign !== 0; sign = addressSign(text, from - 1)) {
    if (start - from === ADDRESS_REACH) return false;
    if (sign === 1 && runFrom === from) runFrom--;
    from--;
  }
  if (text.slice(from, start).includes('://')) return false;
  let to = end;
  while (to - end < ADDRESS_REACH && addressSign(text, to) === 1) to++;
  if (to - runFrom === end - start) return true;
  const run = text.slice(runFrom, to);
  if (!/[.@/]/.test(run)) return true;
  const own = text.slice(start, end);
  return !ADDRESS.test((own.includes('.') ? run.replace(own, 'x') : run).toLowerCase());
}
