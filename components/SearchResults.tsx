import Mark from 'mark.js';
import { useLayoutEffect, useRef } from 'react';
import type { SearchHit } from '../lib/core/search.ts';

export interface SearchRow {
  hit: SearchHit;
  name: string;
  text: string;
}

interface Props {
  id: string;
  query: string;
  rows: readonly SearchRow[];
  /** Offered when nothing was found. */
  nearest: readonly SearchRow[];
  /** Which row the arrows are on. */
  active: number;
  onChoose(hit: SearchHit): void;
}

/** Id of a row's element, for `aria-activedescendant`. */
export const rowId = (list: string, place: number) => `${list}-${place}`;

/** What the query found, or, when it found nothing, that it did and what comes nearest. */
export function SearchResults({ id, query, rows, nearest, active, onChoose }: Props) {
  const list = useMarkedHits(query, rows);
  const shown = rows.length > 0 ? rows : nearest;
  return (
    <div className="results">
      <p className="results-line" role="status">
        {rows.length > 0 && `${rows.length} ${rows.length === 1 ? 'result' : 'results'}`}
        {rows.length === 0 && `Nothing found for “${query.trim()}”.`}
        {rows.length === 0 && nearest.length > 0 && ' Did you mean one of these?'}
      </p>
      <div role="listbox" id={id} aria-label="Results" className="list" ref={list}>
        {shown.map((row, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search box holds the keys
          <div
            key={`${row.hit.kind} ${row.hit.id}`}
            id={rowId(id, place)}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            className="row"
            ref={place === active ? (node) => node?.scrollIntoView?.({ block: 'nearest' }) : undefined}
            onClick={() => onChoose(row.hit)}
          >
            <span className="row-head">
              <span className="row-name">{row.name}</span>
              <span className="tag">{row.hit.kind === 'guide' ? 'Guide' : 'Term'}</span>
            </span>
            <span className="row-text">{row.text}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** Marks the beginnings of words that were searched for. Every change takes its marks back first. */
function useMarkedHits(query: string, rows: readonly SearchRow[]) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const words = query.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    if (list.current === null || words.length === 0 || rows.length === 0) return;
    const mark = new Mark([...list.current.querySelectorAll<HTMLElement>('.row-name, .row-text')]);
    mark.markRegExp(new RegExp(`\\b(?:${words.join('|')})`, 'giu'), { className: 'hit' });
    return () => mark.unmark();
  }, [query, rows]);
  return list;
}
