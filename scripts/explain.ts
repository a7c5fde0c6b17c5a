/** `npm run explain -- FILE.jsonl | --html FILE [--why]`: what the extension would explain, by the very code of the extension. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { type Judgement, judgeMatches, type SenseWeights } from '../lib/core/choose-sense.ts';
import { findMatches } from '../lib/core/find-matches.ts';
import { isWorthMarking } from '../lib/core/plan-marks.ts';
import type { SiteRow } from '../lib/core/sites.ts';
import { siteFor } from '../lib/core/sites.ts';
import { weighSubject } from '../lib/core/subject.ts';
import { type EncodedIndex, TermIndex } from '../lib/core/term-index.ts';
import { findArticle } from '../lib/page/find-article.ts';
import { readBlocks } from '../lib/page/read-blocks.ts';

const USAGE = `usage: npm run -s explain -- FILE.jsonl [--why]
       npm run -s explain -- --html FILE.html[.gz] [--url https://…] [--why]
FILE.jsonl holds lines {"id", "title"?, "text"}.`;

const encoded = JSON.parse(readFileSync('data/generated/index.json', 'utf8')) as EncodedIndex & {
  weights: SenseWeights;
};
const index = new TermIndex(encoded, JSON.parse(readFileSync('data/generated/senses.json', 'utf8')));
const tools = { index, weights: encoded.weights };

function judge(texts: readonly string[], title: string): Judgement[][][] {
  const found = texts.map((text) => findMatches(text, index));
  const subject = weighSubject([findMatches(title, index), ...found], index);
  return found.map((block, i) => judgeMatches(block, { subject, before: found[i - 1], after: found[i + 1] }, tools));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { why: { type: 'boolean', default: false }, html: { type: 'string' }, url: { type: 'string' } },
});

const round = (n: number) => Math.round(n * 1000) / 1000;

/** One mention as it is printed; `--why` tells the parts of the score, for those that were left out as well. */
function print(judged: Judgement[][]): object[] {
  return judged.flatMap((candidates) =>
    candidates
      .filter((one) => one.chosen || values.why)
      .map((one) => ({
        start: one.start,
        end: one.end,
        term: index.facts(one.term).id,
        score: round(one.score),
        ...(values.why && {
          explained: one.chosen,
          why: Object.fromEntries(Object.entries(one.parts).map(([name, value]) => [name, round(value)])),
        }),
      })),
  );
}

function explainLines(file: string): void {
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, i) => {
      if (line.trim() === '') return;
      let row: { id?: unknown; title?: unknown; text?: unknown };
      try {
        row = JSON.parse(line);
      } catch {
        throw new Error(`${file}: line ${i + 1} is no JSON: each line holds {"id", "title"?, "text"}`);
      }
      if (typeof row.text !== 'string') throw new Error(`${file}: line ${i + 1} has no "text"`);
      const [judged = []] = judge([row.text], typeof row.title === 'string' ? row.title : '');
      console.log(JSON.stringify({ id: row.id ?? i, matches: print(judged) }));
    });
}

function explainPage(file: string): void {
  const bytes = readFileSync(file);
  const html = file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  const dom = new JSDOM(html, { url: values.url ?? 'https://page.example/story' });
  const { document } = dom.window;
  Object.assign(globalThis, { Node: dom.window.Node, HTMLElement: dom.window.HTMLElement });
  const sites = JSON.parse(readFileSync('data/generated/sites.json', 'utf8')) as SiteRow[];
  const article = findArticle(document, siteFor(sites, dom.window.location));
  if (article === undefined) {
    console.log(JSON.stringify({ file, article: false, words: 0, blocks: [] }));
    return;
  }
  const blocks = readBlocks(article.roots);
  const judged = judge(
    blocks.map((block) => block.text),
    article.title,
  );
  const row = siteFor(sites, dom.window.location);
  const distinct = new Set(
    judged
      .flat(2)
      .filter((one) => one.chosen)
      .map((one) => one.term),
  ).size;
  const words = blocks.reduce((total, block) => total + block.text.split(/\s+/).length, 0);
  const sure = judged.flat(2).some((one) => one.chosen && one.score === 1);
  const worthMarking = sure && (row !== undefined || isWorthMarking(distinct, words));
  console.log(
    JSON.stringify({
      file,
      article: true,
      title: article.title,
      words,
      // as on the page: a story that is about something else stays clean, and its one stray term unmarked
      worthMarking,
      blocks: (worthMarking ? blocks : [])
        .map((block, i) => ({ text: block.text, matches: print(judged[i] as Judgement[][]) }))
        .filter((block) => block.matches.length > 0),
    }),
  );
}

try {
  if (values.html !== undefined) explainPage(values.html);
  else if (positionals[0] !== undefined) explainLines(positionals[0]);
  else throw new Error(USAGE);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
