/** A data folder that is to the standard, small enough to read, and in which a test breaks one thing. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent } from '../../data/check.ts';
import { compile } from '../../data/compile.ts';
import { type Reading, readSources } from '../../data/read-sources.ts';

export const TODAY = '2026-11-23';

const SOURCE = `sources:
  - title: "Crypto shocks and retail losses"
    publisher: Bank for International Settlements
    url: https://www.bis.org/publ/bisbull69.htm
`;
const PLAIN = 'Anyone can look at the big sums. Nobody can tell from them who the people are. ';

const term = (name: string, related: string, short: string) => `---
name: ${name}
aliases: [big ${name.toLowerCase()}]
category: markets
level: 1
short: ${short}
related: [${related}]
${SOURCE}reviewed: 2026-11-20
---
${PLAIN.repeat(3)}

For example, one of them sold a lot in May, and the price fell by a tenth on that day. ${PLAIN}
`;

const section = (heading: string) => `## ${heading}\n\n${PLAIN.repeat(10)}\n\n`;
const guide = (title: string, related: string) => `---
title: ${title}
summary: Who the people with the big sums are, and what they do on a bad day.
level: 1
takeaways: [Big sums move prices., Small ones do not., Nobody knows the day.]
terms: [whale]
related: [${related}]
sources:
${['one', 'two', 'three', 'four'].map((n) => `  - {title: Study ${n}, publisher: The Bank, url: "https://bank.example/${n}"}\n`).join('')}reviewed: 2026-11-20
faq:
  - {question: Is it legal?, answer: Yes it is.}
  - {question: Is it good?, answer: It can be.}
  - {question: Is it new?, answer: Not at all.}
---
A [whale](term:whale) is big. ${PLAIN}

![Bars that show how five orders are used up](diagram:bars)

${['What they do', 'What they see', 'A worked example', 'What to do', 'What not to do', 'The end'].map(section).join('')}*This is education, not financial advice.*
`;

const DIAGRAM = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 300">
  <title>Bars</title>
  <desc>Five bars that get shorter.</desc>
  <rect id="bars-first" class="d-panel" x="10" y="10" width="100" height="80"/>
  <text class="d-ink" x="60" y="50" font-size="22">Sale</text>
</svg>
`;

export const FILES: Readonly<Record<string, string>> = {
  'terms/whale.md': term(
    'Whale',
    'holder, price',
    'A person or a company that has so much money in one place that a sale of theirs can move the price for all of us.',
  ),
  'terms/holder.md': term(
    'Holder',
    'whale, price',
    'Someone who bought at some point and did not sell again, for whatever reason, whether the market went up or down.',
  ),
  'terms/price.md': term(
    'Price',
    'whale, holder',
    'What somebody pays for one piece at the moment when two people agree on it, and not a minute before or after that.',
  ),
  'guides/big.md': guide('Who is big?', 'small, new'),
  'guides/small.md': guide('Who is small?', 'big, new'),
  'guides/new.md': guide('Who is new?', 'big, small'),
  'diagrams/bars.svg': DIAGRAM,
  'field-words.json': '{ "crypto": "stablecoin", "finance": "dividend", "ai": "inference" }\n',
  'names.txt': '# names\nPrince of Wales\n',
  'sites.json': '[{ "host": "www.coindesk.com" }, { "host": "www.cnbc.com", "path": "/crypto/*" }]\n',
};

/** What breaks: a new text for a file, or what becomes of its old one. A file may be new. */
export type Changes = Readonly<Record<string, string | ((text: string) => string)>>;

export function readWith(changes: Changes): Reading {
  const root = mkdtempSync(path.join(tmpdir(), 'plainchain-data-'));
  try {
    // the guides are long: they are there when the test is about them
    const short = Object.keys(changes).some((file) => !file.startsWith('guides/'));
    const standing = Object.keys(FILES).filter((file) => !(short && file.startsWith('guides/')));
    mkdirSync(path.join(root, 'guides'));
    for (const file of new Set([...standing, ...Object.keys(changes)])) {
      const change = changes[file];
      const text = typeof change === 'function' ? change(FILES[file] ?? '') : (change ?? FILES[file] ?? '');
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    return readSources(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Everything that `npm run check-content` would say. */
export function problemsWith(changes: Changes): string[] {
  const { sources, problems } = readWith(changes);
  return [...problems, ...compile(sources).problems, ...checkContent(sources, new Set(), TODAY)];
}
