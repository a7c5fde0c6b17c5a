/** What of the storage API we use, so that the content script can pass the browser's own object and stay without the polyfill. */
export interface StorageArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export interface StorageEvents {
  addListener(listener: (changes: Record<string, { newValue?: unknown }>, area: string) => void): void;
  removeListener(listener: (changes: Record<string, { newValue?: unknown }>, area: string) => void): void;
}

export interface BrowserStorage {
  sync: StorageArea;
  local: StorageArea;
  onChanged: StorageEvents;
}
