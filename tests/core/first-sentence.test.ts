import { expect, test } from 'vitest';
import { firstSentence } from '../../lib/core/first-sentence.ts';

test.each([
  ['ends at the first full stop', 'A big holder. There is no limit.', 'A big holder.'],
  ['keeps a text without an end whole', 'no stop at all', 'no stop at all'],
  ['keeps a lone sentence whole', 'One sentence only.', 'One sentence only.'],
  [
    'takes initials for what they are',
    'The U.S. regulator of markets. It acts on fraud.',
    'The U.S. regulator of markets.',
  ],
  ['is not stopped by a figure', 'It cost $1.5 million in 2026. Then it fell.', 'It cost $1.5 million in 2026.'],
  ['keeps a closing quote with its sentence', 'They say “hold.” It means wait.', 'They say “hold.”'],
  [
    'knows common abbreviations',
    'Bitcoin vs. gold is an old debate. Nobody won.',
    'Bitcoin vs. gold is an old debate.',
  ],
])('%s', (_rule, text, want) => expect(firstSentence(text)).toBe(want));
