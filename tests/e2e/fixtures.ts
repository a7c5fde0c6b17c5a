/** A browser with the built extension; the real addresses of news sites are answered from files, all else is refused. */
import { readFileSync } from 'node:fs';
import { type BrowserContext, test as base, type CDPSession, expect, type Page, type Worker } from '@playwright/test';
import type { PageReport } from '../../lib/core/messages.ts';
import { READER } from '../../lib/core/messages.ts';
import { launch } from '../../scripts/launch.ts';

export const SAMPLE = readFileSync('data/sample/article.html', 'utf8');
export const STORY_URL = 'https://www.coindesk.com/tech/2026/11/18/the-sample-story';

/** Pages by address; set before a test navigates. */
export type Pages = Map<string, string | { body: string; headers?: Record<string, string>; contentType?: string }>;

interface Fixtures {
  pages: Pages;
  context: BrowserContext;
  cdp: CDPSession;
  extensionId: string;
  worker: Worker;
  /** Every request that anything made, by address. */
  requests: string[];
  /** Errors and warnings of pages, as their console shows them. */
  complaints: string[];
}

interface Running {
  browser: Awaited<ReturnType<typeof launch>>;
  pages: Pages;
  requests: string[];
}

export const test = base.extend<Fixtures & { complaints: string[] }, { running: Running }>({
  // one browser for all tests of a worker: starting one costs more than most tests
  running: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter
    async ({}, use) => {
      const pages: Pages = new Map();
      const requests: string[] = [];
      const browser = await launch({
        headless: true,
        route: async (context) => {
          context.on('request', (request) => requests.push(request.url()));
          await context.route(/^https?:/, (route) => {
            const page = pages.get(route.request().url());
            if (page === undefined) return route.abort();
            if (typeof page === 'string') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: page });
            return route.fulfill({
              contentType: page.contentType ?? 'text/html; charset=utf-8',
              body: page.body,
              headers: { 'content-type': page.contentType ?? 'text/html; charset=utf-8', ...page.headers },
            });
          });
        },
      });
      // the greeting after installation would mix its own loading into the first test
      await expect.poll(() => browser.context.pages().some((page) => page.url().endsWith('/welcome.html'))).toBe(true);
      for (const page of browser.context.pages().slice(1)) await page.close();
      await use({ browser, pages, requests });
      await browser.close();
    },
    { scope: 'worker' },
  ],
  pages: async ({ running }, use) => {
    running.pages.clear();
    running.pages.set(STORY_URL, SAMPLE);
    await use(running.pages);
  },
  context: async ({ running, pages }, use) => {
    expect(pages.size).toBeGreaterThan(0);
    await use(running.browser.context);
    for (const page of running.browser.context.pages().slice(1)) await page.close();
    await running.browser.worker.evaluate(() => chrome.storage.sync.clear());
  },
  requests: async ({ running }, use) => {
    running.requests.length = 0;
    await use(running.requests);
  },
  cdp: async ({ running }, use) => use(running.browser.cdp),
  extensionId: async ({ running }, use) => use(running.browser.extensionId),
  worker: async ({ running }, use) => use(running.browser.worker),
  complaints: async ({ context }, use) => {
    const complaints: string[] = [];
    context.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    context.on('weberror', (error) => complaints.push(String(error.error())));
    await use(complaints);
  },
});
export { expect };

declare const chrome: {
  storage: {
    sync: {
      clear(): Promise<void>;
      set(items: object): Promise<void>;
      get(key: string): Promise<Record<string, unknown>>;
    };
  };
  tabs: {
    query(filter: object): Promise<{ id: number; url: string }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
};

/** Asks the reader in the tab that shows `url`, through the extension's own channel. */
export const askTab = <Answer>(worker: Worker, url: string, name: string, ...args: unknown[]): Promise<Answer> =>
  worker.evaluate(
    async ({ url, message }) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find((one) => one.url === url);
      return tab === undefined ? undefined : chrome.tabs.sendMessage(tab.id, message).catch(() => undefined);
    },
    { url, message: { to: READER, name, args } },
  ) as Promise<Answer>;

