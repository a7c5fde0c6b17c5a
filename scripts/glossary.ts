/** `npm run glossary [-- --json]`: every term with its fields, forms and links, and every guide. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compile } from '../data/compile.ts';
import { readSources } from '../data/read-sources.ts';
import { formsOf, spellings, verbForms } from '../lib/core/encode-index.ts';
import type { Term } from '../lib/core/term.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const { sources, problems } = readSources(path.resolve('data'));
const { bundles, problems: linking } = compile(sources);
problems.push(...linking);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}

/** Every spelling that is matched; plurals and case are the matcher's. */
function allForms(term: Term): string[] {
  const written = formsOf(term).flatMap((form) => (term.verb ? [form, ...verbForms(form)] : [form]));
  const spelled = written.flatMap((form) =>
    spellings(form).map(({ words, signs }) =>
      words.map((word, i) => (i > 0 ? (signs[i] || ' ') + word : word)).join(''),
    ),
  );
  return [...new Set([...written, ...spelled])];
}

if (values.json) {
  const guideOf = new Map(bundles.explanations.map(({ id, guide }) => [id, guide?.id]));
  const terms = sources.terms.map((term) => ({ ...term, guide: guideOf.get(term.id), forms: allForms(term) }));
  const guides = bundles.guides.map(({ body, ...guide }) => ({
    ...guide,
    body: sources.guides.find(({ id }) => id === guide.id)?.body,
    blocks: body.length,
  }));
  console.log(JSON.stringify({ terms, guides }, null, 1));
} else {
  for (const { id, name, category, level, short } of sources.terms)
    console.log(`${name} (${id}; ${category}, level ${level}): ${short}`);
  console.log(`\n${sources.terms.length} terms, ${sources.guides.length} guides`);
}
