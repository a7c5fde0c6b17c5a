/** Splits text into words and folds their spelling, so that `zk‑Rollups`, `ZK rollups` and `zkrollups` meet. */

/** What stands between a token and the one before it. */
export const GAP = {
  /** Nothing: the script changes (ETF는), or a sign that is a word of its own (S&P). */
  none: 0,
  /** White space of any kind, at least one character. */
  space: 1,
  /** One hyphen or dash, no space. */
  hyphen: 2,
  /** One apostrophe between letters. */
  apostrophe: 3,
  /** One of `. / + :` between letters, no space. */
  sign: 4,
  /** Anything else: never inside a form. */
  break: 5,
} as const;
export type Gap = (typeof GAP)[keyof typeof GAP];

const SPACE = 0;
const WORD = 1;
const HYPHEN = 2;
const APOSTROPHE = 3;
const SIGN = 4;
const OTHER = 5;
const AMPERSAND = 6;
const IGNORED = 7;

/** Kind of each ASCII character. The underscore is a letter here: `gas_limit` is somebody's identifier, not gas. */
const ASCII = new Uint8Array(128).fill(OTHER);
for (let code = 0; code < 128; code++) {
  const letter = String.fromCharCode(code);
  if (/[a-z0-9_]/i.test(letter)) ASCII[code] = WORD;
  else if (/[\s%]/.test(letter))
    ASCII[code] = SPACE; // a percent sign parts words as a space does: 51% attack
  else if (letter === '-') ASCII[code] = HYPHEN;
  else if (letter === "'") ASCII[code] = APOSTROPHE;
  else if (letter === '&') ASCII[code] = AMPERSAND;
  else if ('./+:'.includes(letter)) ASCII[code] = SIGN;
}

/** Soft hyphen, zero-width space and joiners, direction marks, and the variation selectors that follow emoji. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff\u061c]|[\ufe00-\ufe0f]/;
const ALL_INVISIBLE = new RegExp(INVISIBLE, 'g');
const WIDE_WORD = /[\p{L}\p{N}\p{M}]/u;
/** Scripts that are written without spaces or glue particles to foreign words: a change of script is a word's edge.
 *  By extensions, because long marks, vowel signs and the Arabic tatweel belong to several scripts. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Arabic}\p{scx=Hebrew}]/u;

/** Seen kinds of wide characters: an article repeats a few dozen of them. Two bits of answer a character: kind, unspaced. */
const wideKinds = new Map<number, number>();
const UNSPACED_BIT = 16;
const KIND = 15;

