/** One search over terms and guides: prefix and typo tolerant, best first. */
import MiniSearch from 'minisearch';
import type { GuideSummary, TermSummary } from './explanation.ts';
import { foldWord } from './normalize.ts';

export type SearchHit = { kind: 'term'; id: string } | { kind: 'guide'; id: string };
export type Search = (query: string, most?: number) => SearchHit[];

/** Letters by which two spellings may differ, as a share of the word: one in a word of five. */
const FUZZY = 0.2;

/** @returns A function that answers while one types; an empty query finds nothing. */
export function createSearch(terms: readonly TermSummary[], guides: readonly GuideSummary[]): Search {
  const search = new MiniSearch<{ key: string; name: string; aliases: string; text: string }>({
    idField: 'key',
    fields: ['name', 'aliases', 'text'],
    processTerm: (word) => foldWord(word) || null,
    searchOptions: {
      boost: { name: 6, aliases: 4 },
      prefix: true,
      fuzzy: (word) => (word.length > 3 ? FUZZY : false),
      combineWith: 'AND',
    },
  });
  search.addAll([
    ...terms.map((term) => ({
      key: `term ${term.id}`,
      name: term.name,
      aliases: term.aliases.join(' '),
      text: term.short,
    })),
    ...guides.map((guide) => ({ key: `guide ${guide.id}`, name: guide.title, aliases: '', text: guide.summary })),
  ]);
  return (query, most = 30) =>
    search
      .search(query)
      .slice(0, most)
      .map((hit) => {
        const [kind, id] = String(hit.id).split(' ');
        return { kind: kind === 'guide' ? 'guide' : 'term', id: id as string };
      });
}
