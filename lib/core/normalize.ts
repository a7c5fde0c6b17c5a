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
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\u061c]/;
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
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What stands before each word. */
  readonly gaps: readonly Gap[];
  /** Rolling hashes of the folded words. */
  readonly hashes: readonly number[];
  /** Whether the word needs Unicode folding; plain ASCII words only need lower case. */
  readonly wide: readonly boolean[];
}

const ALL_INVISIBLE = new RegExp(INVISIBLE, 'g');

/** Folds one word as it stands on the page: NFKC, lower case, invisible characters dropped. */
export function foldWord(word: string): string {
  if (/^[!-~]*$/.test(word)) return word.toLowerCase();
  return word.replace(ALL_INVISIBLE, '').normalize('NFKC').toLowerCase();
}

const AND = hashOf('and');

/** @returns The words of `text`; empty arrays for text without any. Linear in the text's length. */
export function tokenize(text: string): Tokens {
  const tokens = {
    text,
    length: 0,
    starts: [] as number[],
    ends: [] as number[],
    gaps: [] as Gap[],
    hashes: [] as number[],
    wide: [] as boolean[],
  };
  const add = (start: number, gap: Gap, word: Word) => {
    tokens.starts.push(start);
    tokens.ends.push(word.end);
    tokens.gaps.push(gap);
    tokens.hashes.push(word.hash);
    tokens.wide.push(word.wide);
    tokens.length++;
  };
  let gap: Gap = GAP.break;
  let i = 0;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    const point = code < 128 ? code : (text.codePointAt(i) as number);
    const kind = code < 128 ? (ASCII[code] as number) : wideKind(point);
    if ((kind & KIND) === WORD) {
      const word = readWord(text, i, kind & UNSPACED_BIT);
      add(i, gap, word);
      gap = GAP.none;
      i = word.end;
    } else if (kind === AMPERSAND) {
      add(i, gap, { end: i + 1, hash: AND, wide: false });
      gap = GAP.none;
      i++;
    } else {
      gap = joinGap(gap, kind);
      i += point > 0xffff ? 2 : 1;
    }
  }
  return tokens;
}

interface Word {
  end: number;
  hash: number;
  wide: boolean;
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
  return { end, hash: wide ? hashOf(foldWord(text.slice(start, end))) : hash, wide };
}

/** The gap after one more separating character. */
function joinGap(gap: Gap, kind: number): Gap {
  if (kind === IGNORED) return gap;
  if (kind === SPACE) return gap === GAP.none || gap === GAP.space ? GAP.space : GAP.break;
  if (gap !== GAP.none) return GAP.break;
  if (kind === HYPHEN) return GAP.hyphen;
  if (kind === APOSTROPHE) return GAP.apostrophe;
  return kind === SIGN ? GAP.sign : GAP.break;
}

/** The folded word of one token. `&` reads as "and". */
export function keyAt(tokens: Tokens, i: number): string {
  const word = tokens.text.slice(tokens.starts[i], tokens.ends[i]);
  if (word === '&') return 'and';
  return tokens.wide[i] === true ? foldWord(word) : word.toLowerCase();
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