function wideKind(code: number): number {
  let kind = wideKinds.get(code);
  if (kind !== undefined) return kind;
  const letter = String.fromCodePoint(code);
  if (INVISIBLE.test(letter)) kind = IGNORED;
  else if ((code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe63 || code === 0xff0d) kind = HYPHEN;
  else if (code === 0x2019 || code === 0x02bc || code === 0xff07) kind = APOSTROPHE;
  else if (/\s/.test(letter)) kind = SPACE;
  else if (WIDE_WORD.test(letter)) kind = UNSPACED.test(letter) ? WORD | UNSPACED_BIT : WORD;
  else kind = OTHER;
  if (wideKinds.size < 4096) wideKinds.set(code, kind); // bounded: hostile pages hold every character there is
  return kind;
}

/** 32-bit rolling hash of a folded word, one UTF-16 unit at a time. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;
export const HASH_START = 7;
/** Inverse of 31 modulo 2^32. */
const UNSTEP = -1108378657;
/** The hash before its last unit was added: that of the singular, without looking at its letters. */
export const hashUnstep = (hash: number, code: number): number => Math.imul(hash - code, UNSTEP) | 0;

export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

/** Words of a text as parallel arrays, in page order. Offsets are UTF-16 units of the text, end exclusive. */
export interface Tokens {
  readonly text: string;
  readonly length: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What stands before each word: one of GAP. */
  readonly gaps: Uint8Array;
  /** Rolling hashes of the folded words. */
  readonly hashes: Int32Array;
  /** 1: the word needs Unicode folding; plain ASCII words only need lower case. */
  readonly wide: Uint8Array;
}

/** Folds one word as it stands on the page: NFKC, lower case, invisible characters dropped. */
export function foldWord(word: string): string {
  if (/^[!-~]*$/.test(word)) return word.toLowerCase();
  return word.replace(ALL_INVISIBLE, '').normalize('NFKC').toLowerCase();
}

const AND = hashOf('and');

/** Where words are collected before their number is known; grows, and is used again for each text. */
let room = 0;
let scratch: Pick<Tokens, 'starts' | 'ends' | 'gaps' | 'hashes' | 'wide'>;
function grow(size: number): void {
  const { starts, ends, gaps, hashes, wide } = scratch ?? {};
  const ints = (old: Int32Array | undefined) => {
    const made = new Int32Array(size);
    if (old !== undefined) made.set(old);
    return made;
  };
  const bytes = (old: Uint8Array | undefined) => {
    const made = new Uint8Array(size);
    if (old !== undefined) made.set(old);
    return made;
  };
  scratch = { starts: ints(starts), ends: ints(ends), gaps: bytes(gaps), hashes: ints(hashes), wide: bytes(wide) };
  room = size;
}
grow(512);

/** @returns The words of `text`; empty arrays for text without any. Linear in the text's length. */
export function tokenize(text: string): Tokens {
  let length = 0;
  let gap: number = GAP.break;
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    const point = code < 128 ? code : (text.codePointAt(i) as number);
    const kind = code < 128 ? (ASCII[code] as number) : wideKind(point);
    if ((kind & KIND) !== WORD && kind !== AMPERSAND) {
      gap = joinGap(gap, kind);
      i += point > 0xffff ? 2 : 1;
      continue;
    }
    if (length === room) grow(room * 2);
    const read = kind === AMPERSAND ? readAnd(i) : readWord(text, i, kind & UNSPACED_BIT);
    scratch.starts[length] = i;
    scratch.ends[length] = read.end;
    scratch.gaps[length] = gap;
    scratch.hashes[length] = read.hash;
    scratch.wide[length] = read.wide ? 1 : 0;
    length++;
    gap = GAP.none;
    i = read.end;
  }
  const { starts, ends, gaps, hashes, wide } = scratch;
  return {
    text,
    length,
    starts: starts.slice(0, length),
    ends: ends.slice(0, length),
    gaps: gaps.slice(0, length),
    hashes: hashes.slice(0, length),
    wide: wide.slice(0, length),
  };
}

interface Word {
  end: number;
  hash: number;
  wide: boolean;
}

/** One record for every word read: it is used up before the next is read, and a page has too many words for one each. */
const word: Word = { end: 0, hash: 0, wide: false };

/** `&` is a word of its own: "and". */
function readAnd(at: number): Word {
  word.end = at + 1;
  word.hash = AND;
  word.wide = false;
  return word;
}

/** Reads on from a word's first letter to its end. Invisible characters belong to it, but never end it. */
function readWord(text: string, start: number, unspaced: number): Word {
  let hash = HASH_START;
  let wide = false;
  let end = start;
  let i = start;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      if (ASCII[code] !== WORD || unspaced !== 0) break;
      hash = hashStep(hash, code >= 65 && code <= 90 ? code + 32 : code);
      end = ++i;
      continue;
    }
    const point = text.codePointAt(i) as number;
    const kind = wideKind(point);
    if (kind !== IGNORED && ((kind & KIND) !== WORD || (kind & UNSPACED_BIT) !== unspaced)) break;
    wide = true;
    i += point > 0xffff ? 2 : 1;
    if (kind !== IGNORED) end = i;
  }
  word.end = end;
  word.hash = wide ? hashOf(foldWord(text.slice(start, end))) : hash;
  word.wide = wide;
  return word;
}

/** The gap after one more separating character. */
function joinGap(gap: number, kind: number): number {
  if (kind === IGNORED) return gap;
  if (kind === SPACE) return gap === GAP.none || gap === GAP.space ? GAP.space : GAP.break;
  if (gap !== GAP.none) return GAP.break;
  if (kind === HYPHEN) return GAP.hyphen;
  if (kind === APOSTROPHE) return GAP.apostrophe;
  return kind === SIGN ? GAP.sign : GAP.break;
}

/** The folded word of one token. `&` reads as "and". */
export function keyAt(tokens: Tokens, i: number): string {
  const text = tokens.text.slice(tokens.starts[i], tokens.ends[i]);
  if (text === '&') return 'and';
  return tokens.wide[i] === 1 ? foldWord(text) : text.toLowerCase();
}

/** The words of a short text such as a cue or a form, folded. */
export function foldedWords(text: string): string[] {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.length }, (_, i) => keyAt(tokens, i));
}

/** Plain form of a folded word for comparing cues: plural and possessive endings off. Not a dictionary: equal in, equal out. */
export function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}
