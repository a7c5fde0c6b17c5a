import { useEffect, useRef, useState } from 'react';
import type { SearchHit } from '../lib/core/search.ts';

/** What is open in the popup: terms and guides over one another. Closing the last puts focus back where it came from. */
export function useTrail() {
  const [trail, setTrail] = useState<readonly SearchHit[]>([]);
  const cameFrom = useRef<Element | null>(null);
  const depth = trail.length;
  useEffect(() => {
    if (depth > 0 || cameFrom.current === null) return;
    if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    cameFrom.current = null;
  }, [depth]);
  return {
    current: trail.at(-1),
    open(hit: SearchHit) {
      const top = trail.at(-1);
      if (top?.kind === hit.kind && top.id === hit.id) return;
      if (depth === 0) cameFrom.current = document.activeElement;
      setTrail([...trail, hit]);
    },
    back: () => setTrail(trail.slice(0, -1)),
    /** Closes all without moving focus: the reader is already elsewhere, in the search box. */
    leave() {
      cameFrom.current = null;
      setTrail([]);
    },
  };
}
