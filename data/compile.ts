/** Sources → what the extension ships: the index for the content script, the texts for everyone else. */

import { encodeIndex, formParts, formsOf } from '../lib/core/encode-index.ts';
import {
  CATEGORY_NAMES,
  type Explanation,
  type Guide,
  type GuideSummary,
  type TermSummary,
} from '../lib/core/explanation.ts';
import { type Field, fieldOf } from '../lib/core/field.ts';
import { type Block, plainBlocks } from '../lib/core/rich-text.ts';
import type { EncodedIndex, EncodedSenses } from '../lib/core/term-index.ts';
import { compileMarkdown, linksOf } from './compile-markdown.ts';
import { isEnglish } from './english.ts';
import type { Sources } from './read-sources.ts';

export interface Bundles {
  index: EncodedIndex;
  senses: EncodedSenses;
  explanations: Explanation[];
  summaries: TermSummary[];
  guides: Guide[];
}

/** Words a minute of an adult who reads to understand: Brysbaert 2019 gives 238 for non-fiction; lower here, since each guide holds pictures. */
const WORDS_PER_MINUTE = 200;

/** @returns Bundles, and the problems that only show once everything is put together: links that lead nowhere, bad Markdown. */
export function compile(sources: Sources): { bundles: Bundles; problems: string[] } {
  const problems: string[] = [];
  const names = new Map(sources.terms.map((term) => [term.id, term.name]));
  const guideIds = new Set(sources.guides.map((guide) => guide.id));
  const bodies = new Map<string, Block[]>();
  const compileText = (file: string, text: string): Block[] => {
    const { blocks, problems: found } = compileMarkdown(text, sources.diagrams);
    problems.push(...found.map((problem) => `${file}: ${problem}`));
    const links = linksOf(blocks);
    for (const id of links.terms)
      if (!names.has(id))
        problems.push(`${file}: links to the term "${id}": no such term; write it or take the link out`);
    for (const id of links.guides)
      if (!guideIds.has(id)) problems.push(`${file}: links to the guide "${id}": no such guide`);
    return blocks;
  };
  const compileBody = (file: string, text: string): Block[] => {
    const blocks = compileText(file, text);
    bodies.set(file, blocks);
    return blocks;
  };

  const summaryOf = new Map<string, GuideSummary>();
  for (const guide of sources.guides) {
    const words = plainBlocks(compileBody(`data/guides/${guide.id}.md`, guide.body)).split(/\s+/).length;
    const { id, title, summary, level } = guide;
    summaryOf.set(id, { id, title, summary, level, minutes: Math.max(1, Math.round(words / WORDS_PER_MINUTE)) });
  }

  const teachers = teachersOf(sources);
  const senseNames = nameSenses(sources.terms);
  const explanations = sources.terms.map((term): Explanation => {
    const file = `data/terms/${term.id}.md`;
    const { id, name, aliases, category, level, short, caution, sources: cited, reviewed, asOf } = term;
    const related = term.related.flatMap((other) => {
      const otherName = names.get(other);
      if (otherName === undefined)
        problems.push(`${file}: "related": "${other}" is no term; write data/terms/${other}.md or take it out`);
      return otherName === undefined ? [] : [{ id: other, name: otherName }];
    });
    const guide = summaryOf.get(term.guide ?? teachers.get(id) ?? '');
    if (term.guide !== undefined && !summaryOf.has(term.guide))
      problems.push(`${file}: "guide": "${term.guide}" is no guide of data/guides`);
    return {
      id,
      name,
      aliases,
      category,
      level,
      short,
      related,
      sources: cited,
      reviewed,
      body: compileBody(file, term.body),
      ...(senseNames.has(id) && { sense: senseNames.get(id) as string }),
      ...(caution !== undefined && { caution }),
      ...(guide !== undefined && { guide }),
      ...(asOf !== undefined && { asOf }),
    };
  });

  const guides = sources.guides.map((guide): Guide => {
    const file = `data/guides/${guide.id}.md`;
    const terms = guide.terms.flatMap((id) => {
      const name = names.get(id);
      if (name === undefined) problems.push(`${file}: "terms": "${id}" is no term`);
      return name === undefined ? [] : [{ id, name }];
    });
    const related = guide.related.flatMap((id) => {
      const summary = summaryOf.get(id);
      if (summary === undefined) problems.push(`${file}: "related": "${id}" is no guide`);
      return summary === undefined ? [] : [summary];
    });
    const faq = guide.faq.map(({ question, answer }) => {
      const [only, second] = compileText(`${file}: faq`, answer);
      if (only?.kind === 'paragraph' && second === undefined) return { question, answer: only.text };
      problems.push(`${file}: faq: the answer to "${question}" must be one paragraph, without lists or headings`);
      return { question, answer: [] };
    });
    return {
      ...(summaryOf.get(guide.id) as GuideSummary),
      takeaways: guide.takeaways,
      terms,
      related,
      faq,
      body: bodies.get(file) as Block[],
      sources: guide.sources,
      reviewed: guide.reviewed,
    };
  });

  const summaries = explanations.map(({ id, name, aliases, category, level, short, sense }) => ({
    id,
    name,
    aliases,
    category,
    level,
    short,
    ...(sense !== undefined && { sense }),
  }));
  const formProblems = badForms(sources);
  problems.push(...formProblems);
  const { index, senses } =
    formProblems.length > 0
      ? encodeIndex([])
      : encodeIndex(sources.terms, {
          names: [...sources.names, ...joinedWords(sources.terms)],
          fields: sources.fields,
        });
  return { bundles: { index, senses, explanations, summaries, guides }, problems };
}

