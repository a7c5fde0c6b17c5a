import { useState } from 'react';
import { TermCard } from '../../components/TermCard.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { usePreferences } from '../../components/use-preferences.ts';
import { WelcomeView } from '../../components/WelcomeView.tsx';
import { isKnown } from '../../lib/core/settings.ts';
import { browser } from '../../lib/ext/browser.ts';
import { askBackground } from '../../lib/ext/messaging.ts';
import { preferenceStore } from './preference-store.ts';

const EXAMPLE = 'whale';

/** The greeting, joined to the settings, with a real card that works as it does on a page. */
export function Welcome() {
  const { preferences, error, change, setKnown } = usePreferences(preferenceStore);
  const [trail, setTrail] = useState([EXAMPLE]);
  const term = trail.at(-1) ?? EXAMPLE;
  const { answer } = useAnswer(term, async (id) => (await askBackground(browser.runtime, 'explain', [id]))?.[0]);
  if (preferences === undefined) return null;
  const card = answer && (
    <div className="card">
      <TermCard
        explanation={answer}
        canGoBack={trail.length > 1}
        known={isKnown(preferences.known, answer.id)}
        onBack={() => setTrail(trail.slice(0, -1))}
        onFollow={(id) => setTrail([...trail, id])}
        onGuide={(id) => void askBackground(browser.runtime, 'openGuide', id)}
        onKnown={(known) => void setKnown(answer.id, known)}
        onClose={() => setTrail([EXAMPLE])}
      />
    </div>
  );
  return (
    <WelcomeView
      style={preferences.settings.style}
      card={card}
      error={error}
      onStyle={(style) => void change({ style })}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}
