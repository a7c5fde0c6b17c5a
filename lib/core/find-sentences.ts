/** Where sentences begin. */
import { GAP, startsWithCapital, type Tokens } from './normalize.ts';

/** Token numbers at which sentences begin. A sentence ends at . ! ? or a line break before a capital, digit or quote. */
export function findSentences(tokens: Tokens): number[] {
  const begins = [0];
  for (let i = 1; i < tokens.length; i++) {
    if (tokens.gaps[i] !== GAP.break && tokens.gaps[i] !== GAP.space) continue;
    const between = tokens.text.slice(tokens.ends[i - 1], tokens.starts[i]);
    if (!/[.!?…\n]/.test(between)) continue;
    if (between.includes('\n')) begins.push(i);
    else if (
      /[.!?…]/.test(between) &&
      /\s/.test(between) &&
      mayBegin(tokens.text.slice(tokens.starts[i], (tokens.starts[i] as number) + 2)) &&
      !endsInAbbreviation(tokens, i - 1, between)
    )
      begins.push(i);
  }
  return begins;
}

const mayBegin = (text: string): boolean => startsWithCapital(text) || /^\d/.test(text);

const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'vs',
  'inc',
  'corp',
  'ltd',
  'co',
  'jr',
  'sr',
  'no',
  'u.s',
  'sen',
  'rep',
  'gov',
  'prof',
  'etc',
  'approx',
  'jan',
  'feb',
  'mar',
  'apr',
  'aug',
  'sept',
  'oct',
  'nov',
  'dec',
]);
const endsInAbbreviation = (tokens: Tokens, i: number, between: string) =>
  between.startsWith('. ') &&
  (ABBREVIATIONS.has(tokens.words[i] as string) || (tokens.ends[i] as number) - (tokens.starts[i] as number) === 1);
