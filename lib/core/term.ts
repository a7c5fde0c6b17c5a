/** The project's vocabulary: what a term, a sense and a guide are. Types only; whoever reads a file or a message proves them first. */

export const CATEGORIES = [
  'basics',
  'markets',
  'trading',
  'defi',
  'networks',
  'scaling',
  'wallets',
  'mining-staking',
  'tokens',
  'regulation',
  'security',
  'ai',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** 1 beginner, 2 intermediate, 3 advanced: how much one has to know already for the word to be met. */
export type Level = 1 | 2 | 3;

/** The file name of a term without its ending: `zk-rollup`. Lower case, digits and hyphens. */
export type TermId = string;
export type GuideId = string;

export interface Source {
  title: string;
  publisher: string;
  /** https, without tracking parameters. */
  url: string;
}

/** Words around an ambiguous form that speak for (or, under `not`, against) one meaning. Every cue is a word or a short
 *  phrase in its plain form: matching ignores case and plural. */
export interface Cues {
  /** Stands right before the form: *private* key. */
  before?: string[];
  /** Stands right after the form: gas *fee*. */
  after?: string[];
  /** Stands anywhere in the sentence, or (weaker) in the neighbouring ones. */
  near?: string[];
}

export interface Sense extends Cues {
  /** The forms that have other meanings. Empty: all of the term's forms. */
  of?: string[];
  /** −3 … 3: how likely the bare form has this meaning in a news story, before anything around it is read. 3: always, but
   *  for `names`. */
  prior?: number;
  /** Cues that speak against this meaning. */
  not?: Cues;
  /** Longer names and idioms that contain the form and mean something else: `Heath Ledger`, `short term`. */
  names?: string[];
  /** `noun`: the form counts only as a noun (a dip, not "to dip"); `verb`: only as a verb; default either. */
  part?: 'noun' | 'verb';
  /** The form is a proper name: it counts only with a capital, and best with one in mid-sentence. */
  proper?: boolean;
}

/** One file of `data/terms`, as its author wrote it. */
export interface Term {
  id: TermId;
  name: string;
  aliases: string[];
  /** Forms (the name or aliases) that count only in exactly this case: `NEAR`, `SEC`. */
  exact: string[];
  /** The regular verb forms count too: stake → staked, staking. */
  verb: boolean;
  category: Category;
  level: Level;
  /** Plain text, 15 to 45 words: what the card says first. */
  short: string;
  /** Markdown, 60 to 180 words. */
  body: string;
  caution?: string;
  related: TermId[];
  guide?: GuideId;
  sources: Source[];
  /** ISO date on which the facts were last checked. */
  reviewed: string;
  /** ISO month or date for which figures and statuses hold. */
  asOf?: string;
  sense?: Sense;
}
