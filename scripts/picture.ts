/** `npm run picture`: the picture in the README, a card on the bundled story. */
import { readFileSync } from 'node:fs';
import { launch } from './launch.ts';

const URL = 'https://www.coindesk.com/tech/sample';
const sample = readFileSync('data/sample/article.html', 'utf8');
const browser = await launch({
  headless: true,
  viewport: { width: 900, height: 620 },
  route: async (context) => {
    await context.route(/^https?:/, (route) =>
      route.request().url() === URL
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: sample })
        : route.abort(),
    );
  },
});
const page = await browser.context.newPage();
await page.goto(URL);
const word = page.locator('mark[data-term=zk-rollup]').last();
await word.waitFor();
await word.evaluate((element) => window.scrollBy(0, element.getBoundingClientRect().top - 190));
await page.waitForTimeout(200);
const box = await word.boundingBox();
if (box === null) throw new Error('the word is not in view');
await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
await page.locator('plainchain-card [role=dialog]').waitFor();
await page.waitForTimeout(300);
await page.screenshot({ path: 'docs/card.png' });
await browser.close();
