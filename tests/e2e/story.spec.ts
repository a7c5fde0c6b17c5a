import { card, expect, hover, marked, openStory, placeOf, report, SAMPLE, STORY_URL, test } from './fixtures.ts';

/** The words that the sample story explains; its sense of each is the one meant. */
const SAMPLE_TERMS = [
  'agi',
  'ai',
  'bear-market',
  'bitcoin',
  'blockchain',
  'bull-market',
  'crash',
  'cryptocurrency',
  'decentralization',
  'decentralized-governance',
  'defi',
  'ether',
  'ethereum',
  'ethereum-2',
  'gas-fee',
  'halving',
  'layer-2',
  'machine-learning',
  'market-cycle',
  'open-source',
  'optimistic-rollup',
  'proof-of-concept',
  'regulation',
  'retail-investor',
  'risk-management',
  'scaling-solution',
  'smart-contract',
  'throughput',
  'token',
  'vitalik-buterin',
  'volatility',
  'whale',
  'whale-alert',
  'zk-rollup',
];

test('the bundled story is explained, each term once', async ({ context, worker }) => {
  await openStory(context);
  await expect
    .poll(async () => (await report(worker))?.terms.filter((term) => term.marked).length ?? 0)
    .toBeGreaterThan(30);
  const ids = (await report(worker))?.terms.map((term) => term.id) ?? [];
  expect(SAMPLE_TERMS.filter((id) => !ids.includes(id))).toEqual([]);
});

test('a still page is wrapped as the contract says, and marks are undone byte for byte', async ({
  context,
  worker,
}) => {
  const page = await openStory(context);
  await expect.poll(() => page.locator('mark.plainchain').count()).toBeGreaterThan(30);
  const marks = await page.locator('mark.plainchain').evaluateAll((all) =>
    all.map((mark) =>
      [...mark.attributes]
        .map(({ name }) => name)
        .sort()
        .join(),
    ),
  );
  expect(new Set(marks)).toEqual(new Set(['class,data-term']));
  expect(await page.evaluate(() => document.documentElement.getAttributeNames())).toEqual(['lang']);
  await worker.evaluate(() => chrome.storage.sync.set({ settings: { version: 1, enabled: false } }));
  await expect.poll(() => page.locator('mark.plainchain').count()).toBe(0);
  const after = await page.evaluate(() => document.documentElement.outerHTML);
  const plain = await context.newPage(); // the same story, with us switched off from the start
  await plain.goto(STORY_URL);
  expect(after).toBe(await plain.evaluate(() => document.documentElement.outerHTML));
  expect(await page.evaluate(countTextNodes)).toBe(await plain.evaluate(countTextNodes));
});

test('a page that lives is painted, and its own nodes stay untouched', async ({ context, pages, worker }) => {
  pages.set(
    STORY_URL,
    SAMPLE.replace(
      '</body>',
      '<script>window.seen = 0; new MutationObserver((all) => { window.seen += all.length; }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true }); addEventListener("load", () => { window.seen = 0; });</script></body>',
    ),
  );
  const page = await openStory(context);
  await expect
    .poll(async () => (await report(worker))?.terms.filter((term) => term.marked).length ?? 0)
    .toBeGreaterThan(30);
  await expect.poll(async () => (await marked(page)).length).toBeGreaterThan(3);
  expect((await report(worker))?.drawing).toContain('painted');
  expect(await page.locator('mark').count()).toBe(0);
  await hover(page, 'AGI');
  await expect(card(page)).toBeVisible();
  // the one element of ours came, as a child of <html>; nothing else of the page changed
  expect(await page.evaluate(() => (window as unknown as { seen: number }).seen)).toBe(1);
  await worker.evaluate(() => chrome.storage.sync.set({ settings: { version: 1, enabled: false } }));
  await expect.poll(() => marked(page)).toEqual([]);
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
});

test('links, code, forms, navigation, ads, comments and related stories stay unmarked', async ({ context }) => {
  const page = await openStory(context);
  await expect.poll(() => page.locator('mark.plainchain').count()).toBeGreaterThan(30);
  expect(
    await page
      .locator(
        ':is(a, button, nav, aside, footer, code, pre, form, label, figcaption, header:not(article header)) mark.plainchain',
      )
      .count(),
  ).toBe(0);
});

