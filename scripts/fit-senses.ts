/** `npm run fit-senses [-- --write]`: fits the weights of data/sense-weights.json to labelled sentences and cross-validates by
 *  document. Sentences: our own (tests/senses/*.jsonl) and, where they are, those of ../shared/eval. Runs in seconds. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readEvidence, type SenseWeights, SURE } from '../lib/core/choose-sense.ts';
import { findMatches } from '../lib/core/find-matches.ts';
import { EVIDENCE, type Evidence } from '../lib/core/gather-evidence.ts';
import { weighSubject } from '../lib/core/subject.ts';
import { type EncodedIndex, type EncodedSenses, TermIndex } from '../lib/core/term-index.ts';

const FILE = 'data/sense-weights.json';
const GOLD = '../shared/eval/gold';
const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, own: { type: 'boolean', default: false } },
});

const read = <T>(name: string) => JSON.parse(readFileSync(`data/generated/${name}.json`, 'utf8')) as T;
const index = new TermIndex(read<EncodedIndex>('index'), read<EncodedSenses>('senses'));

/** What the weights are before any sentence is read, set by hand from MATCHING's order of strength; fitting may move away from
 *  them only as far as the sentences insist. */
const PRIOR: SenseWeights = {
  ticker: 5, before: 2.4, after: 2.4, near: 1, around: 0.5, notBefore: -3, notAfter: -3, notNear: -1.4, notAround: -0.6,
  prior: 0.8, capital: 1, strangeCapital: -1.8, insideName: -1.2, wrongPart: -3,
  fieldHere: 0.35, fieldAround: 0.12, mutual: 0.3, subjectHere: 0.5, subjectAround: 0.4, subjectOfPage: 0.5, otherSubject: -0.5, bias: -1.2,
}; // biome-ignore format: one line a group
/** How strongly the prior holds, in sentences. */
const HOLD = 6;
/** A wrong mark costs this much more than a missing one. */
const WRONG = 2;

interface Example {
  doc: string;
  /** Evidence of each candidate with whether it is the one meant; ruled-out candidates are left out. */
  candidates: { evidence: Evidence; meant: boolean }[];
  /** Some candidate is meant. */
  explained: boolean;
}

interface Row {
  id: string;
  doc: string;
  title: string;
  text: string;
  start: number;
  end: number;
  label: string;
}

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

function readRows(): Row[] {
  const rows: Row[] = [];
  if (!values.own && existsSync(`${GOLD}/sense.dev.jsonl`)) {
    const inputs = new Map(
      lines<{ id: string; title: string; text: string; focusStart: number; focusEnd: number }>(
        `${GOLD}/inputs.dev.jsonl`,
      ).map((row) => [row.id, row]),
    );
    for (const { id, doc, label } of lines<{ id: string; doc: string; label: string }>(`${GOLD}/sense.dev.jsonl`)) {
      const input = inputs.get(id);
      if (input !== undefined)
        rows.push({
          id,
          doc,
          label,
          title: input.title,
          text: input.text,
          start: input.focusStart,
          end: input.focusEnd,
        });
    }
  }
  if (existsSync('tests/senses'))
    for (const file of readdirSync('tests/senses').filter((name) => name.endsWith('.jsonl')))
      for (const { form, text, label } of lines<{ form: string; text: string; label: string }>(
        `tests/senses/${file}`,
      )) {
        const start = text.indexOf('[');
        const plain = text.replace('[', '').replace(']', '');
        rows.push({
          id: `${form}: ${plain}`,
          doc: `own ${plain}`,
          title: '',
          text: plain,
          start,
          end: text.indexOf(']') - 1,
          label,
        });
      }
  return rows;
}

function toExample(row: Row): Example | undefined {
  const found = findMatches(row.text, index);
  const subject = weighSubject([findMatches(row.title, index), found], index);
  const place = found.matches.findIndex((match) => match.start < row.end && match.end > row.start);
  const match = found.matches[place];
  if (match === undefined || match.entries.some((entry) => !entry.ambiguous)) return undefined;
  const meant = row.label.replace(/^explain:/, '');
  const candidates = readEvidence(found, { subject }, index)[place]?.flatMap(({ term, evidence }) =>
    evidence === undefined ? [] : [{ evidence, meant: index.facts(term).id === meant }],
  );
  return { doc: row.doc, candidates: candidates ?? [], explained: row.label.startsWith('explain:') };
}

