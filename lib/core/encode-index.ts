/** Compiles terms into the index that pages carry and the senses that they ask for. Runs at build time. */
import type { Field } from './field.ts';
import { foldedWords, GAP, stem, tokenize } from './normalize.ts';
import { CATEGORIES, type Sense, type Term } from './term.ts';
import { type EncodedIndex, type EncodedSenses, STOP } from './term-index.ts';

const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

interface FormParts {
  words: string[];
  signs: string[];
  /** Whether each boundary was written without a space, or joins something short: it may vanish (zk-rollup → zkrollup). */
  tight: boolean[];
}

/** @throws when the form holds no word, or a sign that no page text could match. */
export function formParts(form: string): FormParts {
  const tokens = tokenize(form);
  const words = Array.from({ length: tokens.length }, (_, i) => tokens.words[i] as string);
  if (words.length === 0) throw new Error(`the form "${form}" holds no letter or digit`);
  const signs = words.map((_, i) => {
    if (i === 0) return '';
    const gap = tokens.gaps[i];
    const [, sign] = /^([,.])\s+$/.exec(form.slice(tokens.ends[i - 1], tokens.starts[i])) ?? [];
    if (sign !== undefined) return sign === '.' ? STOP : sign;
    if (gap === GAP.break) throw new Error(`the form "${form}" holds a sign that forms cannot contain`);
    return gap === GAP.sign || gap === GAP.apostrophe ? form.charAt((tokens.starts[i] as number) - 1) : '';
  });
  const short = (word: string | undefined) => word !== undefined && (word.length <= 2 || /^\d+$/.test(word));
  const tight = words.map(
    (word, i) => i > 0 && signs[i] === '' && (tokens.gaps[i] === GAP.hyphen || short(word) || short(words[i - 1])),
  );
  return { words, signs: signs.map((sign) => (sign === '’' ? "'" : sign)), tight };
}

/** Every spelling of a form that pages use and the matcher does not derive by itself: numbers as words, parts run together. */
export function spellings(form: string): { words: string[]; signs: string[] }[] {
  const { words, signs, tight } = formParts(form);
  const seen = new Map<string, { words: string[]; signs: string[] }>();
  const add = (spelling: { words: string[]; signs: string[] }) =>
    seen.set(spelling.words.map((word, i) => (spelling.signs[i] ?? '') + word).join(' '), spelling);
  for (const variant of numberVariants(words)) {
    add({ words: variant, signs });
    const plain = signs.every((sign) => sign === '');
    if (variant.length > 1 && variant.length <= 3 && plain) add({ words: [variant.join('')], signs: [''] });
    for (let i = 1; i < variant.length; i++)
      if (tight[i] === true)
        add({
          words: [...variant.slice(0, i - 1), `${variant[i - 1]}${variant[i]}`, ...variant.slice(i + 1)],
          signs: [...signs.slice(0, i), ...signs.slice(i + 1)],
        });
  }
  return [...seen.values()];
}

function numberVariants(words: string[]): string[][] {
  if (words.length < 2) return [words];
  const swapped = words.map((word) => {
    const number = NUMBER_WORDS.indexOf(word);
    if (number >= 0) return String(number);
    return /^(\d|10)$/.test(word) ? (NUMBER_WORDS[Number(word)] as string) : word;
  });
  return swapped.join() === words.join() ? [words] : [words, swapped];
}

/** The regular forms of an English verb: stake → stakes, staked, staking. Inflects the last word of a longer form. */
export function verbForms(verb: string): string[] {
  const last = /[^\s-]*$/.exec(verb.toLowerCase())?.[0] ?? '';
  if (/[^aeiou]y$/.test(last)) return [`${verb.slice(0, -1)}ied`, `${verb}ing`];
  if (/[eoy]e$/.test(last)) return [`${verb}d`, `${verb}ing`];
  if (last.endsWith('e')) return [`${verb}d`, `${verb.slice(0, -1)}ing`];
  // one short vowel before one final consonant doubles it: dump is not such a word, slash neither, dip is, and so is airdrop
  if (/^[^aeiou]*[aeiou][^aeiouwxy]$|drop$/.test(last)) return [`${verb + last.at(-1)}ed`, `${verb + last.at(-1)}ing`];
  return [`${verb}ed`, `${verb}ing`];
}

/** The name and the aliases of a term, as forms. What stands in brackets after a name only tells it from another: "Satoshi (unit)". */
export const formsOf = (term: Pick<Term, 'name' | 'aliases'>): string[] => [
  term.name.replace(/\s+\([^)]*\)$/, ''),
  ...term.aliases,
];

/** A prior from which a form needs no decision: its sense only keeps the names away. */
export const CERTAIN = 3;

const lettersAlone = (form: string) => form.replace(/[^\p{L}\p{N}]/gu, '');
const isAcronym = (form: string) => /^[A-Z0-9]{2,}$/.test(lettersAlone(form)) && /[A-Z]/.test(form);

/** Compiles terms and names that are no terms.
 *  @throws when a form or name cannot be matched, naming it (see `formParts`). A form of several terms keeps all of them. */
