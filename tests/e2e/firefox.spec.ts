import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { findFirefox } from '../../scripts/browsers.ts';
import { Firefox } from './firefox-bidi.ts';

const STORY = 'https://www.coindesk.com/tech/2026/11/18/the-sample-story';
const SAMPLE = readFileSync('data/sample/article.html', 'utf8');
const LIVING = `${STORY}-lives`;
const ESCAPE = '\uE00C';
const COUNT = `[...CSS.highlights].filter(([name]) => name.startsWith('plainchain')).reduce((sum, [, all]) => sum + all.size, 0) + document.querySelectorAll('mark.plainchain').length`;

test('Firefox: marks, card, Escape, our own pages', async () => {
  const binary = findFirefox();
  test.skip(binary === undefined, 'no Firefox was found: set FIREFOX_PATH to run this');
  const firefox = await Firefox.launch(binary as string);
  try {
    await firefox.serve(
      new Map([
        [STORY, SAMPLE],
        [LIVING, SAMPLE.replace('</body>', '<script>/* lives */</script></body>')],
      ]),
    );
    await firefox.install('.output/firefox-mv3');
    const still = await firefox.open(STORY);
    await expect
      .poll(() => still.evaluate<number>(`document.querySelectorAll('mark.plainchain').length`))
      .toBeGreaterThan(30);

    const page = await firefox.open(LIVING);
    await expect.poll(() => page.evaluate<number>(COUNT)).toBeGreaterThan(3);
    expect(await page.evaluate<number>(`document.querySelectorAll('mark').length`)).toBe(0);
    const { x, y } = await page.evaluate<{ x: number; y: number }>(`(() => {
      const ranges = [...CSS.highlights].flatMap(([, all]) => [...all]);
      const range = ranges.find((one) => String(one) === 'AGI');
      range.startContainer.parentElement.scrollIntoView({ block: 'center' });
      const box = range.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    })()`);
    await page.move(x, y);
    const dialog = `document.querySelector('plainchain-card')?.shadowRoot?.querySelector('[role=dialog]')`;
    await expect.poll(() => page.evaluate<string>(`${dialog}?.textContent ?? ''`)).toContain('artificial intelligence');
    expect(await page.evaluate<number>(`${dialog}.getBoundingClientRect().width`)).toBeGreaterThan(250);
    await page.press(ESCAPE);
    await expect.poll(() => page.evaluate<number>(`document.querySelectorAll('plainchain-card').length`)).toBe(0);

    const guide = await firefox.open(`moz-extension://${Firefox.uuid}/guide.html#/crypto-whale`);
    await expect
      .poll(() => guide.evaluate<string>(`document.querySelector('h1')?.textContent ?? ''`))
      .toContain('whale');
    const options = await firefox.open(`moz-extension://${Firefox.uuid}/options.html`);
    await expect.poll(() => options.evaluate<number>(`document.querySelectorAll('input').length`)).toBeGreaterThan(8);
  } finally {
    await firefox.close();
  }
});
