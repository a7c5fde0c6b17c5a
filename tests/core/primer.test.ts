import { expect, test } from 'vitest';
import { primer } from '../../lib/core/primer.ts';

test('a primer is one plain paragraph a term, in page order', () => {
  const terms = [
    { name: 'Whale', short: 'A big holder.' },
    { name: 'Gas fee', short: 'What a payment costs.' },
  ];
  expect(primer(terms)).toBe('Whale: A big holder.\n\nGas fee: What a payment costs.');
});

test('a page without terms gives an empty primer', () => expect(primer([])).toBe(''));
