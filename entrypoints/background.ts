import { defineBackground } from 'wxt/utils/define-background';
import explanations from '../data/generated/explanations.json';
import senses from '../data/generated/senses.json';
import sites from '../data/generated/sites.json';
import type { Explanation } from '../lib/core/explanation.ts';
import { BACKGROUND, type BackgroundCalls } from '../lib/core/messages.ts';
import { createBackgroundCalls } from '../lib/ext/background-calls.ts';
import { browser } from '../lib/ext/browser.ts';
import { askReader, type MessageSender, serve } from '../lib/ext/messaging.ts';
import { enterOpenTabs, READER_FILE, syncAddedSites } from '../lib/ext/reader-script.ts';
import { report } from '../lib/ext/report.ts';
import { followPreferences, readPreferences } from '../lib/ext/settings-store.ts';

const EXPLAIN = 'explain-selection';
const logged = (where: string) => (error: unknown) => report(where, error);

export default defineBackground(() => {
  const texts = new Map((explanations as unknown as Explanation[]).map((explanation) => [explanation.id, explanation]));
  const calls = createBackgroundCalls(texts, senses);

  browser.runtime.onMessage.addListener((message: unknown, sender: MessageSender) =>
    serve<BackgroundCalls>(BACKGROUND, calls, { message, sender, ownId: browser.runtime.id }),
  );

  browser.runtime.onInstalled.addListener(({ reason }) => {
    browser.contextMenus.create({ id: EXPLAIN, title: 'Explain “%s”', contexts: ['selection'] });
    enterOpenTabs(browser, sites).catch(logged('installed.tabs'));
    if (reason === 'install')
      browser.tabs.create({ url: browser.runtime.getURL('welcome.html') }).catch(logged('installed.welcome'));
  });

  browser.contextMenus.onClicked.addListener(async ({ menuItemId, selectionText }, tab) => {
    if (menuItemId !== EXPLAIN || tab?.id === undefined || selectionText === undefined) return;
    if ((await askReader(browser.tabs, tab.id, 'describe')) === undefined)
      await browser.scripting
        .executeScript({ target: { tabId: tab.id }, files: [READER_FILE] })
        .catch(logged('menu.enter'));
    await askReader(browser.tabs, tab.id, 'explainSelection', selectionText);
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) void askReader(browser.tabs, tab.id, 'step', command === 'previous-term' ? -1 : 1);
  });

  const sync = async () => {
    const { settings } = await readPreferences(browser.storage);
    await syncAddedSites(browser, settings.addedSites);
  };
  const syncNow = () => void sync().catch(logged('sites.sync'));
  followPreferences(browser.storage, syncNow);
  browser.permissions.onAdded.addListener(syncNow);
  browser.permissions.onRemoved.addListener(syncNow);
  browser.runtime.onStartup.addListener(syncNow);
});
