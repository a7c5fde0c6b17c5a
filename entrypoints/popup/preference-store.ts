import type { PreferenceStore } from '../../components/use-preferences.ts';
import { browser } from '../../lib/ext/browser.ts';
import { changeKnown, changeSettings, followPreferences, readPreferences } from '../../lib/ext/settings-store.ts';

/** The reader's own settings, as the page's components ask for them. */
export const preferenceStore: PreferenceStore = {
  read: () => readPreferences(browser.storage),
  follow: (listener) => followPreferences(browser.storage, listener),
  changeSettings: (change) => changeSettings(browser.storage, change),
  changeKnown: (word) => changeKnown(browser.storage, word, Date.now()),
};
