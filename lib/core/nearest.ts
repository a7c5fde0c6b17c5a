/** What to offer when a search found nothing. */
import type { Search, SearchHit } from './search.ts';

/** Letters below which a beginning says nothing about the word that was meant. */
const SHORTEST = 2;

/** Looks for entries that one word of the query, or at least its beginning, leads to.
 *  @returns At most `most` hits, best first; none when not even two letters lead anywhere. */
export function nearest(search: Search, query: string, most = 3): SearchHit[] {
  const words = query.split(/\s+/).filter((word) => word.length >= SHORTEST);
  for (const word of words) {
    const hits = search(word, most);
    if (hits.length > 0) return hits;
  }
  const longest = Math.max(0, ...words.map((word) => word.length));
  for (let length = longest - 1; length >= SHORTEST; length--) {
    for (const word of words) {
      const hits = word.length > length ? search(word.slice(0, length), most) : [];
      if (hits.length > 0) return hits;
    }
  }
  return [];
}
