import { useEffect, useRef, useState } from 'react';
import { GuideReader } from '../../components/GuideReader.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { guides, loadGuide, termOf } from './guides.ts';
import { hrefOf, useRoute } from './use-route.ts';

/** Guides in a tab of their own: the address says which, and which heading. */
export function GuidePage() {
  const route = useRoute();
  const { guide: id, heading } = route;
  const { done, answer: guide } = useAnswer(id ?? '', async (wanted) =>
    wanted === '' ? undefined : loadGuide(wanted),
  );
  const [noted, setNoted] = useState<string>();
  const cameFrom = useRef<Element | null>(null);

  useEffect(() => {
    document.title = `${guide?.title ?? 'Guides'} · Plainchain`;
  }, [guide]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same heading can be asked for twice, by a new route
  useEffect(() => {
    setNoted(undefined);
    if (guide === undefined) return;
    const target = heading === undefined ? null : document.getElementById(heading);
    if (target === null) window.scrollTo(0, 0);
    else target.focus({ preventScroll: true });
    target?.scrollIntoView();
  }, [route, guide]);

  return (
    <GuideReader
      guides={guides}
      guide={guide}
      loading={!done && id !== undefined}
      missing={done && id !== undefined && guide === undefined}
      note={noted === undefined ? undefined : termOf(noted)}
      hrefOf={(there) => hrefOf(id ?? '', there)}
      onGuide={(next) => {
        location.hash = hrefOf(next);
      }}
      onTerm={(term) => {
        cameFrom.current = document.activeElement;
        setNoted(term);
      }}
      onCloseNote={() => {
        setNoted(undefined);
        if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
      }}
    />
  );
}
