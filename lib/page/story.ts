/** Reads the story of a page and decides its terms, in slices. Blocks that have not changed are not matched again. */
import { chooseSenses, type Match, type SenseWeights } from '../core/choose-sense.ts';
import { type Found, findMatches } from '../core/find-matches.ts';
import type { SiteRow } from '../core/sites.ts';
import { type Subject, weighSubject } from '../core/subject.ts';
import type { TermId } from '../core/term.ts';
import type { EncodedSenses, TermIndex } from '../core/term-index.ts';
import { type Article, findArticle, titleOf } from './find-article.ts';
import { readBlocks, type TextBlock } from './read-blocks.ts';
import { mapInSlices } from './schedule.ts';

export interface Story {
  readonly article: Article;
  readonly blocks: readonly TextBlock[];
  /** For each block, its decided mentions in page order. */
  readonly mentions: readonly (readonly Match[])[];
  readonly words: number;
  /** Whether some term in it has no other meaning: a story without any is about something else. */
  readonly sure: boolean;
  /** Different terms in it. */
  readonly distinct: number;
}

export interface StoryTools {
  readonly index: TermIndex;
  readonly weights: SenseWeights;
  readonly row: SiteRow | undefined;
  /** Fetches the senses of these terms; those that do not come stay undecided, and their words unmarked. */
  readonly senses: (ids: TermId[]) => Promise<EncodedSenses>;
}

export interface StoryReader {
  /** @param anyway The reader asked for it although the page may be no article.
   *  @returns undefined for a page without a story. @throws the signal's reason when it aborts. */
  read(anyway: boolean, signal: AbortSignal): Promise<Story | undefined>;
}

export function createStoryReader(document: Document, tools: StoryTools): StoryReader {
  const { index, weights, row } = tools;
  const foundIn = new WeakMap<Element, Map<string, Found>>();
  let article: Article | undefined;

  const find = (block: TextBlock): Found => {
    const known = foundIn.get(block.element)?.get(block.text);
    if (known !== undefined) return known;
    const found = findMatches(block.text, index);
    const texts = foundIn.get(block.element);
    // a block that changes all the time (a ticker) must not collect its past
    foundIn.set(
      block.element,
      texts !== undefined && texts.size < 8 ? texts.set(block.text, found) : new Map([[block.text, found]]),
    );
    return found;
  };

  /** Asks once for all terms of the story that need a decision. */
  const learnSenses = async (found: readonly Found[]): Promise<void> => {
    const needed = new Set<TermId>();
    for (const { matches } of found)
      for (const { entries } of matches)
        for (const { term, ambiguous } of entries)
          if (ambiguous && index.sense(term) === undefined) needed.add(index.facts(term).id);
    if (needed.size > 0) index.learn(await tools.senses([...needed]));
  };

  return {
    async read(anyway, signal) {
      if (article === undefined || anyway || !isStanding(document, article))
        article = findArticle(document, row, anyway);
      if (article === undefined) return undefined;
      const blocks = readBlocks(article.roots);
      const found = await mapInSlices(blocks, find, signal);
      await learnSenses(found);
      signal.throwIfAborted();
      const subject: Subject = weighSubject([findMatches(article.title, index), ...found], index);
      const mentions = await mapInSlices(
        found,
        (block, i) => chooseSenses(block, { subject, before: found[i - 1], after: found[i + 1] }, { index, weights }),
        signal,
      );
      return {
        article,
        blocks,
        mentions,
        words: found.reduce((total, block) => total + block.tokens.length, 0),
        sure: found.some(({ matches }) => matches.some(({ entries }) => entries.some(({ ambiguous }) => !ambiguous))),
        distinct: new Set(mentions.flat().map((match) => match.term)).size,
      };
    },
  };
}

/** Whether the story found before is still the page's story: in the page, with its headline as it was. An application that
 *  moves to another story keeps its frame and changes that. */
const isStanding = (document: Document, article: Article): boolean =>
  article.roots.every((root) => root.isConnected) && titleOf(document, article.body) === article.title;
