/** `npm run build-data`: compiles data/ into data/generated/, which git ignores. Stops with every problem it finds. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compile } from '../data/compile.ts';
import { readSources } from '../data/read-sources.ts';

/** @returns Problems; when there are any, nothing was written. */
export function buildData(root: string): string[] {
  const { sources, problems } = readSources(root);
  const compiled = compile(sources);
  problems.push(...compiled.problems);
  if (problems.length > 0) return problems;
  const weights: unknown = JSON.parse(readFileSync(path.join(root, 'sense-weights.json'), 'utf8'));
  const out = path.join(root, 'generated');
  mkdirSync(path.join(out, 'guides'), { recursive: true });
  const write = (name: string, value: unknown) => writeFileSync(path.join(out, `${name}.json`), JSON.stringify(value));
  const { bundles } = compiled;
  write('index', { ...bundles.index, weights });
  write('senses', bundles.senses);
  write('explanations', bundles.explanations);
  write('summaries', bundles.summaries);
  write(
    'guide-list',
    bundles.guides.map(({ id, title, summary, level, minutes }) => ({ id, title, summary, level, minutes })),
  );
  for (const guide of bundles.guides) write(`guides/${guide.id}`, guide);
  write('sites', sources.sites);
  return [];
}

if (import.meta.main) {
  const problems = buildData(path.resolve('data'));
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    console.error(`\n${problems.length} problem${problems.length === 1 ? '' : 's'} in data/: nothing was built.`);
    process.exit(1);
  }
}
