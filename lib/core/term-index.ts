/** The compiled glossary as a page uses it: forms and what planning needs; no texts. Nothing is decoded before a word that may
 *  begin a form turns up, and the cues of ambiguous forms are learnt only for terms that the page holds. `encode-index.ts` is
 *  the other half, which runs at build time. */

import type { Field } from './field.ts';
import { CATEGORIES, type Category, type Cues, type Level, type Sense, type TermId } from './term.ts';

/** JSON as it is written into the bundle. All parts are strings, so that parsing it costs next to nothing. */
export interface EncodedIndex {
  /** Term ids; a term's place here is its number below. */
  ids: string[];
  /** Two characters a term: category (base 36), level. */
  facts: string;
  /** By first word: `rest|entry,entry;rest|entry` with the longest first. No entry: a name that is no term of ours. */
  forms: Record<string, string>;
  /** By field: words that are at home in its stories, stems with single spaces. */
  fields: Record<Field, string>;
}

/** The sense of each term that has one, a line each (see `encodeSense`), by term id: half of the glossary's bytes, and a page
 *  needs a few dozen. */
export type EncodedSenses = Record<TermId, string>;

/** One meaning that a form can have. */
export interface FormEntry {
  readonly term: number;
  /** The only spelling that counts (letters and digits alone), or undefined where case does not matter. */
  readonly exact: string | undefined;
  /** Other meanings exist: `chooseSense` decides. */
  readonly ambiguous: boolean;
  /** The form as the glossary writes it is all capitals: a ticker or an acronym. */
  readonly acronym: boolean;
  /** Our own texts use the form with a small letter: with a capital beside another capital it is somebody's name. */
  readonly generic: boolean;
}

export interface Phrase {
  /** Folded words after the first. */
  readonly rest: readonly string[];
  /** For each of `rest`: the sign that must stand before it (`.` in pump.fun, `,` with a space after it, STOP), or '' for hyphen, space or nothing. */
  readonly signs: readonly string[];
  /** Empty: a block, such as "Heath Ledger". */
  readonly entries: readonly FormEntry[];
}

export interface TermFacts {
  readonly id: TermId;
  readonly category: Category;
  readonly level: Level;
}

/** A sense whose cues are ready to compare with the stems of a page's words. */
export type CompiledSense = Required<Pick<Sense, 'prior' | 'proper'>> & {
  readonly part: Sense['part'] | undefined;
  readonly cues: Required<Cues>;
  readonly not: Required<Cues>;
};

export class TermIndex {
  readonly #forms: Map<string, string>;
  readonly #decoded = new Map<string, readonly Phrase[]>();
  readonly #senses = new Map<TermId, string | CompiledSense>();
  readonly #encoded: EncodedIndex;
  /** Words that were asked about, with whether they are a longer form written as one: pages repeat their words. */
  readonly #joined = new Map<string, boolean>();
  #fields: Record<Field, Set<string>> | undefined;

  constructor(encoded: EncodedIndex, senses: EncodedSenses = {}) {
    this.#encoded = encoded;
    this.#forms = new Map(Object.entries(encoded.forms));
    this.learn(senses);
  }

  get termCount(): number {
    return this.#encoded.ids.length;
  }