/** Forms and names that no page text could match. */
export function badForms(sources: Sources): string[] {
  const problems: string[] = [];
  const prove = (file: string, form: string) => {
    try {
      formParts(form);
    } catch (error) {
      problems.push(
        `${file}: ${(error as Error).message}: write it with letters, digits, spaces, hyphens, commas, and . / + : ' between letters`,
      );
    }
  };
  for (const term of sources.terms)
    for (const form of [...formsOf(term), ...(term.sense?.names ?? [])]) prove(`data/terms/${term.id}.md`, form);
  for (const name of sources.names) prove('data/names.txt', name);
  return problems;
}

/** The guide that teaches each term: the one that lists it earliest among its own. A term's own `guide` field wins over it. */
function teachersOf(sources: Sources): Map<string, string> {
  const places = new Map<string, { guide: string; place: number }>();
  for (const guide of sources.guides)
    guide.terms.forEach((term, place) => {
      const known = places.get(term);
      if (known === undefined || place < known.place) places.set(term, { guide: guide.id, place });
    });
  return new Map([...places].map(([term, { guide }]) => [term, guide]));
}

const FIELD_NAMES: Readonly<Record<Field, string>> = { crypto: 'Crypto', finance: 'Market', ai: 'AI' };

/** For terms that share a word with another term: which sense of the word each is. By field where that tells them apart, else
 *  by category; where neither does, nothing is said, because the names must. */
function nameSenses(terms: Sources['terms']): Map<string, string> {
  const owners = new Map<string, { form: string; terms: Sources['terms'] }>();
  for (const term of terms)
    for (const form of formsOf(term)) {
      const key = form.toLowerCase();
      owners.set(key, { form, terms: [...(owners.get(key)?.terms ?? []), term] });
    }
  const names = new Map<string, string>();
  for (const { form, terms: sharing } of owners.values()) {
    if (sharing.length < 2) continue;
    const fields = sharing.map((term) => FIELD_NAMES[fieldOf(term.category)]);
    const categories = sharing.map((term) => CATEGORY_NAMES[term.category]);
    const labels = [fields, categories].find((list) => new Set(list).size === list.length);
    sharing.forEach((term, i) => {
      if (labels !== undefined && !names.has(term.id)) names.set(term.id, `${labels[i]} sense of “${form}”`);
    });
  }
  return names;
}

/** Words of English that a form becomes when its parts run together ("wide spread" → widespread): never us. */
function joinedWords(terms: Sources['terms']): string[] {
  const own = new Set(terms.flatMap((term) => formsOf(term).map((form) => form.toLowerCase())));
  return terms.flatMap((term) =>
    formsOf(term).flatMap((form) => {
      const { words, tight } = formParts(form);
      const joined = words.join('');
      const loose = words.length === 2 && tight.every((one) => !one);
      return loose && isEnglish(joined) && !own.has(joined) ? [joined] : [];
    }),
  );
}
