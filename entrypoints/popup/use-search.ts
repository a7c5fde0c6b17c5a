import { useMemo, useState } from 'react';
import { nearest } from '../../lib/core/nearest.ts';
import { rowOf, search } from './glossary.ts';

/** The query, what it found, and which result the arrows are on. */
export function useSearch() {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const rows = useMemo(() => search(query).flatMap(rowOf), [query]);
  const near = useMemo(() => (rows.length > 0 ? [] : nearest(search, query).flatMap(rowOf)), [query, rows]);
  const shown = rows.length > 0 ? rows : near;
  return {
    query,
    rows,
    near,
    active,
    chosen: shown[active]?.hit,
    type(next: string) {
      setQuery(next);
      setActive(0);
    },
    move(by: 1 | -1) {
      if (shown.length > 0) setActive((active + by + shown.length) % shown.length);
    },
  };
}