  facts(term: number): TermFacts {
    const id = this.#encoded.ids[term];
    if (id === undefined) throw new RangeError(`term ${term}: the index holds ${this.termCount}`);
    const category = CATEGORIES[Number.parseInt(this.#encoded.facts.charAt(term * 2), 36)] as Category;
    return { id, category, level: Number(this.#encoded.facts.charAt(term * 2 + 1)) as Level };
  }

  /** Whether a stem is at home in stories of this field. */
  isFieldWord(field: Field, word: string): boolean {
    this.#fields ??= {
      crypto: new Set(this.#encoded.fields.crypto.split(' ')),
      finance: new Set(this.#encoded.fields.finance.split(' ')),
      ai: new Set(this.#encoded.fields.ai.split(' ')),
    };
    return this.#fields[field].has(word);
  }

  /** Whether a word, or its singular, is a form of two or three words written as one: zkrollup. */
  isJoined(word: string): boolean {
    const known = this.#joined.get(word);
    if (known !== undefined) return known;
    let joined = false;
    // a first part of one letter says nothing; the lines are searched as they are, and whoever finds a form decodes it
    for (let cut = 2; cut < word.length && !joined; cut++) {
      const lines = this.#forms.get(word.slice(0, cut));
      if (lines === undefined) continue;
      const flat = lines.includes(' ') ? lines.replaceAll(' ', '') : lines;
      joined = restsOf(word.slice(cut)).some((rest) => flat.includes(rest));
    }
    if (this.#joined.size < MOST_REMEMBERED) this.#joined.set(word, joined);
    return joined;
  }

  /** Forms that begin with this folded word, longest first; undefined when there is none. */
  phrases(firstWord: string): readonly Phrase[] | undefined {
    const known = this.#decoded.get(firstWord);
    const lines = known === undefined ? this.#forms.get(firstWord) : undefined;
    if (lines === undefined) return known;
    const phrases = lines.split(';').map(decodePhrase);
    this.#decoded.set(firstWord, phrases);
    return phrases;
  }

  /** Takes in senses that were fetched. */
  learn(senses: EncodedSenses): void {
    for (const [id, line] of Object.entries(senses)) if (!this.#senses.has(id)) this.#senses.set(id, line);
  }

  /** undefined: not learnt (yet). Whoever decides then stays silent. */
  sense(term: number): CompiledSense | undefined {
    const id = this.facts(term).id;
    const known = this.#senses.get(id);
    if (typeof known !== 'string') return known;
    const sense = decodeSense(known);
    this.#senses.set(id, sense);
    return sense;
  }
}

/** What a line of forms holds where it holds this rest of a joined word, or its singular. */
function restsOf(rest: string): string[] {
  const ends = [`${rest}|`];
  if (rest.endsWith('s')) ends.push(`${rest.slice(0, -1)}|`, `${rest.slice(0, -2)}|`);
  if (rest.endsWith('ies')) ends.push(`${rest.slice(0, -3)}y|`);
  return ends;
}

/** Letters of the shortest form of several words that is looked for as one word. */
export const SHORTEST_JOINED = 5;
/** Bounded, because hostile pages hold ever new words. */
const MOST_REMEMBERED = 20_000;

/** Stands for a full stop and a space, which pages may write without the stop: Mt. Gox, Mt Gox. */
export const STOP = '!';
const SIGN = /^[./+:',!]/;

function decodePhrase(line: string): Phrase {
  const [rest = '', entries = ''] = line.split('|');
  const words = rest === '' ? [] : rest.split(' ');
  return {
    rest: words.map((word) => (SIGN.test(word) ? word.slice(1) : word)),
    signs: words.map((word) => (SIGN.test(word) ? word.charAt(0) : '')),
    entries: entries === '' ? [] : entries.split(',').map(decodeEntry),
  };
}

/** `5` plain · `5s` ambiguous · `5a` acronym · `5g` generic · `5sa=NEAR` counts in this case alone. */
function decodeEntry(text: string): FormEntry {
  const cut = text.indexOf('=');
  const facts = cut < 0 ? text : text.slice(0, cut);
  return {
    term: Number.parseInt(facts, 10),
    ambiguous: facts.includes('s'),
    acronym: facts.includes('a'),
    generic: facts.includes('g'),
    exact: cut < 0 ? undefined : text.slice(cut + 1),
  };
}

function decodeSense(line: string): CompiledSense {
  const [prior = '0', part = '', proper = '', ...lists] = line.split('\t');
  const list = (n: number) => (lists[n] === undefined || lists[n] === '' ? [] : lists[n].split('|'));
  return {
    prior: Number(prior),
    part: part === '' ? undefined : (part as 'noun' | 'verb'),
    proper: proper === 'p',
    cues: { before: list(0), after: list(1), near: list(2) },
    not: { before: list(3), after: list(4), near: list(5) },
  };
}
