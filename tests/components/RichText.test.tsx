// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { RichText } from '../../components/RichText.tsx';
import type { Block } from '../../lib/core/rich-text.ts';
import { GUIDE } from './samples.ts';

afterEach(cleanup);

const show = (blocks: Block[], headings?: 2 | 3) => {
  const on = { onTerm: vi.fn(), onGuide: vi.fn() };
  return { ...on, ...render(<RichText blocks={blocks} {...(headings && { headings })} {...on} />) };
};

test('draws every kind of block as the element that it is', () => {
  const { container } = show([
    { kind: 'paragraph', text: ['a ', { kind: 'strong', text: ['b ', { kind: 'emphasis', text: ['c'] }] }] },
    { kind: 'list', ordered: true, items: [['one'], ['two']] },
    { kind: 'list', ordered: false, items: [['three']] },
    { kind: 'quote', text: ['said'] },
  ]);
  expect(container.querySelector('.rich')?.innerHTML).toBe(
    '<p>a <strong>b <em>c</em></strong></p><ol><li>one</li><li>two</li></ol><ul><li>three</li></ul><blockquote><p>said</p></blockquote>',
  );
});

test('text that looks like markup stays text', () => {
  const { container } = show([{ kind: 'paragraph', text: ['<img src=x onerror=alert(1)>'] }]);
  expect(container.querySelector('img')).toBeNull();
});

test('headings keep their anchor, and can stand one level lower', () => {
  show(GUIDE.body, 3);
  expect(screen.getByRole('heading', { level: 3, name: 'Who they are' }).id).toBe('who');
  expect(screen.getByRole('heading', { level: 4, name: 'More' })).toBeTruthy();
});

test('a diagram is one picture with its alternative as name, and the line of emphasis under it is its caption', () => {
  show(GUIDE.body);
  const figure = screen.getByRole('img', { name: 'Bars that show five orders being used up' });
  expect(figure.querySelector('svg')).toBeTruthy();
  expect(screen.getByText('Invented figures.').closest('p')?.className).toBe('caption');
});

test('emphasis that stands under no diagram is no caption', () => {
  show([{ kind: 'paragraph', text: [{ kind: 'emphasis', text: ['This is education.'] }] }]);
  expect(screen.getByText('This is education.').closest('p')?.className).toBe('');
});

test('links to terms and guides call back, from the keyboard too', async () => {
  const { onTerm, onGuide, container } = show([
    {
      kind: 'paragraph',
      text: [
        { kind: 'term', term: 'whale', text: ['whales'] },
        { kind: 'guide', guide: 'crashes', text: ['crashes'] },
      ],
    },
  ]);
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(within(container).getByRole('button', { name: 'crashes' }));
  expect(onTerm).toHaveBeenCalledWith('whale');
  expect(onGuide).toHaveBeenCalledWith('crashes');
});
