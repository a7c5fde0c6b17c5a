/** Who may ask whom what: one method a question. Everything that arrives is `unknown` until its parser has seen it. */
import type { Explanation } from './explanation.ts';
import { isRecord } from './settings.ts';
import type { GuideId, TermId } from './term.ts';
import type { EncodedSenses } from './term-index.ts';

/** Questions to the background, from content scripts and our own pages. */
export interface BackgroundCalls {
  /** Texts of these terms; ids that are not in the installed glossary are left out (the page is older than the update). */
  explain(ids: TermId[]): Explanation[];
  /** How to decide these terms' meanings; terms that have one meaning only are left out. */
  senses(ids: TermId[]): EncodedSenses;
  /** Puts code that comes late into the asking frame; true when it is there. */
  load(part: 'card' | 'wrap'): boolean;
  /** Puts the marks' stylesheet into the asking frame. */
  styleMarks(): void;
  /** Tells what the asking page holds, for the badge. */
  report(page: PageReport): void;
  openGuide(id: GuideId): void;
  openOptions(): void;
}

/** Questions to the content script of a tab, from the background and the popup. */
export interface ReaderCalls {
  describe(): PageReport;
  /** Scrolls to the first mark of the term and opens its card; false when it is not marked. */
  goTo(id: TermId): boolean;
  /** Moves to the next (1) or previous (−1) marked term and opens its card. */
  step(by: 1 | -1): boolean;
  /** Reads this page although it looks like no article, because the reader asked. */
  readAnyway(): PageReport;
  /** Opens a card for words that the reader selected; false when nothing like them is in the glossary. */
  explainSelection(text: string): boolean;
}

export type PageStatus =
  /** Marks are drawn, or would be if the story held a term. */
  | 'reading'
  /** No article was found, so nothing was touched. */
  | 'no-article'
  /** Switched off, everywhere or here. */
  | 'off';

export interface PageReport {
  status: PageStatus;
  /** Why marks are drawn as they are, in words: "painted: the page is a Next.js application". */
  drawing: string;
  /** Terms in page order. `count`: mentions; `marked`: whether one of them carries a mark. */
  terms: { id: TermId; count: number; marked: boolean }[];
}

export const BACKGROUND = 'plainchain.background';
export const READER = 'plainchain.reader';

/** The name and arguments of a call to `to`; undefined for anything else that travels on the same channel. */
export function parseCall(message: unknown, to: string): { name: string; args: unknown[] } | undefined {
  if (!isRecord(message) || message.to !== to || typeof message.name !== 'string' || !Array.isArray(message.args))
    return undefined;
  return { name: message.name, args: message.args };
}

/** @returns The page's report, or undefined when the value is none (an older content script, or none at all). */
export function parseReport(value: unknown): PageReport | undefined {
  if (!isRecord(value) || !Array.isArray(value.terms)) return undefined;
  const status = (['reading', 'no-article', 'off'] as const).find((one) => one === value.status);
  if (status === undefined) return undefined;
  const terms = value.terms
    .filter(isRecord)
    .flatMap((term) =>
      typeof term.id === 'string' && typeof term.count === 'number'
        ? [{ id: term.id, count: term.count, marked: term.marked === true }]
        : [],
    );
  return { status, drawing: typeof value.drawing === 'string' ? value.drawing : '', terms };
}

/** Ids out of a message; everything that is no id is dropped, and so is what goes beyond the first thousand. */
export const parseIds = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string').slice(0, 1000) : [];
