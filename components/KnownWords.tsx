import { useState } from 'react';
import type { TermId } from '../lib/core/term.ts';

interface Word {
  id: TermId;
  name: string;
}

interface Props {
  words: readonly Word[];
  onKnown(id: TermId, known: boolean): void;
}

/** Words that are not marked any more because the reader knows them, to be forgotten one by one, with a way back. */
export function KnownWords({ words, onKnown }: Props) {
  const [forgotten, setForgotten] = useState<Word>();
  const forget = (word: Word) => {
    setForgotten(word);
    onKnown(word.id, false);
  };
  const undo = (word: Word) => {
    setForgotten(undefined);
    onKnown(word.id, true);
  };
  return (
    <div className="host-list">
      <p className="hint" role="status">
        {forgotten !== undefined && `“${forgotten.name}” will be marked again.`}
      </p>
      {forgotten !== undefined && (
        // biome-ignore lint/a11y/noAutofocus: the pressed button is gone with its word
        <button key={forgotten.id} type="button" className="plain" autoFocus onClick={() => undo(forgotten)}>
          Undo
        </button>
      )}
      {words.length === 0 && (
        <p className="hint">None yet. Press “I know this” on a card, and the word is not marked any more.</p>
      )}
      <ul aria-label="Known words">
        {words.map((word) => (
          <li key={word.id}>
            <span>{word.name}</span>
            <button type="button" className="plain" aria-label={`Forget ${word.name}`} onClick={() => forget(word)}>
              Forget
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
