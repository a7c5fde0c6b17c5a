/** Which of the decided mentions are marked: first mentions, the reader's level, known words, and not too many. */
import type { Match } from './choose-sense.ts';
import type { KnownWords, Settings } from './settings.ts';
import { isKnown, rejection } from './settings.ts';
import type { TermIndex } from './term-index.ts';

export interface BlockMentions {
  /** Changes at each heading of the story; `mentions: section` marks a term once in each. */
  readonly section: number;
  /** Length in words, for the density. */
  readonly words: number;
  readonly matches: readonly Match[];
}

export interface MarkPlan {
  /** For each block, the mentions to mark, in page order. */
  readonly marks: readonly Match[][];
}

/** Marks a thousand words, at most; a screen of a news page holds 150 to 250 words. Start values, from looking at real stories. */
export const MARKS_PER_1000_WORDS = { few: 15, normal: 60, many: Number.POSITIVE_INFINITY } as const;

/** A short text may always have this many marks. */
const LEAST_MARKS = 6;

export interface PlanRules {
  readonly settings: Pick<Settings, 'mentions' | 'level' | 'density' | 'notHere'>;
  /** Of the page, for what the reader rejected there. */
  readonly host: string;
  readonly known: KnownWords;
  readonly index: TermIndex;
}

/** @param blocks All blocks of the story in page order; the plan of a longer story begins with the plan of its beginning. */
export function planMarks(blocks: readonly BlockMentions[], rules: PlanRules): MarkPlan {
  const { settings, known, index, host } = rules;
  const rejected = new Set(settings.notHere);
  const seen = new Set<string>();
  const perThousand = MARKS_PER_1000_WORDS[settings.density];
  let words = 0;
  let marked = 0;
  const marks = blocks.map((block) => {
    words += block.words;
    return block.matches.filter((match) => {
      const { id, level } = index.facts(match.term);
      if (level < settings.level || isKnown(known, id) || rejected.has(rejection(host, id))) return false;
      const once = settings.mentions === 'section' ? `${block.section}:${id}` : id;
      if (settings.mentions !== 'all' && seen.has(once)) return false;
      if (settings.mentions !== 'all' && marked >= Math.max(LEAST_MARKS, (words * perThousand) / 1000)) return false;
      seen.add(once);
      marked++;
      return true;
    });
  });
  return { marks };
}

/** Unmistakable terms of the story that make it worth marking at all on a page that nobody listed. */
export const LEAST_TERMS_OF_A_STORY = 3;

/** Whether a story is about what we explain. On listed sites it always is; elsewhere one stray term stays unmarked.
 *  @param distinct Different terms found in the story. @param words Its length. */
export function isWorthMarking(distinct: number, words: number): boolean {
  return distinct >= LEAST_TERMS_OF_A_STORY && (distinct * 1000) / Math.max(words, 1) >= 4;
}
