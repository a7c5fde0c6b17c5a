// @vitest-environment jsdom
import { act, cleanup, render, renderHook, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { useAnswer } from '../../components/use-answer.ts';
import { type PreferenceStore, type ShownPreferences, usePreferences } from '../../components/use-preferences.ts';
import { useTrail } from '../../components/use-trail.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/settings.ts';

afterEach(cleanup);

const STORED: ShownPreferences = { settings: DEFAULT_SETTINGS, known: {} };
function fakeStore(over: Partial<PreferenceStore> = {}) {
  const listeners = new Set<(value: ShownPreferences) => void>();
  const store: PreferenceStore = {
    read: async () => STORED,
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changeSettings: async () => undefined,
    changeKnown: async () => undefined,
    ...over,
  };
  return { store, listeners };
}
async function preferencesOf(store: PreferenceStore) {
  const hook = renderHook(() => usePreferences(store));
  await waitFor(() => expect(hook.result.current.preferences).toBeDefined());
  return hook;
}

test('a change is shown before it is stored', async () => {
  const { store } = fakeStore({ changeSettings: () => new Promise(() => undefined) });
  const { result } = await preferencesOf(store);
  act(() => void result.current.change({ style: 'tint' }));
  expect(result.current.preferences?.settings.style).toBe('tint');
});

test('a change that cannot be stored is put back and said; the next that can clears the line', async () => {
  const changeSettings = vi.fn().mockRejectedValueOnce(new Error('QUOTA_BYTES')).mockResolvedValue(undefined);
  const { result } = await preferencesOf(fakeStore({ changeSettings }).store);
  await act(async () => expect(await result.current.change({ style: 'tint' })).toBe(false));
  expect(result.current.preferences?.settings.style).toBe('dotted');
  expect(result.current.error).toContain('could not save');
  await act(async () => expect(await result.current.change({ style: 'tint' })).toBe(true));
  expect(result.current.error).toBeUndefined();
});

test('changes from another page arrive, and nobody listens after the end', async () => {
  const { store, listeners } = fakeStore();
  const { result, unmount } = await preferencesOf(store);
  act(() => {
    for (const listener of listeners) listener({ ...STORED, known: { whale: 1 } });
  });
  expect(result.current.preferences?.known).toEqual({ whale: 1 });
  unmount();
  expect(listeners.size).toBe(0);
});

test('an answer that comes too late is dropped, and a failure is no answer', async () => {
  const answers: Record<string, (value: string) => void> = {};
  const ask = (key: string) =>
    key === 'bad' ? Promise.reject(new Error('no')) : new Promise<string>((resolve) => (answers[key] = resolve));
  const { result, rerender } = renderHook(({ key }) => useAnswer(key, ask), { initialProps: { key: 'a' } });
  rerender({ key: 'b' });
  await act(async () => answers.a?.('late'));
  expect(result.current).toEqual({ done: false });
  await act(async () => answers.b?.('right'));
  expect(result.current).toEqual({ done: true, answer: 'right' });
  rerender({ key: 'bad' });
  await waitFor(() => expect(result.current).toEqual({ done: true, answer: undefined }));
});

test('going back through what was opened ends where the reader was', async () => {
  function Host() {
    const { current, open, back } = useTrail();
    return (
      <>
        <button type="button" onClick={() => open({ kind: 'term', id: 'a' })}>
          open a
        </button>
        <button type="button" onClick={() => open({ kind: 'guide', id: 'b' })}>
          open b
        </button>
        <button type="button" onClick={back}>
          back
        </button>
        <output>{current?.id ?? 'none'}</output>
      </>
    );
  }
  render(<Host />);
  const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
  const shown = () => screen.getByRole('status').textContent;
  await press('open a');
  await press('open b');
  await press('open b');
  expect(shown()).toBe('b');
  await press('back');
  expect(shown()).toBe('a');
  await press('back');
  expect(shown()).toBe('none');
  expect(document.activeElement?.textContent).toBe('open a');
});