export function encodeIndex(
  terms: readonly Term[],
  extras: IndexExtras = {},
): { index: EncodedIndex; senses: EncodedSenses } {
  const { names = [], fields = { crypto: '', finance: '', ai: '' } } = extras;
  const isGeneric = genericForms(terms);
  const table = new Map<string, Map<string, Map<number, string>>>();
  const put = (form: string, term: number | undefined, entry: string) => {
    const own = formParts(form).words.length;
    for (const { words, signs } of term === undefined ? [formParts(form)] : spellings(form)) {
      // written as one word, a form is found by the hash of its parts; to ship it would only make the index larger
      if (words.length === 1 && own > 1) continue;
      const [first = '', ...others] = words;
      const rest = others.map((word, i) => (signs[i + 1] ?? '') + word).join(' ');
      const phrases = table.get(first) ?? new Map<string, Map<number, string>>();
      table.set(first, phrases);
      const entries = phrases.get(rest) ?? new Map<number, string>();
      phrases.set(rest, entries);
      if (term !== undefined && !entries.has(term)) entries.set(term, entry);
    }
  };
  const senses: EncodedSenses = {};
  const allNames = [...names];
  terms.forEach((term, number) => {
    const ambiguous = new Set((term.sense?.of ?? []).map((form) => form.toLowerCase()));
    for (const form of formsOf(term)) {
      const isAmbiguous =
        term.sense !== undefined &&
        (term.sense.prior ?? 0) < CERTAIN &&
        ((term.sense.of ?? []).length === 0 || ambiguous.has(form.toLowerCase()));
      const flags = (isAmbiguous ? 's' : '') + (isAcronym(form) ? 'a' : '') + (isGeneric(form) ? 'g' : '');
      const exact = term.exact.includes(form) ? `=${lettersAlone(form)}` : '';
      put(form, number, number + flags + exact);
      if (term.verb && !term.exact.includes(form))
        for (const verb of verbForms(form)) put(verb, number, number + flags);
    }
    if (term.sense !== undefined) senses[term.id] = encodeSense(term.sense);
    allNames.push(...(term.sense?.names ?? []));
  });
  for (const name of allNames) if (!isForm(table, name)) put(name, undefined, '');
  const forms: Record<string, string> = {};
  for (const [first, phrases] of [...table].sort(([a], [b]) => (a < b ? -1 : 1)))
    forms[first] = [...phrases]
      .sort(([a], [b]) => wordCount(b) - wordCount(a) || (a < b ? -1 : 1))
      .map(([rest, entries]) => `${rest}|${[...entries.values()].join(',')}`)
      .join(';');
  const index = {
    ids: terms.map((term) => term.id),
    facts: terms.map((term) => CATEGORIES.indexOf(term.category).toString(36) + term.level).join(''),
    forms,
    fields: { crypto: stems(fields.crypto), finance: stems(fields.finance), ai: stems(fields.ai) },
  };
  return { index, senses };
}

export interface IndexExtras {
  /** Longer names and idioms that hold a form and are something else ("Heath Ledger"). */
  names?: readonly string[];
  /** Words at home in the stories of each field, with spaces between. */
  fields?: Readonly<Record<Field, string>>;
}

const stems = (words: string): string => [...new Set(foldedWords(words).map(stem))].join(' ');

/** Whether our own texts use a form as an ordinary word: small letters, and hardly ever a capital within a sentence. That tells
 *  "liquidity" from "Ethereum", and from "bitcoin", which is a coin and a name. */
function genericForms(terms: readonly Term[]): (form: string) => boolean {
  const wanted = new Set(terms.flatMap((term) => formsOf(term).map((form) => form.toLowerCase())));
  const counts = new Map<string, { small: number; large: number }>();
  for (const seen of wordRuns(terms)) {
    const small = seen.toLowerCase();
    const form = wanted.has(small) ? small : small.replace(/s$/, '');
    if (!wanted.has(form)) continue;
    const count = counts.get(form) ?? { small: 0, large: 0 };
    count[/^\p{Lu}/u.test(seen) ? 'large' : 'small']++;
    counts.set(form, count);
  }
  return (form) => {
    const { small, large } = counts.get(form.toLowerCase()) ?? { small: 0, large: 0 };
    return small > 4 * large;
  };
}

/** Every run of one to four words within a sentence of our texts; never a sentence's first word, which has a capital anyway. */
function* wordRuns(terms: readonly Term[]): Generator<string> {
  for (const term of terms)
    for (const sentence of `${term.short} ${term.body}`.replace(/[*[\]]/g, '').split(/[.!?:]\s+|\n/)) {
      const words = sentence.split(/[^\p{L}\p{N}'-]+/u);
      for (let i = 1; i < words.length; i++)
        for (let end = i + 1; end <= Math.min(i + 4, words.length); end++) yield words.slice(i, end).join(' ');
    }
}

/** A name that another term's author gave as a form stays a form. */
function isForm(table: Map<string, Map<string, Map<number, string>>>, name: string): boolean {
  const { words, signs } = formParts(name);
  const rest = words
    .slice(1)
    .map((word, i) => (signs[i + 1] ?? '') + word)
    .join(' ');
  return (table.get(words[0] as string)?.get(rest)?.size ?? 0) > 0;
}

const wordCount = (rest: string) => (rest === '' ? 0 : rest.split(' ').length);

function encodeSense(sense: Sense): string {
  const list = (cues: string[] | undefined) =>
    (cues ?? []).map((cue) => foldedWords(cue).map(stem).join(' ')).join('|');
  return [
    sense.prior ?? 0,
    sense.part ?? '',
    sense.proper === true ? 'p' : '',
    ...[sense.before, sense.after, sense.near, sense.not?.before, sense.not?.after, sense.not?.near].map(list),
  ].join('\t');
}
