// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { PagePlace, type PageState } from '../../components/PagePlace.tsx';
import type { PageReport } from '../../lib/core/messages.ts';
import { summary } from './samples.ts';

afterEach(cleanup);

const present = (report: Partial<PageReport> = {}): PageState => ({
  kind: 'present',
  host: 'news.example',
  report: { status: 'reading', drawing: 'painted: the page is an application', terms: [], ...report },
});
const TERMS = [
  { ...summary('whale', 'Whale'), marked: true },
  { ...summary('etf', 'ETF'), marked: false },
];
type Props = ComponentProps<typeof PagePlace>;
const ON = { everywhere: true, here: true, added: false };

function show(props: Partial<Props>) {
  const on = {
    onEverywhere: vi.fn(),
    onHere: vi.fn(),
    onExplain: vi.fn(),
    onReadAnyway: vi.fn(),
    onAlways: vi.fn(),
    onChoose: vi.fn(),
    onCopy: vi.fn(),
  };
  render(<PagePlace page={present()} on={ON} terms={[]} {...on} {...props} />);
  return on;
}
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const said = (text: RegExp) => expect(screen.getByText(text)).toBeTruthy();

test('lists the terms with their first sentence, says which are marked and how, and goes to the chosen one', async () => {
  const { onChoose, onCopy } = show({ terms: TERMS });
  said(/^2 terms on this page$/);
  said(/^Whale is a word\.$/);
  expect(screen.getAllByRole('img', { name: 'marked in the story' })).toHaveLength(1);
  said(/painted: the page is an application/);
  await press(/ETF/);
  expect(onChoose).toHaveBeenCalledWith('etf');
  await press('Copy all as a primer');
  expect(onCopy).toHaveBeenCalledOnce();
});

test('a story without terms says so and offers nothing to copy', () => {
  show({});
  said(/No word of the glossary/);
  expect(screen.queryByRole('button', { name: /Copy/ })).toBeNull();
});

test('the switch is for this host', async () => {
  const { onHere } = show({});
  await userEvent.click(screen.getByRole('switch', { name: 'On news.example' }));
  expect(onHere).toHaveBeenCalledWith(false);
});

test('a site that is switched off shows no terms of before', () => {
  show({ on: { ...ON, here: false }, terms: TERMS });
  said(/Switched off on this site/);
  expect(screen.queryByText('Whale')).toBeNull();
});

test('a page that is no article is explained on request', async () => {
  const { onReadAnyway } = show({ page: present({ status: 'no-article' }) });
  await press('Explain this page anyway');
  expect(onReadAnyway).toHaveBeenCalledOnce();
});

test('a page without a reader can be explained once or always', async () => {
  const { onExplain, onAlways } = show({
    page: { kind: 'absent', host: 'blog.example' },
    message: 'The browser refused.',
  });
  await press('Explain this page');
  await press('Always on this site');
  expect([onExplain.mock.calls.length, onAlways.mock.calls.length]).toEqual([1, 1]);
  expect(screen.getByRole('status').textContent).toBe('The browser refused.');
});

test('a site that was added is not asked for again', () => {
  show({ page: { kind: 'absent', host: 'blog.example' }, on: { ...ON, added: true } });
  expect(screen.queryByRole('button', { name: 'Always on this site' })).toBeNull();
});

test("the browser's own pages offer nothing to press", () => {
  show({ page: { kind: 'forbidden' } });
  said(/lets no extension read/);
  expect(screen.queryByRole('button')).toBeNull();
});

test('switched off everywhere, there is one thing to do', async () => {
  const { onEverywhere } = show({ on: { ...ON, everywhere: false }, terms: TERMS });
  await press('Switch on');
  expect(onEverywhere).toHaveBeenCalledOnce();
  expect(screen.queryByText('Whale')).toBeNull();
});