test('ordinary senses of our words are left alone', async ({ context, pages, worker }) => {
  pages.set(
    STORY_URL,
    `<!doctype html><html lang="en"><head><title>Coast</title><meta property="og:type" content="article"></head><body><article><h1>A week on the coast</h1>
    ${['Two whales swam off the coast, and a fishing boat followed them under the old bridge over the river until dusk fell.', 'He filled the tank at a gas station and paid the fee for parking, and then he walked along the pool to the vault of the bank.', 'The chain of the anchor broke; a bear was seen in the woods, and the bull in the field took no notice of the candles.'].map((text) => `<p>${text} It was a long day, and everybody was glad when the evening came and the wind died down at last.</p>`).join('')}
    </article></body></html>`,
  );
  const page = await openStory(context);
  await page.waitForTimeout(1200);
  expect(await marked(page)).toEqual([]);
  expect((await report(worker))?.terms).toEqual([]);
});

test('a form across inline tags is one mark', async ({ context }) => {
  const page = await openStory(context);
  await expect.poll(() => page.locator('mark[data-term=zk-rollup]').allTextContents()).not.toEqual([]);
  const text = (await page.locator('mark[data-term=zk-rollup]').allTextContents()).join('');
  expect(text.toLowerCase()).toContain('zk-rollup');
});

for (const [name, body] of [
  [
    'a front page',
    `<main>${Array.from({ length: 30 }, (_, i) => `<div><h2><a href="/${i}">Bitcoin rallies again ${i}</a></h2><p><a href="/${i}">Whales bought the dip while the halving nears.</a></p></div>`).join('')}</main>`,
  ],
  ['a page without a body of text', '<p>Bitcoin</p>'],
  ['a frameset', ''],
] as const)
  test(`${name} is left alone`, async ({ context, pages, worker, complaints }) => {
    pages.set(
      STORY_URL,
      name === 'a frameset'
        ? '<html><head></head><frameset><frame src="about:blank"></frameset></html>'
        : `<!doctype html><html><body>${body}</body></html>`,
    );
    const page = await openStory(context);
    await expect.poll(async () => (await report(worker))?.status).toBe('no-article');
    expect(await marked(page)).toEqual([]);
    expect(complaints.filter((text) => text.includes('plainchain'))).toEqual([]);
  });

test('200,000 words, a text node of two megabytes and malformed markup do no harm', async ({
  context,
  pages,
  worker,
  complaints,
}) => {
  const paragraph =
    '<p>Bitcoin rose while a whale moved coins to an exchange, and gas fees on Ethereum fell as traders waited for the halving to come.';
  pages.set(
    STORY_URL,
    `<!doctype html><title>Long</title><meta property="og:type" content="article"><body><article><h1>Long</h1>${paragraph.repeat(9000)}<p>${'a'.repeat(2_000_000)}<div><b><i>unclosed <p></b>layer 2</article>`,
  );
  const page = await openStory(context);
  await expect.poll(async () => (await report(worker))?.terms.length ?? 0, { timeout: 40_000 }).toBeGreaterThan(5);
  expect(await page.evaluate(() => document.title)).toBe('Long');
  expect(complaints).toEqual([]);
});

test('text that arrives later is marked', async ({ context, pages, worker }) => {
  pages.set(STORY_URL, SAMPLE.replace('</body>', '<script>/* a page that lives */</script></body>'));
  const page = await openStory(context);
  await expect.poll(async () => (await report(worker))?.terms.length ?? 0).toBeGreaterThan(30);
  await page.evaluate(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent =
      'Meanwhile a short squeeze hit traders of perpetual futures, and open interest on the exchange fell within the hour.';
    document.querySelector('article p')?.after(paragraph);
  });
  await expect.poll(async () => (await report(worker))?.terms.map((term) => term.id)).toContain('short-squeeze');
  await placeOf(page, 'short squeeze');
});

function countTextNodes(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode() !== null) count++;
  return count;
}

declare const chrome: { storage: { sync: { set(items: object): Promise<void> } } };
