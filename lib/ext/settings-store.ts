/** Settings and known words in the browser's own storage: read complete, changed field by field, followed as they change. */
import { type KnownWords, parseKnownWords, parseSettings, type Settings, settingsToStore } from '../core/settings.ts';
import { inTurn } from './in-turn.ts';
import { report } from './report.ts';
import type { BrowserStorage } from './storage-area.ts';

export interface Preferences {
  readonly settings: Settings;
  readonly known: KnownWords;
}

const SETTINGS_KEY = 'settings';
const KNOWN_KEY = 'known';

/** @returns Defaults where nothing is stored, where it is broken, and when storage itself fails. */
export async function readPreferences(storage: BrowserStorage): Promise<Preferences> {
  try {
    const stored = await storage.sync.get([SETTINGS_KEY, KNOWN_KEY]);
    return { settings: parseSettings(stored[SETTINGS_KEY]), known: parseKnownWords(stored[KNOWN_KEY]) };
  } catch (error) {
    report('settings.read', error);
    return { settings: parseSettings(undefined), known: {} };
  }
}

/** Writes after one another, so that two quick changes do not lose each other. */
const enqueue = inTurn();

/** @throws what the browser throws when it cannot store (a full quota): the caller tells the reader. */
export function changeSettings(storage: BrowserStorage, change: Partial<Settings>): Promise<void> {
  return enqueue(async () => {
    const stored = await storage.sync.get([SETTINGS_KEY]);
    await storage.sync.set({ [SETTINGS_KEY]: settingsToStore(stored[SETTINGS_KEY], change) });
  });
}

/** Marks a word as known, or takes that back. @param now ms since 1970. */
export function changeKnown(storage: BrowserStorage, word: { id: string; known: boolean }, now: number): Promise<void> {
  return enqueue(async () => {
    const stored = await storage.sync.get([KNOWN_KEY]);
    const known = parseKnownWords(stored[KNOWN_KEY]);
    await storage.sync.set({ [KNOWN_KEY]: { ...known, [word.id]: word.known ? now : -now } });
  });
}

/** Calls back with complete preferences after every change, from whichever device or page. @returns Stops that,
 *  also for a change that is being read. */
export function followPreferences(storage: BrowserStorage, listener: (preferences: Preferences) => void): () => void {
  let stopped = false;
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'sync' || !(SETTINGS_KEY in changes || KNOWN_KEY in changes)) return;
    void readPreferences(storage).then((preferences) => {
      if (!stopped) listener(preferences);
    });
  };
  storage.onChanged.addListener(onChanged);
  return () => {
    stopped = true;
    storage.onChanged.removeListener(onChanged);
  };
}
