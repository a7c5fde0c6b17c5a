/** The compiled texts: what a card, the popup and the guide reader show. */
import type { Block, Inline } from './rich-text.ts';
import type { Category, GuideId, Level, Source, TermId } from './term.ts';

export interface Explanation {
  id: TermId;
  name: string;
  aliases: string[];
  category: Category;
  level: Level;
  short: string;
  /** Which of several explained meanings of a word this is: "AI sense of “token”". */
  sense?: string;
  body: Block[];
  caution?: string;
  related: { id: TermId; name: string }[];
  guide?: GuideSummary;
  sources: Source[];
  reviewed: string;
  asOf?: string;
}

export interface GuideSummary {
  id: GuideId;
  title: string;
  summary: string;
  level: Level;
  /** Reading time, whole minutes, at least 1. */
  minutes: number;
}

export interface Guide extends GuideSummary {
  takeaways: string[];
  terms: { id: TermId; name: string }[];
  related: GuideSummary[];
  body: Block[];
  faq: { question: string; answer: Inline[] }[];
  sources: Source[];
  reviewed: string;
}

/** What lists and search need of a term: everything but the body. */
export type TermSummary = Pick<Explanation, 'id' | 'name' | 'aliases' | 'category' | 'level' | 'short' | 'sense'>;

export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  basics: 'Basics',
  markets: 'Markets',
  trading: 'Trading',
  defi: 'DeFi',
  networks: 'Networks',
  scaling: 'Scaling',
  wallets: 'Wallets',
  'mining-staking': 'Mining and staking',
  tokens: 'Tokens',
  regulation: 'Regulation',
  security: 'Security',
  ai: 'AI',
};

export const LEVEL_NAMES: Readonly<Record<Level, string>> = { 1: 'Beginner', 2: 'Intermediate', 3: 'Advanced' };