const score = (weights: SenseWeights, evidence: Evidence) => {
  let sum = 0;
  for (const name of EVIDENCE) sum += (evidence[name] ?? 0) * weights[name];
  return 1 / (1 + Math.exp(-sum));
};

/** Gradient descent on the logistic loss, held by the prior. Signs stay as the prior has them: evidence for never speaks against. */
function fitWeights(examples: readonly Example[]): SenseWeights {
  const weights = { ...PRIOR };
  for (let round = 0; round < 400; round++) {
    const gradient = Object.fromEntries(
      EVIDENCE.map((name) => [name, (HOLD * (weights[name] - PRIOR[name])) / Math.max(1, Math.abs(PRIOR[name]))]),
    ) as SenseWeights;
    for (const { candidates } of examples)
      for (const { evidence, meant } of candidates) {
        const miss = score(weights, evidence) - (meant ? 1 : 0);
        const cost = meant ? 1 : WRONG;
        for (const name of EVIDENCE) gradient[name] += cost * miss * (evidence[name] ?? 0);
      }
    const step = 4 / (40 + examples.length);
    for (const name of EVIDENCE) {
      if (name === 'prior') continue; // how common a meaning is cannot be learnt from sentences that were balanced
      weights[name] -= step * gradient[name];
      if (name !== 'bias')
        weights[name] = PRIOR[name] < 0 ? Math.min(-0.05, weights[name]) : Math.max(0.05, weights[name]);
    }
  }
  return weights;
}

interface Tally {
  right: number;
  wrong: number;
  missed: number;
  /** Explained, in a sense that is not the one meant. */
  mixed: number;
}

function tally(weights: SenseWeights, examples: readonly Example[]): Tally {
  const count: Tally = { right: 0, wrong: 0, missed: 0, mixed: 0 };
  for (const { candidates, explained } of examples) {
    const best = candidates
      .map(({ evidence, meant }) => ({ meant, score: score(weights, evidence) }))
      .sort((a, b) => b.score - a.score)[0];
    const chosen = best !== undefined && best.score >= SURE;
    if (chosen && explained) count[best.meant ? 'right' : 'mixed']++;
    else if (chosen) count.wrong++;
    else if (explained) count.missed++;
  }
  return count;
}

const percent = (a: number, b: number) => `${((100 * a) / Math.max(1, b)).toFixed(1)} %`;
function tell(name: string, { right, wrong, missed, mixed }: Tally): void {
  const hits = right + mixed;
  console.log(
    `${name.padEnd(34)} precision ${percent(hits, hits + wrong)}  recall ${percent(hits, hits + missed)}  right sense ${percent(right, hits)}`,
  );
}

const rows = readRows();
const examples = rows.map(toExample).filter((example) => example !== undefined);
console.log(`${rows.length} labelled mentions; ${examples.length} of an ambiguous form that the glossary holds`);
tell('weights set by hand', tally(PRIOR, examples));
tell(`weights of ${FILE}`, tally(JSON.parse(readFileSync(FILE, 'utf8')) as SenseWeights, examples));

const FOLDS = 5;
const folds = [...new Set(examples.map(({ doc }) => doc))].sort();
const foldOf = new Map(folds.map((doc, i) => [doc, i % FOLDS]));
const crossed: Tally = { right: 0, wrong: 0, missed: 0, mixed: 0 };
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fitWeights(examples.filter(({ doc }) => foldOf.get(doc) !== fold));
  const part = tally(
    weights,
    examples.filter(({ doc }) => foldOf.get(doc) === fold),
  );
  for (const key of ['right', 'wrong', 'missed', 'mixed'] as const) crossed[key] += part[key];
}
tell(`fitted, cross-validated (${FOLDS} × doc)`, crossed);

const fitted = fitWeights(examples);
tell('fitted on all', tally(fitted, examples));
const rounded = Object.fromEntries(EVIDENCE.map((name) => [name, Math.round(fitted[name] * 100) / 100]));
if (values.write) writeFileSync(FILE, `${JSON.stringify(rounded, null, 2)}\n`);
console.log(JSON.stringify(rounded));
