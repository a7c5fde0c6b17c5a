import { expect, test } from 'vitest';
import { longDate } from '../../lib/core/long-date.ts';

test.each([
  ['2026-11-23', '23 November 2026'],
  ['2026-01-05', '5 January 2026'],
  ['2026-11', 'November 2026'],
  ['2026', '2026'],
  ['2026-13', '2026-13'],
  ['soon', 'soon'],
])('%s is read as %s', (iso, want) => expect(longDate(iso)).toBe(want));
