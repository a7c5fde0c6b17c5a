/** `npm start [-- URL-or-file.html] [--headless]`: builds, and opens a browser with the extension on a news article. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page, Worker } from '@playwright/test';
import type { Explanation } from '../lib/core/explanation.ts';
import { type PageReport, parseReport, READER } from '../lib/core/messages.ts';
import { ensureChromium } from './ensure-browser.ts';
import { launch } from './launch.ts';

const SAMPLE = 'data/sample/article.html';
const SCREENSHOT = 'test-results/start.png';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { headless: { type: 'boolean', default: false } },
});
const wanted = positionals[0] ?? SAMPLE;
const headless =
  values.headless || (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY);

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function build(): void {
  console.log('Building the extension …');
  for (const script of ['build-data', 'build:chrome']) {
    const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', script], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) fail(`${stdout}${stderr}\nnpm run ${script} failed: see above.`);
  }
}

/** Files are served from this machine, because browsers keep extensions away from file addresses. */
async function addressOf(page: string): Promise<{ url: string; stop: () => void }> {
  if (/^https?:\/\//.test(page)) return { url: page, stop: () => undefined };
  if (!existsSync(page))
    fail(`There is no file ${page}. Give a web address that begins with https://, or an .html file.`);
  const html = readFileSync(page);
  const server = http.createServer((request, response) => {
    if (request.url !== '/story') response.writeHead(404).end();
    else response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/story`, stop: () => server.close() };
}

declare const chrome: {
  tabs: {
    query(filter: object): Promise<{ id: number }[]>;
    sendMessage(tab: number, message: object): Promise<unknown>;
  };
};

/** Asks the page's reader through the extension's own channel until it has read the story. */
async function reportOf(worker: Worker, page: Page): Promise<PageReport | undefined> {
  let last: PageReport | undefined;
  for (let tries = 0; tries < 40; tries++) {
    const answer = await worker.evaluate(
      async ({ url, message }) => {
        const [tab] = await chrome.tabs.query({ url });
        return tab === undefined ? undefined : chrome.tabs.sendMessage(tab.id, message).catch(() => undefined);
      },
      {
        url: `${new URL(page.url()).origin.replace(/:\d+$/, '')}/*`,
        message: { to: READER, name: 'describe', args: [] },
      },
    );
    last = parseReport(answer) ?? last;
    if (last?.status === 'reading' && last.terms.some((term) => term.marked)) return last;
    await page.waitForTimeout(250);
  }
  return last;
}

function printTable(report: PageReport): void {
  const all = JSON.parse(readFileSync('data/generated/explanations.json', 'utf8')) as Explanation[];
  const texts = new Map(all.map((one) => [one.id, one]));
  const rows = report.terms.map(({ id }) => texts.get(id)).filter((one) => one !== undefined);
  const width = Math.max(...rows.map((row) => row.name.length));
  console.log(`\n${rows.length} terms explained (${report.drawing}):\n`);
  for (const row of rows) console.log(`${row.name.padEnd(width)}  ${row.short}`);
}

/** Rests the pointer on the first mark in view and waits for its card. */
async function openCard(page: Page): Promise<boolean> {
  const spot = await page.evaluate(() => {
    const ranges = [...CSS.highlights].flatMap(([name, highlight]) =>
      name.startsWith('plainchain') ? [...highlight] : [],
    );
    const boxes = [...ranges.map((range) => range as Range), ...document.querySelectorAll('mark.plainchain')].map(
      (one) => one.getBoundingClientRect(),
    );
    const box = boxes.find((one) => one.top > 120 && one.bottom < innerHeight - 260) ?? boxes[0];
    return box === undefined ? undefined : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  if (spot === undefined) return false;
  await page.mouse.move(spot.x, spot.y, { steps: 5 });
  return page
    .locator('plainchain-card [role=dialog]')
    .waitFor({ timeout: 5000 })
    .then(
      () => true,
      () => false,
    );
}

ensureChromium();
build();
const { url, stop } = await addressOf(wanted);
const { hostname, protocol } = new URL(url);
const browser = await launch({
  headless,
  alsoOn: [`${protocol}//${hostname}/*`],
  viewport: headless ? { width: 1000, height: 760 } : null,
});
const page = await browser.context.newPage();
await page
  .goto(url, { waitUntil: 'domcontentloaded' })
  .catch((error: Error) => fail(`${url} could not be opened: ${error.message.split('\n')[0]}`));
await page.bringToFront();

if (!headless) {
  console.log('The browser is open: rest on a dotted word. Close the window to end.');
  await new Promise((resolve) => browser.context.on('close', resolve));
} else {
  const report = await reportOf(browser.worker, page);
  if (report === undefined || report.status !== 'reading')
    console.log(`No article was found on ${wanted}: nothing was marked.`);
  else {
    printTable(report);
    const opened = await openCard(page);
    await page.waitForTimeout(300);
    await page.screenshot({ path: SCREENSHOT });
    console.log(`\nScreenshot${opened ? ' with an open card' : ''}: ${path.normalize(SCREENSHOT)}`);
  }
}
await browser.close();
stop();
process.exit(0);
