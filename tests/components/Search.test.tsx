// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { SearchBox } from '../../components/SearchBox.tsx';
import { rowId, SearchResults, type SearchRow } from '../../components/SearchResults.tsx';

afterEach(cleanup);

const ROWS: SearchRow[] = [
  { hit: { kind: 'term', id: 'ai' }, name: 'AI', text: 'An AI explains a chain.' },
  { hit: { kind: 'guide', id: 'g' }, name: 'Ethereum and AI', text: 'A guide.' },
];

function Host({
  rows,
  nearest = [],
  onChoose = () => undefined,
}: {
  rows: SearchRow[];
  nearest?: SearchRow[];
  onChoose?: (hit: SearchRow['hit']) => void;
}) {
  const [query, setQuery] = useState('ai');
  const [active, setActive] = useState(0);
  const shown = rows.length > 0 ? rows : nearest;
  return (
    <>
      <SearchBox
        query={query}
        list="r"
        active={rowId('r', active)}
        onQuery={setQuery}
        onMove={(by) => setActive((active + by + shown.length) % shown.length)}
        onOpen={() => shown[active] && onChoose(shown[active].hit)}
      />
      <SearchResults id="r" query={query} rows={rows} nearest={nearest} active={active} onChoose={onChoose} />
    </>
  );
}

const box = () => screen.getByRole('combobox');
const current = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent;

test('arrows move through the results while focus stays in the box, and Enter opens', async () => {
  const onChoose = vi.fn();
  render(<Host rows={ROWS} onChoose={onChoose} />);
  expect(document.activeElement).toBe(box());
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('An AI explains');
  await userEvent.keyboard('{ArrowDown}');
  expect(current()).toContain('Ethereum and AI');
  await userEvent.keyboard('{Enter}');
  expect(onChoose).toHaveBeenCalledWith({ kind: 'guide', id: 'g' });
  await userEvent.keyboard('{ArrowDown}');
  expect(screen.getByRole('option', { selected: true }).textContent).toContain('An AI explains');
});

test('a click opens too', async () => {
  const onChoose = vi.fn();
  render(<Host rows={ROWS} onChoose={onChoose} />);
  await userEvent.click(screen.getByText('A guide.'));
  expect(onChoose).toHaveBeenCalledWith({ kind: 'guide', id: 'g' });
});

test('marks the hits at the beginning of words, not inside others', () => {
  const { container } = render(<Host rows={ROWS} />);
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['AI', 'AI', 'AI']);
  expect(screen.getByText(/explains a chain/)).toBeTruthy();
});

test('another query takes its marks back first', async () => {
  const { container } = render(<Host rows={ROWS} />);
  await userEvent.clear(box());
  await userEvent.type(box(), 'guide');
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['guide']);
  expect(container.querySelector('.row-name')?.innerHTML).toBe('AI');
});

test('letters that mean something in a pattern are searched for as they are', async () => {
  const { container } = render(<Host rows={ROWS} />);
  await userEvent.type(box(), ' (.*');
  expect(container.querySelectorAll('mark')).toHaveLength(3);
});

test('Escape empties the box, and only an empty box lets it close the popup', async () => {
  const outside = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
  document.addEventListener('keydown', outside);
  render(<Host rows={ROWS} />);
  await userEvent.keyboard('{Escape}');
  expect((box() as HTMLInputElement).value).toBe('');
  await userEvent.keyboard('{Escape}');
  document.removeEventListener('keydown', outside);
  expect(outside.mock.results.map((result) => result.value)).toEqual([true, false]);
});

test('finding nothing is said, with what comes nearest', () => {
  render(<Host rows={[]} nearest={ROWS.slice(0, 1)} />);
  expect(screen.getByRole('status').textContent).toBe('Nothing found for “ai”. Did you mean one of these?');
  expect(screen.getAllByRole('option')).toHaveLength(1);
});

test('finding nothing with nothing near offers nothing', () => {
  render(<Host rows={[]} />);
  expect(screen.getByRole('status').textContent).toBe('Nothing found for “ai”.');
  expect(screen.queryAllByRole('option')).toEqual([]);
});
