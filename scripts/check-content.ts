/** `npm run check-content [-- --only id,id]`: the content standard (CONTRIBUTING.md) over data/. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../data/check.ts';
import { compile } from '../data/compile.ts';
import { readSources } from '../data/read-sources.ts';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const only = values.only?.split(',').map((id) => `/${id.trim()}.`);

const root = path.resolve('data');
const { sources, problems } = readSources(root);
problems.push(...compile(sources).problems);
const plainWords = new Set(
  readFileSync(path.join(root, 'plain-words.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);
problems.push(...checkContent(sources, plainWords, new Date().toISOString().slice(0, 10)));

const shown = only === undefined ? problems : problems.filter((problem) => only.some((id) => problem.includes(id)));
for (const problem of shown) console.error(problem);
console.log(
  `${sources.terms.length} terms, ${sources.guides.length} guides, ${sources.sites.length} sites: ${shown.length === 0 ? 'no problems' : `${shown.length} problems`}`,
);
process.exit(shown.length === 0 ? 0 : 1);
