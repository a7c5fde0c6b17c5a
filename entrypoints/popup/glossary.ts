import type { SearchRow } from '../../components/SearchResults.tsx';
import guideList from '../../data/generated/guide-list.json';
import summaries from '../../data/generated/summaries.json';
import type { Explanation, Guide, GuideSummary, TermSummary } from '../../lib/core/explanation.ts';
import { createSearch, type SearchHit } from '../../lib/core/search.ts';
import { browser } from '../../lib/ext/browser.ts';
import { askBackground } from '../../lib/ext/messaging.ts';

// our own files, proved when they were built
export const terms = summaries as unknown as TermSummary[];
export const guides = guideList as unknown as GuideSummary[];

const termsById = new Map(terms.map((term) => [term.id, term]));
const guidesById = new Map(guides.map((guide) => [guide.id, guide]));
const guideFiles = import.meta.glob<{ default: unknown }>('../../data/generated/guides/*.json');

export const search = createSearch(terms, guides);
export const termOf = (id: string): TermSummary | undefined => termsById.get(id);

/** What a list shows of a search hit; nothing for one that is not in the glossary. */
export function rowOf(hit: SearchHit): SearchRow[] {
  if (hit.kind === 'term') {
    const term = termsById.get(hit.id);
    return term === undefined ? [] : [{ hit, name: term.name, text: term.short }];
  }
  const guide = guidesById.get(hit.id);
  return guide === undefined ? [] : [{ hit, name: guide.title, text: guide.summary }];
}

/** @returns undefined when the background does not answer or does not know the term. */
export async function loadTerm(id: string): Promise<Explanation | undefined> {
  return (await askBackground(browser.runtime, 'explain', [id]))?.[0];
}

/** @returns undefined when there is no such guide. */
export async function loadGuide(id: string): Promise<Guide | undefined> {
  const file = await guideFiles[`../../data/generated/guides/${id}.json`]?.();
  return file?.default as Guide | undefined;
}
