/** Decides whether a form that has several meanings has one that we explain, here: named evidence, named weights, one sum. */
import type { Found } from './find-matches.ts';
import { EVIDENCE, type Evidence, type EvidenceName, gatherEvidence, isPartOfName } from './gather-evidence.ts';
import { startsWithCapital } from './normalize.ts';
import { type Passage, type Surroundings, toPassage } from './passage.ts';
import type { TermIndex } from './term-index.ts';

export type SenseWeights = Record<EvidenceName, number>;

/** A mention whose meaning is decided. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Number of the term in the index. */
  readonly term: number;
  /** 0 … 1: how sure; 1 where the form has no other meaning. */
  readonly score: number;
}

export interface Judgement extends Match {
  readonly chosen: boolean;
  /** Each piece of evidence times its weight, for `explain --why`. */
  readonly parts: Evidence;
}

export interface SenseTools {
  readonly index: TermIndex;
  readonly weights: SenseWeights;
}

/** Decides every match of one block.
 *  @returns For each match one judgement a candidate term, the chosen one first. */
export function judgeMatches(found: Found, around: Surroundings, tools: SenseTools): Judgement[][] {
  // most blocks hold nothing to decide: look around in them only when something is
  let made: Passage | undefined;
  const passage = () => (made ??= toPassage(found, around, tools.index));
  return found.matches.map((match) => {
    const span = { start: match.start, end: match.end };
    const sure = match.entries.find((entry) => !entry.ambiguous);
    if (sure?.generic && beginsWithCapital(found, match) && isPartOfName(passage(), match))
      return [{ ...span, term: sure.term, score: 0, chosen: false, parts: { insideName: tools.weights.insideName } }];
    if (sure !== undefined) return [{ ...span, term: sure.term, score: 1, chosen: true, parts: {} }];
    const judged = match.entries
      .map((entry) => {
        const evidence = gatherEvidence(passage(), match, entry);
        return { ...span, term: entry.term, chosen: false, ...weigh(evidence, tools.weights) };
      })
      .sort((a, b) => b.score - a.score);
    const [best, next] = judged;
    if (best !== undefined && best.score >= SURE && best.score > (next?.score ?? 0)) best.chosen = true;
    return judged;
  });
}

const beginsWithCapital = ({ tokens }: Found, { start }: { start: number }): boolean =>
  startsWithCapital(tokens.text.slice(start, start + 2));

/** @returns The score 0 … 1, and each piece of evidence times its weight. No evidence at all: 0, ruled out. */
function weigh(evidence: Evidence | undefined, weights: SenseWeights): { score: number; parts: Evidence } {
  const parts: Evidence = {};
  if (evidence === undefined) return { score: 0, parts };
  let sum = 0;
  for (const name of EVIDENCE) {
    const value = (evidence[name] ?? 0) * weights[name];
    if (value !== 0) parts[name] = value;
    sum += value;
  }
  return { score: 1 / (1 + Math.exp(-sum)), parts };
}

/** The score from which a mention is explained. Above one half: a missing mark costs nothing, a wrong one costs trust. */
export const SURE = 0.6;

/** The mentions of one block that are explained. */
export function chooseSenses(found: Found, around: Surroundings, tools: SenseTools): Match[] {
  return judgeMatches(found, around, tools).flatMap((judged) =>
    judged.filter((judgement) => judgement.chosen).slice(0, 1),
  );
}

/** The evidence on its own, for fitting weights: one row a match, one entry a candidate; undefined where spelling rules it out. */
export function readEvidence(
  found: Found,
  around: Surroundings,
  index: TermIndex,
): { term: number; evidence: Evidence | undefined }[][] {
  const passage = toPassage(found, around, index);
  return found.matches.map((match) =>
    match.entries.map((entry) => ({ term: entry.term, evidence: gatherEvidence(passage, match, entry) })),
  );
}
