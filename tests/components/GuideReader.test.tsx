// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { GuideReader } from '../../components/GuideReader.tsx';
import { GUIDE, summary } from './samples.ts';

afterEach(cleanup);

type Props = ComponentProps<typeof GuideReader>;
function show(props: Partial<Props>) {
  const on = { onGuide: vi.fn(), onTerm: vi.fn(), onCloseNote: vi.fn() };
  render(
    <GuideReader
      guides={[GUIDE]}
      guide={GUIDE}
      loading={false}
      missing={false}
      note={undefined}
      hrefOf={(heading) => `#/g/${heading}`}
      {...on}
      {...props}
    />,
  );
  return on;
}

test('without a guide there is the list, with level and reading time', async () => {
  const { onGuide } = show({ guide: undefined });
  await userEvent.click(screen.getByRole('button', { name: /What is a whale\?.*Beginner · 6 min/ }));
  expect(onGuide).toHaveBeenCalledWith('crypto-whale');
  expect(screen.queryByRole('status')).toBeNull();
});

test('a guide that does not exist is said, over the list', () => {
  show({ guide: undefined, missing: true });
  expect(screen.getByRole('status').textContent).toContain('no such guide');
});

test('while a guide is loading the list does not flash by', () => {
  show({ guide: undefined, loading: true });
  expect(screen.queryByRole('heading', { name: 'Guides' })).toBeNull();
});

test('contents lead to the sections, the questions and the sources', () => {
  show({});
  const links = within(screen.getByRole('navigation', { name: 'Contents' })).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['#/g/who', '#/g/questions', '#/g/sources']);
  for (const id of ['who', 'questions', 'sources']) expect(document.getElementById(id)?.tabIndex).toBe(-1);
});

test('a guide begins at its title and holds takeaways, answers, sources and what to read next', async () => {
  const { onGuide, onTerm } = show({});
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  expect(screen.getByText('Beginner · 6 min · Checked 23 November 2026')).toBeTruthy();
  expect(within(screen.getByRole('region', { name: 'In short' })).getByText('A whale is big.')).toBeTruthy();
  expect(screen.getByText('Is it legal?').closest('details')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'BIS Bulletin 69' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /Why crypto crashes/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Whale' }));
  expect(onGuide).toHaveBeenCalledWith('crashes');
  expect(onTerm).toHaveBeenCalledWith('whale');
});

test('a word opens as a note that takes the focus and closes with Escape', async () => {
  const { onCloseNote } = show({ note: summary('whale', 'Whale') });
  expect(screen.getByRole('dialog', { name: 'Whale' }).textContent).toContain('Whale is a word. It has more to it.');
  expect(document.activeElement?.textContent).toBe('Whale');
  await userEvent.keyboard('{Escape}');
  expect(onCloseNote).toHaveBeenCalledOnce();
});
