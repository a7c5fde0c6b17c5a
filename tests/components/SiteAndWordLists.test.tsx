// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { BuiltInSites } from '../../components/BuiltInSites.tsx';
import { HostList } from '../../components/HostList.tsx';
import { KnownWords } from '../../components/KnownWords.tsx';
import { ResetSettings } from '../../components/ResetSettings.tsx';
import { WelcomeView } from '../../components/WelcomeView.tsx';

afterEach(cleanup);

const items = (name: string) =>
  [...screen.getByRole('list', { name }).querySelectorAll('li')].map((item) => item.firstChild?.textContent);

test('each site has a way out that says which site', async () => {
  const onRemove = vi.fn();
  render(<HostList label="Added by you" empty="None." hosts={['a.example', 'b.example']} onRemove={onRemove} />);
  await userEvent.click(screen.getByRole('button', { name: 'Remove b.example' }));
  expect(onRemove).toHaveBeenCalledWith('b.example');
  expect(screen.queryByText('None.')).toBeNull();
});

test('no sites: that is said', () => {
  render(<HostList label="Added by you" empty="None." hosts={[]} onRemove={() => undefined} />);
  expect(screen.getByText('None.')).toBeTruthy();
});

test('the built-in list is searched, never changed', async () => {
  render(<BuiltInSites sites={[{ host: 'www.coindesk.com' }, { host: 'www.bbc.co.uk', path: '/news/crypto/*' }]} />);
  await userEvent.click(screen.getByText('News sites built in (2)'));
  expect(items('News sites built in')).toEqual(['www.bbc.co.uk/news/crypto', 'www.coindesk.com']);
  await userEvent.type(screen.getByRole('searchbox'), 'CoinD');
  expect(items('News sites built in')).toEqual(['www.coindesk.com']);
  await userEvent.type(screen.getByRole('searchbox'), 'x');
  expect(screen.getByRole('status').textContent).toBe('No built-in site is called that.');
  expect(screen.queryByRole('button')).toBeNull();
});

test('a known word is forgotten, and taken back from where focus went', async () => {
  function Host() {
    const [known, setKnown] = useState(['etf', 'whale']);
    return (
      <KnownWords
        words={known.map((id) => ({ id, name: id.toUpperCase() }))}
        onKnown={(id, on) => setKnown(on ? [...known, id] : known.filter((one) => one !== id))}
      />
    );
  }
  render(<Host />);
  await userEvent.click(screen.getByRole('button', { name: 'Forget WHALE' }));
  expect(items('Known words')).toEqual(['ETF']);
  expect(screen.getByRole('status').textContent).toBe('“WHALE” will be marked again.');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
  await userEvent.keyboard('{Enter}');
  expect(items('Known words')).toEqual(['ETF', 'WHALE']);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

test('no known words: it says how to get some', () => {
  render(<KnownWords words={[]} onKnown={() => undefined} />);
  expect(screen.getByText(/Press “I know this”/)).toBeTruthy();
});

test('resetting asks first, with focus on the harmless answer', async () => {
  const onReset = vi.fn();
  render(<ResetSettings onReset={onReset} />);
  await userEvent.click(screen.getByRole('button', { name: 'Reset all settings' }));
  expect(onReset).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep my settings' }));
  await userEvent.keyboard('{Enter}');
  expect(onReset).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Reset all settings' }));
  await userEvent.click(screen.getByRole('button', { name: 'Reset' }));
  expect(onReset).toHaveBeenCalledOnce();
  expect(screen.getByRole('status').textContent).toContain('Done');
});

test('the greeting lets one choose how marks look, and leads to the options', async () => {
  const on = { onStyle: vi.fn(), onOptions: vi.fn() };
  render(<WelcomeView style="dotted" {...on} error="Not saved." />);
  await userEvent.click(screen.getByRole('radio', { name: 'a tinted background' }));
  await userEvent.click(screen.getByRole('button', { name: 'Open the options' }));
  expect(on.onStyle).toHaveBeenCalledWith('tint');
  expect(on.onOptions).toHaveBeenCalledOnce();
  expect(screen.getByRole('alert').textContent).toBe('Not saved.');
});
