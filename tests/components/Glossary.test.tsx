// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { Glossary } from '../../components/Glossary.tsx';
import { TermEntry } from '../../components/TermEntry.tsx';
import type { Category } from '../../lib/core/term.ts';
import { summary, WHALE } from './samples.ts';

afterEach(cleanup);

const TERMS = [
  summary('whale', 'Whale', { category: 'markets' }),
  summary('agi', 'AGI', { category: 'ai' }),
  summary('51', '51% attack'),
  summary('airdrop', 'airdrop'),
];

function Host({ onChoose = () => undefined }: { onChoose?: (id: string) => void }) {
  const [category, setCategory] = useState<Category>();
  return <Glossary terms={TERMS} category={category} onCategory={setCategory} onChoose={onChoose} />;
}
const names = () => [...document.querySelectorAll('.row-name')].map((name) => name.textContent);

test('goes from A to Z whatever the case, with digits under one sign', () => {
  render(<Host />);
  expect(names()).toEqual(['51% attack', 'AGI', 'airdrop', 'Whale']);
  expect(screen.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['#', 'A', 'W']);
});

test('shows one category, and says when it holds nothing', async () => {
  render(<Host />);
  const select = screen.getByRole('combobox', { name: 'Category' });
  await userEvent.selectOptions(select, 'AI');
  expect(names()).toEqual(['AGI']);
  await userEvent.selectOptions(select, 'DeFi');
  expect(screen.getByText('No terms in this category yet.')).toBeTruthy();
  await userEvent.selectOptions(select, 'All (4)');
  expect(names()).toHaveLength(4);
});

test('a letter moves the focus to its part', async () => {
  render(<Host />);
  await userEvent.click(within(screen.getByRole('navigation')).getByRole('button', { name: 'W' }));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'W' }));
});

test('choosing a term calls back', async () => {
  const onChoose = vi.fn();
  render(<Host onChoose={onChoose} />);
  await userEvent.click(screen.getByRole('button', { name: /AGI/ }));
  expect(onChoose).toHaveBeenCalledWith('agi');
});

test('an entry shows everything at once, with focus on its name', async () => {
  const on = { onFollow: vi.fn(), onGuide: vi.fn(), onKnown: vi.fn() };
  render(<TermEntry explanation={WHALE} known={false} {...on} />);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Whale' }));
  expect(screen.getByText(/Checked 23 November 2026/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Liquidity' }));
  await userEvent.click(screen.getByRole('button', { name: 'I know this' }));
  expect(on.onFollow).toHaveBeenCalledWith('liquidity');
  expect(on.onKnown).toHaveBeenCalledWith(true);
});
