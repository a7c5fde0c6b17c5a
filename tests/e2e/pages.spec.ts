import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { card, expect, marked, openStory, openToolbarPopup, report, STORY_URL, test } from './fixtures.ts';

const SHARED_PAGES = '../shared/pages';
const SEED = '../shared/seed/article.txt';

test('the real toolbar popup lists the terms of the page, and choosing one opens its card there', async ({
  context,
  cdp,
  extensionId,
  worker,
}) => {
  const page = await openStory(context);
  await expect.poll(async () => (await report(worker))?.terms.length ?? 0).toBeGreaterThan(30);
  const popup = await openToolbarPopup(cdp, extensionId, STORY_URL);
  const text = () => popup.evaluate<string>('document.body.innerText');
  await expect.poll(text).toContain('Vitalik Buterin');
  expect(await text()).toContain('wrapped: no script runs on this page');
  const shot = await popup.send<{ data: string }>('Page.captureScreenshot');
  expect(shot.data.length).toBeGreaterThan(10_000);
  await popup.evaluate(
    `[...document.querySelectorAll('button')].find((button) => button.textContent.includes('Halving')).click()`,
  );
  await expect(card(page)).toHaveAttribute('data-term', 'halving');
  const place = await page.locator('mark[data-term=halving]').first().boundingBox();
  expect(place?.y).toBeGreaterThan(0);
});

test('the popup switches the site off, and on again', async ({ context, cdp, extensionId, worker }) => {
  const page = await openStory(context);
  await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(20);
  const popup = await openToolbarPopup(cdp, extensionId, STORY_URL);
  await expect.poll(() => popup.evaluate<number>(`document.querySelectorAll('input[role=switch]').length`)).toBe(1);
  await popup.evaluate(`document.querySelector('input[role=switch]').click()`);
  await expect.poll(() => marked(page)).toEqual([]);
  expect((await report(worker))?.status).toBe('off');
  await popup.evaluate(`document.querySelector('input[role=switch]').click()`);
  await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(20);
});

test('search finds terms and guides as one types, tolerates a typo, and opens a guide', async ({
  context,
  extensionId,
}) => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  const box = page.getByRole('combobox', { name: 'Search terms and guides' });
  const hits = page.locator('[role=listbox] [role=option]');
  await box.fill('halvng');
  await expect(hits.first()).toContainText('Halving');
  await box.fill('zero-know');
  await expect(hits.first()).toContainText(/zero-knowledge/i);
  await box.fill('xyzzyqq');
  await expect(hits).toHaveCount(0);
  await expect(page.locator('body')).toContainText(/nothing|no result|not found/i);
  await box.fill('');
  await page.getByRole('tab', { name: 'Guides' }).click();
  await page
    .getByText(/crypto whale/i)
    .first()
    .click();
  await expect(page.getByRole('heading', { name: /crypto whale/i }).first()).toBeVisible();
  await expect(page.locator('figure svg').first()).toBeVisible();
});

test('every option applies at once to open pages', async ({ context, extensionId, pages }) => {
  pages.set(STORY_URL, `${pages.get(STORY_URL) as string}`.replace('</body>', '<script>/* lives */</script></body>'));
  const page = await openStory(context);
  await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(3);
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  const names = () => page.evaluate(() => [...CSS.highlights.keys()]);
  await options.getByLabel('Tinted background').check();
  await expect.poll(names).toEqual(['plainchain-tint']);
  await options.getByLabel('Dotted line').check();
  await expect.poll(names).toEqual(['plainchain']);
  const first = (await marked(page)).length;
  await options.getByLabel('Every one').check();
  await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(first);
  await options.getByLabel('I click a word').check();
  await options.getByLabel('Explain words on news pages').uncheck();
  await expect.poll(() => marked(page)).toEqual([]);
});

test('broken stored settings cost only themselves', async ({ context, worker }) => {
  await worker.evaluate(() =>
    chrome.storage.sync.set({
      settings: { version: 'x', mentions: 7, style: 'tint', delay: -5, offSites: 'no' },
      known: ['not a record'],
    }),
  );
  const page = await openStory(context);
  await expect.poll(() => page.locator('mark.plainchain').count()).toBeGreaterThan(20);
});

