import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { panelId, Tabs, tabId } from './Tabs.tsx';

export type Place = 'page' | 'guides' | 'glossary';

const PLACES: readonly { id: Place; label: string }[] = [
  { id: 'page', label: 'This page' },
  { id: 'guides', label: 'Guides' },
  { id: 'glossary', label: 'Glossary' },
];

interface Props {
  search: ReactNode;
  place: Place;
  places: Readonly<Record<Place, ReactNode>>;
  /** Lies over the places while something is searched for. */
  results?: ReactNode;
  /** Lies over both while an entry or a guide is open. */
  detail?: ReactNode;
  onPlace(place: Place): void;
  onSettings(): void;
}

/** The popup's house. What lies underneath stays as it is (`inert`), so that going back finds the same line again. */
export function PopupFrame({ search, place, places, results, detail, onPlace, onSettings }: Props) {
  const inPlaces = results === undefined && detail === undefined;
  return (
    <div className="popup">
      <header>
        <h1 className="unseen">Plainchain</h1>
        {search}
        {inPlaces && <Tabs label="Places" tabs={PLACES} chosen={place} onChoose={onPlace} />}
      </header>
      <main className="layers">
        {PLACES.map(({ id }) => (
          <div
            key={id}
            role="tabpanel"
            id={panelId(id)}
            aria-labelledby={tabId(id)}
            className="layer"
            inert={!(inPlaces && place === id)}
          >
            {places[id]}
          </div>
        ))}
        {results !== undefined && (
          <div className="layer" inert={detail !== undefined}>
            {results}
          </div>
        )}
        {detail !== undefined && <div className="layer">{detail}</div>}
      </main>
      <footer>
        <button type="button" className="plain" onClick={onSettings}>
          <Icon name="gear" />
          Settings
        </button>
        <span className="muted">Sends nothing anywhere</span>
      </footer>
    </div>
  );
}
