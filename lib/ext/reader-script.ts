/** The content script as the browser has to know it: where it runs, and how it gets into pages that are open already. */
import { matchPattern, type SiteRow } from '../core/sites.ts';
import { inTurn } from './in-turn.ts';

export const READER_FILE = 'reader.js';
export const LATE_FILES = { card: 'card.js', wrap: 'wrap.js' } as const;
const ADDED_ID = 'added-sites';

interface Scripting {
  executeScript(injection: { target: { tabId: number; frameIds?: number[] }; files: string[] }): Promise<unknown>;
  getRegisteredContentScripts(filter: { ids: string[] }): Promise<{ id: string; matches?: string[] | undefined }[]>;
  registerContentScripts(
    scripts: { id: string; matches: string[]; js: string[]; runAt: 'document_idle'; allFrames: boolean }[],
  ): Promise<void>;
  unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
}
interface Permissions {
  contains(permissions: { origins: string[] }): Promise<boolean>;
}

export const originsOf = (host: string): string[] => [`https://${host}/*`, `http://${host}/*`];

/** One after the other: adding a site changes permission and settings, so two of these start at almost the same time. */
const enqueue = inTurn();

/** Makes the registered script equal the sites that the reader added and still permits. A site whose permission was taken
 *  back in the browser's own settings drops out here. */
export function syncAddedSites(
  api: { scripting: Scripting; permissions: Permissions },
  hosts: readonly string[],
): Promise<void> {
  return enqueue(async () => {
    const matches: string[] = [];
    for (const host of hosts)
      for (const origin of originsOf(host))
        if (await api.permissions.contains({ origins: [origin] })) matches.push(origin);
    const [registered] = await api.scripting.getRegisteredContentScripts({ ids: [ADDED_ID] });
    if (registered !== undefined && registered.matches?.join() === matches.join()) return;
    if (registered !== undefined) await api.scripting.unregisterContentScripts({ ids: [ADDED_ID] });
    if (matches.length > 0)
      await api.scripting.registerContentScripts([
        { id: ADDED_ID, matches, js: [READER_FILE], runAt: 'document_idle', allFrames: false },
      ]);
  });
}

/** Puts the content script into tabs that were open before the extension was installed or updated. */
export async function enterOpenTabs(
  api: { scripting: Scripting; tabs: { query(filter: { url: string[] }): Promise<{ id?: number | undefined }[]> } },
  sites: readonly SiteRow[],
): Promise<void> {
  const tabs = await api.tabs.query({ url: sites.map(matchPattern) });
  await Promise.allSettled(
    tabs.flatMap(({ id }) =>
      id === undefined ? [] : [api.scripting.executeScript({ target: { tabId: id }, files: [READER_FILE] })],
    ),
  );
}
