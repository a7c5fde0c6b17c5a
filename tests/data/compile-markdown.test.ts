import { describe, expect, test } from 'vitest';
import { checkDiagram, countWords, grade } from '../../data/check.ts';
import { compileMarkdown, linksOf } from '../../data/compile-markdown.ts';
import type { Block } from '../../lib/core/rich-text.ts';

const diagrams = new Map([['bars', '<svg/>']]);

describe('Markdown becomes the tree that components draw', () => {
  test.each<[rule: string, text: string, want: Block[]]>([
    ['a paragraph', 'Whales\nsell.', [{ kind: 'paragraph', text: ['Whales sell.'] }]],
    [
      'emphasis and links',
      'A *big* **[whale](term:whale)**, see [the guide](guide:crypto-whale).',
      [
        {
          kind: 'paragraph',
          text: [
            'A ',
            { kind: 'emphasis', text: ['big'] },
            ' ',
            { kind: 'strong', text: [{ kind: 'term', term: 'whale', text: ['whale'] }] },
            ', see ',
            { kind: 'guide', guide: 'crypto-whale', text: ['the guide'] },
            '.',
          ],
        },
      ],
    ],
    [
      'headings of the same words get anchors of their own',
      '## What is it?\n\n### What is it?\n\n## 2026 — 27\n\n## ¿?',
      [
        { kind: 'heading', depth: 2, id: 'what-is-it', text: ['What is it?'] },
        { kind: 'heading', depth: 3, id: 'what-is-it-2', text: ['What is it?'] },
        { kind: 'heading', depth: 2, id: '2026-27', text: ['2026 — 27'] },
        { kind: 'heading', depth: 2, id: 'section', text: ['¿?'] },
      ],
    ],
    [
      'lists',
      '- one\n- *two*',
      [{ kind: 'list', ordered: false, items: [['one'], [{ kind: 'emphasis', text: ['two'] }]] }],
    ],
    ['numbered lists', '1. one\n2. two', [{ kind: 'list', ordered: true, items: [['one'], ['two']] }]],
    ['quotations', '> said he', [{ kind: 'quote', text: ['said he'] }]],
    [
      'diagrams',
      '![Five bars that get shorter](diagram:bars)',
      [{ kind: 'diagram', name: 'bars', alternative: 'Five bars that get shorter', markup: '<svg/>' }],
    ],
    ['a line break', 'one  \ntwo', [{ kind: 'paragraph', text: ['one', ' ', 'two'] }]],
    ['signs of HTML as text', '2 &lt; 3 &amp; 4', [{ kind: 'paragraph', text: ['2 < 3 & 4'] }]],
    ['nothing', '', []],
  ])('%s', (_rule, text, want) => {
    const { blocks, problems } = compileMarkdown(text, diagrams);
    expect(problems).toEqual([]);
    expect(blocks).toEqual(want);
  });

  test('what cannot be held is left out, never passed on', () => {
    const { blocks, problems } = compileMarkdown('A <b>big</b> one.\n\n<script>alert(1)</script>\n\n`x`', diagrams);
    expect(JSON.stringify(blocks)).not.toMatch(/<|script|`/);
    expect(problems).toHaveLength(4);
  });
});

test('links are found wherever they stand', () => {
  const { blocks } = compileMarkdown(
    '## [a](term:a)\n\n- **[b](term:b)**\n\n> [c](guide:c)\n\n![Five bars that get shorter](diagram:bars)\n\n[d](term:d)',
    diagrams,
  );
  expect(linksOf(blocks)).toEqual({ terms: ['a', 'b', 'd'], guides: ['c'] });
});

describe('counting and grading', () => {
  test.each([
    ['Whales sell — a lot.', 4],
    ['A 10% fall, on-chain', 4],
    ['', 0],
    [' … ', 0],
  ])('the words of "%s": %i', (text, want) => expect(countWords(text)).toBe(want));

  test('longer words and sentences make a higher grade, nothing makes none', () => {
    expect(grade('')).toBe(0);
    const easy = grade('The big fish sold. The price fell. We all saw it.');
    const hard = grade(
      'Institutional participants liquidated considerable positions, precipitating unprecedented volatility.',
    );
    expect(easy).toBeLessThan(3);
    expect(hard).toBeGreaterThan(12);
  });
});

test('a diagram of shapes and text alone has no problems', () =>
  expect(
    checkDiagram(
      '<svg viewBox="0 0 640 100"><title>T</title><desc>D</desc><g><path class="d-a" stroke-width="2" d="M0 0"/></g></svg>',
      'bars',
    ),
  ).toEqual([]));
