import guideList from '../../data/generated/guide-list.json';
import summaries from '../../data/generated/summaries.json';
import type { Guide, GuideSummary, TermSummary } from '../../lib/core/explanation.ts';

// our own files, proved when they were built
export const guides = guideList as unknown as GuideSummary[];

const terms = new Map((summaries as unknown as TermSummary[]).map((term) => [term.id, term]));
const guideFiles = import.meta.glob<{ default: unknown }>('../../data/generated/guides/*.json');

export const termOf = (id: string): TermSummary | undefined => terms.get(id);

/** @returns undefined when there is no such guide: an old address, or a mistyped one. */
export async function loadGuide(id: string): Promise<Guide | undefined> {
  const file = await guideFiles[`../../data/generated/guides/${id}.json`]?.();
  return file?.default as Guide | undefined;
}
