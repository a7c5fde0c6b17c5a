/** What the capitals of a form and of its neighbours tell. */
import type { FormMatch } from './find-matches.ts';
import { GAP, startsWithCapital, type Tokens } from './normalize.ts';
import type { Passage } from './passage.ts';

export interface Shape {
  /** The form begins with a capital. */
  capital: boolean;
  allCaps: boolean;
  /** Its capital means something: not at a sentence's start, nor in a headline in title case. */
  telling: boolean;
  /** A capitalised word stands right beside it, as in a longer name. */
  inName: boolean;
}

export function readCapitals(passage: Passage, match: FormMatch, [from, to]: [number, number]): Shape {
  const { tokens } = passage.found;
  const form = tokens.text.slice(match.start, match.end);
  const capital = startsWithCapital(form);
  const allCaps = capital && form === form.toUpperCase() && form.length > 1;
  let long = 0;
  let capitals = 0;
  for (let i = from + 1; i < to; i++) {
    if ((tokens.ends[i] as number) - (tokens.starts[i] as number) < 4) continue;
    if (i >= match.first && i <= match.last) continue;
    long++;
    if (isCapital(tokens, i)) capitals++;
  }
  const titleCase = long >= 3 && capitals / long > 0.6;
  const first =
    match.first === from || /["“'‘(:]\s*$/.test(tokens.text.slice(Math.max(0, match.start - 2), match.start));
  const telling = !first && !titleCase;
  const beside = (i: number, gap: number) =>
    i >= from && i < to && tokens.gaps[gap] === GAP.space && isCapital(tokens, i) && !isTermToken(passage, i);
  const before = beside(match.first - 1, match.first) && match.first - 1 > from;
  const inName = telling && capital && (before || beside(match.last + 1, match.last + 1));
  return { capital, allCaps, telling, inName };
}

const isCapital = (tokens: Tokens, i: number) =>
  startsWithCapital(tokens.text.slice(tokens.starts[i], (tokens.starts[i] as number) + 2));

const isTermToken = (passage: Passage, token: number) =>
  passage.found.matches.some((other) => token >= other.first && token <= other.last);
