/** What the background answers. */
import type { Explanation } from '../core/explanation.ts';
import { marksCss } from '../core/marks-css.ts';
import { type BackgroundCalls, parseIds, parseReport } from '../core/messages.ts';
import type { EncodedSenses } from '../core/term-index.ts';
import { browser } from './browser.ts';
import type { Served } from './messaging.ts';
import { LATE_FILES } from './reader-script.ts';
import { readPreferences } from './settings-store.ts';
import { showReport } from './toolbar.ts';

/** @param texts All explanations of the glossary, by id. */
export function createBackgroundCalls(
  texts: ReadonlyMap<string, Explanation>,
  senses: EncodedSenses,
): Served<BackgroundCalls> {
  return {
    explain: ([ids]) => parseIds(ids).flatMap((id) => texts.get(id) ?? []),
    senses: ([ids]) =>
      Object.fromEntries(
        parseIds(ids).flatMap((id) => (Object.hasOwn(senses, id) ? [[id, senses[id] as string]] : [])),
      ),
    async load([part], { tab, frameId }) {
      const file = part === 'card' || part === 'wrap' ? LATE_FILES[part] : undefined;
      if (tab?.id === undefined || file === undefined) return false;
      await browser.scripting.executeScript({
        target: { tabId: tab.id, frameIds: [frameId ?? 0] },
        files: [file],
      });
      return true;
    },
    async styleMarks(_, { tab, frameId }) {
      if (tab?.id === undefined) return;
      const { settings } = await readPreferences(browser.storage);
      await browser.scripting.insertCSS({
        target: { tabId: tab.id, frameIds: [frameId ?? 0] },
        css: marksCss(settings.style),
      });
    },
    async report([page], { tab }) {
      const report = parseReport(page);
      if (tab?.id !== undefined && report !== undefined) await showReport(tab.id, report);
    },
    async openGuide([id]) {
      const route = typeof id === 'string' && /^[a-z0-9-]+$/.test(id) ? `#/${id}` : '';
      await browser.tabs.create({ url: browser.runtime.getURL(`guide.html${route}`) });
    },
    openOptions: () => browser.runtime.openOptionsPage(),
  };
}
