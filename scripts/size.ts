/** `npm run size`: the bytes, raw and gzip, of every bundle that a page pays for, and the budgets that they must keep. */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUILD = '.output/chrome-mv3';
const INDEX = 'data/generated/index.json';
if (!existsSync(`${BUILD}/reader.js`)) {
  console.error('There is no build: run npm run build first.');
  process.exit(1);
}
const sizeOf = (text: Buffer | string) => ({ raw: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length });

const reader = readFileSync(`${BUILD}/reader.js`, 'utf8');
const index = readFileSync(INDEX, 'utf8');
// the index and the sites are the two long texts in it; without them the script's own code is left
const code = reader.replace(/(["'`])(?:\{\\?"ids|\[\{\\?"host)(?:(?!\1)[^\\]|\\.)*\1/g, '""');
if (reader.length - code.length < index.length)
  throw new Error('the index was not found in reader.js: mend scripts/size.ts');

/** Bytes of index a form may cost, gzip: 60 kB at 3,000 forms. */
const INDEX_BYTES_A_FORM = 20;
const glossary = JSON.parse(readFileSync('data/generated/summaries.json', 'utf8')) as { aliases: string[] }[];
const forms = glossary.reduce((count, { aliases }) => count + 1 + aliases.length, 0);

/** Bytes. */
const BUDGETS = {
  'reader.js': { gzip: 100_000 },
  'reader.js without index and sites': { raw: 60_000, gzip: 25_000 },
  'term index': { gzip: forms * INDEX_BYTES_A_FORM },
};

const sizes: Record<string, { raw: number; gzip: number }> = {
  'reader.js': sizeOf(reader),
  'reader.js without index and sites': sizeOf(code),
  'term index': sizeOf(index),
  'card.js': sizeOf(readFileSync(`${BUILD}/card.js`)),
};
const broken = Object.entries(BUDGETS).flatMap(([name, budget]) =>
  Object.entries(budget).flatMap(([kind, most]) => {
    const size = sizes[name]?.[kind as 'raw' | 'gzip'] ?? 0;
    return size > most ? [`${name}: ${size} bytes ${kind}, ${most} is the budget`] : [];
  }),
);
console.log(JSON.stringify({ unit: 'bytes', terms: glossary.length, forms, sizes, budgets: BUDGETS, broken }, null, 1));
process.exit(broken.length === 0 ? 0 : 1);
