import { useState } from 'react';
import type { KnownWords, Settings } from '../lib/core/settings.ts';
import { type Followed, useFollowed } from './use-followed.ts';

export interface ShownPreferences {
  readonly settings: Settings;
  readonly known: KnownWords;
}

/** The storage as a page hands it in. Both changes reject when the browser cannot store. */
export interface PreferenceStore extends Followed<ShownPreferences> {
  changeSettings(change: Partial<Settings>): Promise<void>;
  changeKnown(word: { id: string; known: boolean }): Promise<void>;
}

const FAILED = 'The browser could not save this change. Nothing was changed; please try again in a minute.';

/** Settings and known words with their changes: shown at once, saved at once, put back with a line of text when saving failed. */
export function usePreferences(store: PreferenceStore) {
  const [preferences, show] = useFollowed(store);
  const [error, setError] = useState<string>();
  const save = async (saving: Promise<void>): Promise<boolean> => {
    try {
      await saving;
      setError(undefined);
      return true;
    } catch {
      setError(FAILED);
      show(await store.read());
      return false;
    }
  };
  return {
    preferences,
    error,
    change(change: Partial<Settings>): Promise<boolean> {
      if (preferences !== undefined) show({ ...preferences, settings: { ...preferences.settings, ...change } });
      return save(store.changeSettings(change));
    },
    setKnown: (id: string, known: boolean): Promise<boolean> => save(store.changeKnown({ id, known })),
  };
}
