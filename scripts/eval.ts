/** `npm run eval`: scores the matcher on labelled real sentences, when ../shared/eval is there. Prints the scorer's tables and,
 *  for the work on senses, every wrong decision (`--wrong`). */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const EVAL = path.resolve('../shared/eval');
const { values } = parseArgs({
  options: { wrong: { type: 'boolean', default: false }, split: { type: 'string', default: 'dev' } },
});

if (!existsSync(`${EVAL}/eval.mjs`)) {
  console.log('The labelled sentences are not here (../shared/eval): nothing was scored.');
  process.exit(0);
}

const inputs = `${EVAL}/gold/inputs.${values.split}.jsonl`;
const explained = spawnSync(process.execPath, ['scripts/explain.ts', inputs], { encoding: 'utf8', maxBuffer: 1 << 28 });
if (explained.status !== 0) throw new Error(explained.stderr);
const predictions = Object.fromEntries(
  explained.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, matches } = JSON.parse(line) as {
        id: string;
        matches: { start: number; end: number; term: string }[];
      };
      return [id, matches.map(({ start, end, term }) => ({ start, end, termId: term }))];
    }),
);
const folder = mkdtempSync(path.join(os.tmpdir(), 'plainchain-eval-'));
writeFileSync(`${folder}/predictions.json`, JSON.stringify(predictions));
const scored = spawnSync(
  process.execPath,
  [
    `${EVAL}/eval.mjs`,
    '--pred',
    `${folder}/predictions.json`,
    '--split',
    values.split,
    '--json',
    `${folder}/result.json`,
  ],
  { encoding: 'utf8' },
);
console.log(scored.stdout);
if (values.wrong) {
  const { errors } = JSON.parse(readFileSync(`${folder}/result.json`, 'utf8')) as {
    errors: { k: string; id: string; form: string; label: string; h: string; sentence: string }[];
  };
  for (const { k, id, form, label, h, sentence } of errors)
    console.log(`${k} ${form} [${label}${h === '' ? '' : ` ← ${h}`}] ${id}\n   ${sentence}`);
}
