import { useState } from 'react';
import { Glossary } from '../../components/Glossary.tsx';
import { GuideList } from '../../components/GuideList.tsx';
import { type Place, PopupFrame } from '../../components/PopupFrame.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { rowId, SearchResults } from '../../components/SearchResults.tsx';
import { usePreferences } from '../../components/use-preferences.ts';
import { useTrail } from '../../components/use-trail.ts';
import type { Category } from '../../lib/core/term.ts';
import { browser } from '../../lib/ext/browser.ts';
import { Detail } from './Detail.tsx';
import { guides, terms } from './glossary.ts';
import { preferenceStore } from './preference-store.ts';
import { ThisPage } from './ThisPage.tsx';
import { useSearch } from './use-search.ts';

const RESULTS = 'results';

/** The popup: three places, a search over all of them, and whatever is open on top. */
export function Popup() {
  const { preferences, setKnown, ...saving } = usePreferences(preferenceStore);
  const [place, setPlace] = useState<Place>('page');
  const [category, setCategory] = useState<Category>();
  const { query, rows, near, active, chosen, type, move } = useSearch();
  const { current, open, back, leave } = useTrail();
  if (preferences === undefined) return null;

  const openTerm = (id: string) => open({ kind: 'term', id });
  const onQuery = (next: string) => {
    leave();
    type(next);
  };
  const box = {
    query,
    list: RESULTS,
    active: chosen && rowId(RESULTS, active),
    onQuery,
    onMove: move,
    onOpen: () => chosen && open(chosen),
  };
  const found = { id: RESULTS, query, rows, nearest: near, active, onChoose: open };
  const detail = { known: preferences.known, onOpen: open, onBack: back, onKnown: setKnown };
  const places = {
    page: <ThisPage settings={preferences.settings} saving={saving} onTerm={openTerm} />,
    guides: <GuideList guides={guides} onChoose={(id) => open({ kind: 'guide', id })} />,
    glossary: <Glossary terms={terms} category={category} onCategory={setCategory} onChoose={openTerm} />,
  };
  const onSettings = () => void browser.runtime.openOptionsPage().then(() => window.close());
  return (
    <PopupFrame
      {...{ place, places, onSettings, onPlace: setPlace }}
      search={<SearchBox {...box} />}
      results={query.trim() === '' ? undefined : <SearchResults {...found} />}
      detail={current && <Detail key={`${current.kind} ${current.id}`} hit={current} {...detail} />}
    />
  );
}