export async function openStory(context: BrowserContext, url = STORY_URL): Promise<Page> {
  const page = await context.newPage();
  // a saved page may wait for ever for something that is not there any more
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.bringToFront();
  return page;
}

/** Texts of what is marked, painted and wrapped alike, in no promised order. */
export const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    ...[...CSS.highlights].flatMap(([name, highlight]) =>
      name.startsWith('plainchain') ? [...highlight].map((range) => String(range)) : [],
    ),
    ...[...document.querySelectorAll('mark.plainchain')].map((mark) => mark.textContent ?? ''),
  ]);

export const report = (worker: Worker, url = STORY_URL): Promise<PageReport | undefined> =>
  askTab(worker, url, 'describe');

/** The middle of a marked word, scrolled into view. */
export async function placeOf(page: Page, word: string): Promise<{ x: number; y: number }> {
  const find = () =>
    page.evaluate((word) => {
      const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
        name.startsWith('plainchain') ? ([...highlight] as Range[]) : [],
      );
      const all = [...ranges, ...document.querySelectorAll<HTMLElement>('mark.plainchain')];
      const one = all.find((item) => (item instanceof Range ? item.toString() : item.textContent) === word);
      if (one === undefined) return undefined;
      (one instanceof Range ? one.startContainer.parentElement : one)?.scrollIntoView({
        block: 'center',
        behavior: 'instant',
      });
      const box = one.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }, word);
  await expect.poll(find, { message: `the mark "${word}"` }).toBeDefined();
  await page.waitForTimeout(100); // the scroll's own event, which drops measured rectangles
  return (await find()) as { x: number; y: number };
}

export const card = (page: Page) => page.locator('plainchain-card [role=dialog]');

export async function hover(page: Page, word: string): Promise<void> {
  const { x, y } = await placeOf(page, word);
  await page.mouse.move(x - 30, y - 40);
  await page.mouse.move(x, y, { steps: 4 });
}

/** Presses the toolbar button on the tab that shows `url` (which also grants activeTab), and talks to the real popup. */
export async function openToolbarPopup(cdp: CDPSession, extensionId: string, url: string) {
  type Target = { targetId: string; type: string; url: string; attached: boolean };
  const targets = (filter?: unknown[]) =>
    cdp
      .send('Target.getTargets', (filter === undefined ? {} : { filter }) as never)
      .then(({ targetInfos }) => targetInfos as Target[]);
  const tab = (await targets([{}])).find((target) => target.type === 'tab' && target.url === url);
  await cdp.send('Extensions.triggerAction' as never, { id: extensionId, targetId: tab?.targetId } as never);
  let popup: Target | undefined;
  await expect
    .poll(async () => {
      popup = (await targets()).find(
        (target) => target.url === `chrome-extension://${extensionId}/popup.html` && !target.attached,
      );
      return popup !== undefined;
    })
    .toBe(true);
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: popup?.targetId ?? '', flatten: false });
  let count = 0;
  const send = <Result>(method: string, params: object = {}): Promise<Result> =>
    new Promise((resolve, reject) => {
      const id = ++count;
      const listen = (event: { sessionId: string; message: string }) => {
        const message = JSON.parse(event.message) as { id: number; error?: { message: string }; result: Result };
        if (event.sessionId !== sessionId || message.id !== id) return;
        cdp.off('Target.receivedMessageFromTarget', listen);
        if (message.error === undefined) resolve(message.result);
        else reject(new Error(message.error.message));
      };
      cdp.on('Target.receivedMessageFromTarget', listen);
      void cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    });
  return {
    send,
    evaluate: async <Value>(expression: string): Promise<Value> =>
      (
        await send<{ result: { value: Value } }>('Runtime.evaluate', {
          expression,
          awaitPromise: true,
          returnByValue: true,
          userGesture: true,
        })
      ).result.value,
  };
}
