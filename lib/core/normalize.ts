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

/** Words of a text as parallel arrays, in page order. Offsets are UTF-16 units of the text, end exclusive. */
export interface Tokens {
  readonly text: string;
  readonly length: number;
  /** The words, folded. `&` reads as "and". */
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What stands before each word. */
  readonly gaps: readonly Gap[];
}

/** Whether a text begins with a capital letter. By case mapping: a regular expression of all of Unicode's capitals takes longer
 *  to compile than a page takes to read. */
export function startsWithCapital(text: string): boolean {
  const first = text.slice(0, (text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
  return first !== first.toLowerCase();
}

/** Folds one word as it stands on the page: NFKC, lower case, invisible characters dropped. */
export function foldWord(word: string): string {
  if (/^[!-~]*$/.test(word)) return word.toLowerCase();
  return word.replace(ALL_INVISIBLE, '').normalize('NFKC').toLowerCase();
}

/** Text that needs no Unicode: ASCII, and the quotes, dashes and spaces of typography. `&` is a word, so it is not in here. */
const PLAIN_TEXT = /^[\t\n\r -%'-~\u00a0\u2010-\u2015\u2018\u2019\u201c\u201d\u2026]*$/;
const PLAIN_GAPS = /([^a-z0-9_]+)/;

/** @returns The words of `text`; empty arrays for text without any. Linear in the text's length. */
export function tokenize(text: string): Tokens {
  return PLAIN_TEXT.test(text) ? tokenizePlain(text) : tokenizeWide(text);
}

/** Cuts with the engine's own functions: a page runs this cold, where a loop over letters takes several times as long. */
function tokenizePlain(text: string): Tokens {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: Gap[] = [];
  const parts = text.toLowerCase().split(PLAIN_GAPS); // word, gap, word, …; the first and the last may be empty
  let at = 0;
  let gap: Gap = GAP.break;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string;
    if ((i & 1) === 1) gap = words.length === 0 ? GAP.break : gapOf(part);
    else if (part !== '') {
      words.push(part);
      starts.push(at);
      ends.push(at + part.length);
      gaps.push(gap);
    }
    at += part.length;
  }
  return { text, length: words.length, words, starts, ends, gaps };
}

/** A page has a few dozen different gaps. */
const knownGaps = new Map<string, Gap>([[' ', GAP.space]]);

function gapOf(separator: string): Gap {
  const known = knownGaps.get(separator);
  if (known !== undefined) return known;
  let gap: Gap = GAP.none;
  for (const letter of separator) {
    const code = letter.codePointAt(0) as number;
    gap = joinGap(gap, code < 128 ? (ASCII[code] as number) : wideKind(code));
  }
  if (knownGaps.size < 1000 && separator.length < 20) knownGaps.set(separator, gap);
  return gap;
}

/** Letter by letter, for text in any script. */
function tokenizeWide(text: string): Tokens {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: Gap[] = [];
  let gap: Gap = GAP.break;
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
    const end = kind === AMPERSAND ? i + 1 : wordEnd(text, i, kind & UNSPACED_BIT);
    words.push(kind === AMPERSAND ? 'and' : foldWord(text.slice(i, end)));
    starts.push(i);
    ends.push(end);
    gaps.push(gap);
    gap = GAP.none;
    i = end;
  }
  return { text, length: words.length, words, starts, ends, gaps };
}

/** Where the word that begins at `start` ends. Invisible characters belong to it, but never end it. */
function wordEnd(text: string, start: number, unspaced: number): number {
  let end = start;
  let i = start;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    const point = code < 128 ? code : (text.codePointAt(i) as number);
    const kind = code < 128 ? (ASCII[code] as number) : wideKind(point);
    if (kind !== IGNORED && ((kind & KIND) !== WORD || (kind & UNSPACED_BIT) !== unspaced)) break;
    i += point > 0xffff ? 2 : 1;
    if (kind !== IGNORED) end = i;
  }
  return end;
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

/** The words of a short text such as a cue or a form, folded. */
export const foldedWords = (text: string): readonly string[] => tokenize(text).words;

/** Plain form of a folded word for comparing cues: plural and possessive endings off. Not a dictionary: equal in, equal out. */
export function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}
