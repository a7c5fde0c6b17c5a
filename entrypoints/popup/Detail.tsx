import { DetailBar } from '../../components/DetailBar.tsx';
import { GuideView } from '../../components/GuideView.tsx';
import { TermEntry } from '../../components/TermEntry.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import type { Explanation, Guide } from '../../lib/core/explanation.ts';
import type { SearchHit } from '../../lib/core/search.ts';
import { isKnown, type KnownWords } from '../../lib/core/settings.ts';
import { browser } from '../../lib/ext/browser.ts';
import { askBackground } from '../../lib/ext/messaging.ts';
import { loadGuide, loadTerm } from './glossary.ts';

interface Props {
  hit: SearchHit;
  known: KnownWords;
  onOpen(hit: SearchHit): void;
  onBack(): void;
  onKnown(id: string, known: boolean): void;
}

type Loaded = { kind: 'term'; term: Explanation } | { kind: 'guide'; guide: Guide };

async function load({ kind, id }: SearchHit): Promise<Loaded | undefined> {
  if (kind === 'guide') {
    const guide = await loadGuide(id);
    return guide && { kind, guide };
  }
  const term = await loadTerm(id);
  return term && { kind, term };
}

/** An entry or a guide, opened inside the popup. */
export function Detail({ hit, known, onOpen, onBack, onKnown }: Props) {
  const { done, answer } = useAnswer(`${hit.kind} ${hit.id}`, () => load(hit));
  const openTerm = (id: string) => onOpen({ kind: 'term', id });
  const openGuide = (id: string) => onOpen({ kind: 'guide', id });
  const toTab = () => void askBackground(browser.runtime, 'openGuide', hit.id).then(() => window.close());
  return (
    <>
      <DetailBar onBack={onBack} onTab={hit.kind === 'guide' ? toTab : undefined} />
      {done && answer === undefined && (
        <p className="empty">This could not be opened. Close the popup and try again.</p>
      )}
      {answer?.kind === 'guide' && <GuideView guide={answer.guide} onTerm={openTerm} onGuide={openGuide} />}
      {answer?.kind === 'term' && (
        <TermEntry
          explanation={answer.term}
          known={isKnown(known, answer.term.id)}
          onFollow={openTerm}
          onGuide={openGuide}
          onKnown={(on) => onKnown(answer.term.id, on)}
        />
      )}
    </>
  );
}
