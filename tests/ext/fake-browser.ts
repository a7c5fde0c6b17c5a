/** The browser's storage, permissions and scripting as far as the extension uses them, in memory. */
import type { BrowserStorage } from '../../lib/ext/storage-area.ts';

type Changes = Record<string, { newValue?: unknown }>;
type Listener = (changes: Changes, area: string) => void;

/** Storage that answers later, as the real one does, and tells every page about every change. */
export function fakeStorage(stored: Record<string, unknown> = {}) {
  const listeners = new Set<Listener>();
  const state = { stored, broken: false };
  const area = (name: string): BrowserStorage['sync'] => ({
    async get(keys) {
      await Promise.resolve();
      if (state.broken) throw new Error('storage is broken');
      return structuredClone(
        Object.fromEntries(keys.filter((key) => key in state.stored).map((key) => [key, state.stored[key]])),
      );
    },
    async set(items) {
      await Promise.resolve();
      if (state.broken) throw new Error('QUOTA_BYTES_PER_ITEM');
      Object.assign(state.stored, structuredClone(items));
      const changes = Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }]));
      for (const listener of listeners) listener(changes, name);
    },
  });
  const storage: BrowserStorage = {
    sync: area('sync'),
    local: area('local'),
    onChanged: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
  return {
    storage,
    state,
    listeners,
    tell(changes: Changes, of: string) {
      for (const listener of listeners) listener(changes, of);
    },
  };
}

interface Registered {
  id: string;
  matches: string[];
  js: string[];
}

/** Permissions and scripting. Registering an id twice fails, as in Chrome and Firefox. */
export function fakeScripting() {
  const granted = new Set<string>();
  const registered = new Map<string, Registered>();
  const calls: string[] = [];
  const api = {
    permissions: {
      async contains({ origins }: { origins: string[] }) {
        await Promise.resolve();
        return origins.every((origin) => granted.has(origin));
      },
    },
    scripting: {
      async executeScript({ target, files }: { target: { tabId: number }; files: string[] }) {
        await Promise.resolve();
        if (target.tabId < 0) throw new Error('Cannot access contents of the page');
        calls.push(`${target.tabId}: ${files.join()}`);
        return [];
      },
      async getRegisteredContentScripts({ ids }: { ids: string[] }) {
        await Promise.resolve();
        return structuredClone([...registered.values()].filter(({ id }) => ids.includes(id)));
      },
      async registerContentScripts(scripts: Registered[]) {
        await Promise.resolve();
        for (const script of scripts) {
          if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
          if (script.matches.length === 0) throw new Error('Must specify at least one match');
        }
        calls.push('register');
        for (const script of scripts) registered.set(script.id, structuredClone(script));
      },
      async unregisterContentScripts({ ids }: { ids: string[] }) {
        await Promise.resolve();
        for (const id of ids) if (!registered.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
        calls.push('unregister');
      },
    },
  };
  return { api, granted, registered, calls };
}
