import type { PageState } from '../../components/PagePlace.tsx';
import { type PageReport, parseReport } from '../../lib/core/messages.ts';
import { browser } from '../../lib/ext/browser.ts';
import { askReader } from '../../lib/ext/messaging.ts';
import { READER_FILE } from '../../lib/ext/reader-script.ts';
import { report } from '../../lib/ext/report.ts';

export interface Tab {
  readonly id: number;
  /** undefined: the browser keeps the address to itself. */
  readonly url: URL | undefined;
}

/** ms between two questions to a reader that was just put into a page, and how many are asked: three seconds in all. */
const POLL_MS = 150;
const POLLS = 20;

const isWeb = (url: URL | undefined): url is URL => url?.protocol === 'https:' || url?.protocol === 'http:';
const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

export async function currentTab(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, url: tab.url === undefined ? undefined : new URL(tab.url) };
}

export async function describe(tab: Tab): Promise<PageReport | undefined> {
  return parseReport(await askReader(browser.tabs, tab.id, 'describe'));
}

export function stateOf(tab: Tab | undefined, described: PageReport | undefined): PageState {
  if (tab === undefined || !isWeb(tab.url)) return { kind: 'forbidden' };
  const host = tab.url.hostname;
  return described === undefined ? { kind: 'absent', host } : { kind: 'present', host, report: described };
}

/** Puts the reader into the page, once, and has it read although nobody listed the site. @returns undefined when the browser refuses. */
export async function explainPage(tab: Tab): Promise<PageReport | undefined> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [READER_FILE] });
  } catch (error) {
    report('popup.explain', error);
    return undefined;
  }
  for (let poll = 0; poll < POLLS; poll++) {
    const described = await describe(tab);
    if (described?.status === 'no-article') return parseReport(await askReader(browser.tabs, tab.id, 'readAnyway'));
    if (described !== undefined) return described;
    await rest(POLL_MS);
  }
  return undefined;
}
