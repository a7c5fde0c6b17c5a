/** Small glossaries made by hand, so that a test shows all that its rule depends on. */

import { encodeIndex } from '../../lib/core/encode-index.ts';
import { findMatches } from '../../lib/core/find-matches.ts';
import type { Term } from '../../lib/core/term.ts';
import { TermIndex } from '../../lib/core/term-index.ts';

/** A term with nothing but an id and a name, and whatever else the test is about. */
export const makeTerm = (id: string, name: string, fields: Partial<Term> = {}): Term => ({
  id,
  name,
  aliases: [],
  exact: [],
  verb: false,
  category: 'basics',
  level: 1,
  short: '',
  body: '',
  related: [],
  sources: [],
  reviewed: '2026-11-23',
  ...fields,
});

export const makeIndex = (
  terms: readonly Term[],
  names: readonly string[] = [],
  fields = { crypto: '', finance: '', ai: '' },
): TermIndex => {
  const { index, senses } = encodeIndex(terms, { names, fields });
  return new TermIndex(index, senses);
};

/** What the reader would see marked, before any sense is chosen. */
export const foundIn = (text: string, index: TermIndex): string[] =>
  findMatches(text, index).matches.map((match) => text.slice(match.start, match.end));

/** The ids that each match may mean, in page order. */
export const idsIn = (text: string, index: TermIndex): string[] =>
  findMatches(text, index).matches.map((match) =>
    match.entries.map((entry) => index.facts(entry.term).id).join(' or '),
  );