test('the guide page reads a guide, and says so when there is none of that name', async ({ context, extensionId }) => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/guide.html#/why-crypto-crashes`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/crash/i);
  await expect(page.locator('figure svg').first()).toBeVisible();
  await page.goto(`chrome-extension://${extensionId}/guide.html#/no-such-guide`);
  await page.reload();
  await expect(page.locator('body')).toContainText(/guide/i);
});

test('a page of no listed site is left alone until the reader asks', async ({
  context,
  cdp,
  extensionId,
  pages,
  worker,
}) => {
  const url = 'https://blog.example.org/a-story';
  pages.set(url, pages.get(STORY_URL) as string);
  const page = await openStory(context, url);
  await page.waitForTimeout(800);
  expect(await marked(page)).toEqual([]);
  const popup = await openToolbarPopup(cdp, extensionId, url);
  await expect.poll(() => popup.evaluate<string>('document.body.innerText')).toContain('Explain this page');
  await popup.evaluate(
    `[...document.querySelectorAll('button')].find((button) => button.textContent.includes('Explain this page')).click()`,
  );
  await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(20);
  expect((await report(worker, url))?.status).toBe('reading');
});

test('the seed article as a page', async ({ context, pages, worker }) => {
  test.skip(!existsSync(SEED), `${SEED} is not here`);
  const [title = '', standfirst = '', , ...paragraphs] = readFileSync(SEED, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  pages.set(
    STORY_URL,
    `<!doctype html><html lang="en"><head><title>${title}</title></head><body><main><article><h1>${title}</h1><p>${standfirst}</p>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main></body></html>`,
  );
  await openStory(context);
  await expect
    .poll(async () => (await report(worker))?.terms.filter((term) => term.marked).length ?? 0)
    .toBeGreaterThan(20);
  const ids = (await report(worker))?.terms.map((term) => term.id) ?? [];
  for (const id of [
    'ethereum',
    'vitalik-buterin',
    'blockchain',
    'ai',
    'agi',
    'machine-learning',
    'smart-contract',
    'gas-fee',
    'throughput',
    'layer-2',
    'optimistic-rollup',
    'zk-rollup',
    'defi',
    'halving',
    'whale',
    'retail-investor',
    'bull-market',
    'ether',
  ])
    expect(ids, id).toContain(id);
});

const SAVED = existsSync(SHARED_PAGES) ? readdirSync(SHARED_PAGES).filter((name) => name.endsWith('.html.gz')) : [];
test('there are saved pages to read', () => {
  test.skip(SAVED.length === 0, `${SHARED_PAGES} is not here: no saved page was read`);
  expect(SAVED.length).toBeGreaterThanOrEqual(6);
});

for (const name of SAVED)
  test(`saved page ${name}: same text with and without, no request, no complaint of ours`, async ({
    context,
    pages,
    complaints,
    requests,
  }) => {
    const host = name.replace(/^\d+-/, '').replace('.html.gz', '');
    const url = `https://www.coindesk.com/saved/${host}`;
    pages.set(url, gunzipSync(readFileSync(`${SHARED_PAGES}/${name}`)).toString('utf8'));
    const page = await openStory(context, url);
    await page.waitForTimeout(700);
    const text = () => page.evaluate(() => document.body.textContent?.length ?? 0);
    const boxes = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('p')].slice(0, 200).map((p) => Math.round(p.getBoundingClientRect().top * 2) / 2),
      );
    // what the page itself still moves (late ads, fonts) says nothing about us
    const settled = async () => {
      const first = await boxes();
      await page.waitForTimeout(400);
      return (await boxes()).map((top, i) => (top === first[i] ? top : undefined));
    };
    const withUs = { text: await text(), boxes: await settled() };
    const worker = context.serviceWorkers()[0];
    await worker?.evaluate(() => chrome.storage.sync.set({ settings: { version: 1, enabled: false } }));
    await expect.poll(() => marked(page)).toEqual([]);
    const without = { text: await text(), boxes: await settled() };
    expect(without.text).toBe(withUs.text);
    const moved = without.boxes.filter(
      (top, i) => top !== undefined && withUs.boxes[i] !== undefined && top !== withUs.boxes[i],
    );
    expect(moved).toEqual([]);
    expect(requests.filter((one) => one.startsWith('chrome-extension://'))).toEqual([]);
    expect(complaints.filter((one) => /plainchain|chrome-extension/.test(one))).toEqual([]);
  });

declare const chrome: { storage: { sync: { set(items: object): Promise<void> } } };
