/** `npm run icons`: draws public/icon.svg at the sizes that browsers ask for, in colour and in grey (the extension is off). */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './browsers.ts';

const svg = readFileSync('public/icon.svg', 'utf8');
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
for (const [prefix, drawing] of [
  ['', svg],
  ['grey-', svg.replace('#0b6e8f', '#7d8790').replace('#8fe0f7', '#dfe3e6')],
] as const)
  for (const size of [16, 32, 48, 128]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    writeFileSync(`public/icon/${prefix}${size}.png`, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
await browser.close();
