import { afterEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/core/settings.ts';
import {
  changeKnown,
  changeSettings,
  followPreferences,
  type Preferences,
  readPreferences,
} from '../../lib/ext/settings-store.ts';
import { fakeStorage } from './fake-browser.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
afterEach(() => vi.restoreAllMocks());

describe('reading', () => {
  test('an empty storage gives defaults', async () => {
    expect(await readPreferences(fakeStorage().storage)).toEqual({ settings: DEFAULT_SETTINGS, known: {} });
  });

  test('what is stored is parsed', async () => {
    const { storage } = fakeStorage({ settings: { level: 3, style: 'neon' }, known: { whale: 5, bad: 'x' } });
    expect(await readPreferences(storage)).toEqual({
      settings: { ...DEFAULT_SETTINGS, level: 3 },
      known: { whale: 5 },
    });
  });

  test('a storage that fails gives defaults, and the failure is logged', async () => {
    const debug = vi.spyOn(console, 'debug').mockImplementation(() => undefined);
    const { storage, state } = fakeStorage({ settings: { level: 3 } });
    state.broken = true;
    expect((await readPreferences(storage)).settings).toEqual(DEFAULT_SETTINGS);
    expect(debug).toHaveBeenCalledWith('plainchain: settings.read:', expect.any(Error));
  });
});

describe('changing', () => {
  test('writes the one field and keeps the others, known and unknown', async () => {
    const { storage, state } = fakeStorage({
      settings: { style: 'tint', glow: 'neon', version: 7 },
      known: { whale: 5 },
    });
    await changeSettings(storage, { level: 2 });
    expect(state.stored).toEqual({
      settings: { style: 'tint', glow: 'neon', level: 2, version: 7 },
      known: { whale: 5 },
    });
  });

  test('two quick changes both arrive', async () => {
    const { storage } = fakeStorage();
    await Promise.all([changeSettings(storage, { level: 2 }), changeSettings(storage, { style: 'tint' })]);
    expect((await readPreferences(storage)).settings).toMatchObject({ level: 2, style: 'tint' });
  });

  test('two quick words both arrive, with the time, negative when taken back', async () => {
    const { storage, state } = fakeStorage({ known: { ether: 1 } });
    await Promise.all([
      changeKnown(storage, { id: 'whale', known: true }, 10),
      changeKnown(storage, { id: 'ether', known: false }, 20),
    ]);
    expect(state.stored.known).toEqual({ ether: -20, whale: 10 });
  });

  test('a full storage is told to the caller and does not stop the next change', async () => {
    const { storage, state } = fakeStorage();
    state.broken = true;
    await expect(changeSettings(storage, { level: 2 })).rejects.toThrow('storage is broken');
    state.broken = false;
    await changeSettings(storage, { level: 3 });
    expect((await readPreferences(storage)).settings.level).toBe(3);
  });
});

describe('following', () => {
  test('every change calls back with complete preferences', async () => {
    const { storage } = fakeStorage();
    const heard: Preferences[] = [];
    const stop = followPreferences(storage, (preferences) => heard.push(preferences));
    await changeSettings(storage, { level: 2 });
    await changeKnown(storage, { id: 'whale', known: true }, 10);
    await settled();
    expect(heard.map(({ settings, known }) => [settings.level, known])).toEqual([
      [2, expect.any(Object)],
      [2, { whale: 10 }],
    ]);
    stop();
  });

  test.each([
    ['another area', { settings: { newValue: {} } }, 'local'],
    ['another key', { cache: { newValue: 1 } }, 'sync'],
  ])('is not told of %s', async (_what, changes, area) => {
    const { storage, tell } = fakeStorage();
    const listener = vi.fn<(preferences: Preferences) => void>();
    followPreferences(storage, listener);
    tell(changes, area);
    await settled();
    expect(listener).not.toHaveBeenCalled();
  });

  test('stopping takes the listener away, twice if need be', async () => {
    const { storage, listeners } = fakeStorage();
    const listener = vi.fn<(preferences: Preferences) => void>();
    const stop = followPreferences(storage, listener);
    stop();
    stop();
    expect(listeners.size).toBe(0);
    await changeSettings(storage, { level: 2 });
    await settled();
    expect(listener).not.toHaveBeenCalled();
  });

  test('after stopping nothing is heard, not even of a change that was under way', async () => {
    const { storage, tell } = fakeStorage();
    const listener = vi.fn<(preferences: Preferences) => void>();
    const stop = followPreferences(storage, listener);
    tell({ settings: { newValue: { level: 2 } } }, 'sync');
    stop();
    await settled();
    expect(listener).not.toHaveBeenCalled();
  });
});
