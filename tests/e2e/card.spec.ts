import { card, expect, hover, marked, openStory, placeOf, SAMPLE, STORY_URL, test } from './fixtures.ts';

test('rest on a word, read its card, press Escape', async ({ context }) => {
  const page = await openStory(context);
  await hover(page, 'AGI');
  const dialog = page.getByRole('dialog', { name: 'AGI' });
  await expect(dialog).toBeVisible();
  await expect(dialog).toHaveAttribute('data-term', 'agi');
  await expect(dialog).toMatchAriaSnapshot(`
    - dialog "AGI":
      - article:
        - heading "AGI" [level=2]
        - button "Close"
        - button "More"
  `);
  await expect(dialog).toContainText('artificial intelligence');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  expect(await page.locator('plainchain-card').count()).toBe(0);
});

test('crossing words at speed opens nothing', async ({ context }) => {
  const page = await openStory(context);
  const { x, y } = await placeOf(page, 'AGI');
  await page.mouse.move(x, y);
  await page.mouse.move(x + 300, y + 300);
  await page.waitForTimeout(600);
  expect(await card(page).count()).toBe(0);
});

test('the card stays while the pointer is on it, and goes when the pointer leaves', async ({ context }) => {
  const page = await openStory(context);
  await hover(page, 'AGI');
  await expect(card(page)).toBeVisible();
  const box = await card(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 40, { steps: 5 });
  await page.waitForTimeout(600);
  await expect(card(page)).toBeVisible();
  await page.mouse.move(5, 5, { steps: 3 });
  await expect(card(page)).toHaveCount(0);
});

test('a click holds the card open, and a click elsewhere closes it', async ({ context }) => {
  const page = await openStory(context);
  const { x, y } = await placeOf(page, 'AGI');
  await page.mouse.click(x, y);
  await expect(card(page)).toBeVisible();
  await page.mouse.move(5, 5, { steps: 3 });
  await page.waitForTimeout(600);
  await expect(card(page)).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(card(page)).toHaveCount(0);
});

test('more shows the body with sources and date; related terms open in place, with a way back', async ({ context }) => {
  const page = await openStory(context);
  const { x, y } = await placeOf(page, 'AGI');
  await page.mouse.click(x, y);
  await card(page).getByRole('button', { name: 'More' }).click();
  await expect(card(page)).toContainText(/Checked/);
  await expect(card(page).getByRole('link').first()).toHaveAttribute('href', /^https:/);
  await card(page)
    .getByRole('button', { name: 'Machine learning' })
    .or(card(page).getByRole('button', { name: 'Artificial intelligence' }))
    .first()
    .click();
  await expect(card(page)).not.toHaveAttribute('data-term', 'agi');
  await card(page).getByRole('button', { name: 'Back' }).click();
  await expect(card(page)).toHaveAttribute('data-term', 'agi');
});

test('a guide opens in a tab of its own', async ({ context, extensionId }) => {
  const page = await openStory(context);
  const { x, y } = await placeOf(page, 'whale');
  await page.mouse.click(x, y);
  const opened = context.waitForEvent('page');
  await card(page)
    .getByRole('button', { name: /Crypto Whale/i })
    .click();
  expect((await opened).url()).toBe(`chrome-extension://${extensionId}/guide.html#/crypto-whale`);
});

test('a word that is known disappears, on every open page', async ({ context }) => {
  const page = await openStory(context);
  const { x, y } = await placeOf(page, 'AGI');
  await page.mouse.click(x, y);
  await card(page).getByRole('button', { name: 'I know this' }).click();
  await expect.poll(() => marked(page)).not.toContain('AGI');
});

test('not what it means here: the mark goes, the card stays for the undo, and other sites keep their marks', async ({
  context,
  worker,
}) => {
  const page = await openStory(context);
  const { x, y } = await placeOf(page, 'AGI');
  await page.mouse.click(x, y);
  await card(page).getByRole('button', { name: 'Not what it means here' }).click();
  await expect.poll(() => marked(page)).not.toContain('AGI');
  const { settings } = await worker.evaluate(() => chrome.storage.sync.get('settings'));
  expect(settings).toMatchObject({ notHere: ['www.coindesk.com agi'] });
  await card(page).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => marked(page)).toContain('AGI');
});

test('the card is in view and off its word, in narrow windows and at the edges', async ({ context }) => {
  const page = await openStory(context);
  for (const size of [
    { width: 320, height: 640 },
    { width: 1200, height: 500 },
  ]) {
    await page.setViewportSize(size);
    for (const word of ['AGI', 'halving', 'whale']) {
      const { x, y } = await placeOf(page, word);
      await page.mouse.click(x, y);
      await expect(card(page)).toBeVisible();
      await page.waitForTimeout(100);
      const box = await card(page).boundingBox();
      expect(box).not.toBeNull();
      if (box === null) continue;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(size.width);
      expect(y < box.y || y > box.y + box.height, `${word} is covered at ${size.width}`).toBe(true);
      await page.keyboard.press('Escape');
    }
  }
});

test('strict content policies and Trusted Types do not keep the card away', async ({ context, pages, complaints }) => {
  pages.set(STORY_URL, {
    body: SAMPLE,
    headers: {
      'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  });
  const page = await openStory(context);
  await hover(page, 'AGI');
  await expect(card(page)).toBeVisible();
  expect((await card(page).boundingBox())?.width).toBeGreaterThan(250);
  expect(complaints.filter((text) => !text.includes('inline style'))).toEqual([]);
});

test('nothing of ours makes a request', async ({ context, requests }) => {
  const page = await openStory(context);
  await hover(page, 'AGI');
  await expect(card(page)).toBeVisible();
  await card(page).getByRole('button', { name: 'More' }).click();
  expect(requests.filter((url) => /^(https?|wss?):/.test(url) && url !== STORY_URL)).toEqual([]);
});

declare const chrome: { storage: { sync: { get(key: string): Promise<{ settings: object }> } } };
