import type { KeyboardEvent } from 'react';
import { Icon } from './Icon.tsx';

interface Props {
  query: string;
  /** The list that the arrows move in, and the option they are on. */
  list: string;
  active?: string | undefined;
  onQuery(query: string): void;
  onMove(by: 1 | -1): void;
  onOpen(): void;
}

/** The search box over everything: arrows move in the list of results, Enter opens, Escape empties. */
export function SearchBox({ query, list, active, onQuery, onMove, onOpen }: Props) {
  const press = (event: KeyboardEvent) => {
    if (query === '' || event.nativeEvent.isComposing) return;
    const acts: Record<string, () => void> = {
      ArrowDown: () => onMove(1),
      ArrowUp: () => onMove(-1),
      Enter: onOpen,
      Escape: () => onQuery(''),
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault(); // Escape would close the popup
    act();
  };
  return (
    <div className="search-box">
      <Icon name="search" />
      <input
        type="search"
        role="combobox"
        aria-label="Search terms and guides"
        placeholder="Search terms and guides"
        aria-expanded={query !== ''}
        aria-controls={list}
        aria-activedescendant={active}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: whoever opens the popup by keyboard can type at once
        autoFocus
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={press}
      />
    </div>
  );
}
