import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_SETTINGS,
  isKnown,
  isRecord,
  LONGEST_DELAY_MS,
  OPEN_DELAY_MS,
  parseKnownWords,
  parseSettings,
  SETTINGS,
  SETTINGS_VERSION,
  settingsToStore,
} from '../../lib/core/settings.ts';

test('nothing stored means defaults, and defaults are valid values', () => {
  expect(parseSettings(undefined)).toEqual(DEFAULT_SETTINGS);
  expect(parseSettings(DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
  expect(DEFAULT_SETTINGS).toMatchObject({ enabled: true, mentions: 'first', level: 1, delay: OPEN_DELAY_MS });
});

test.each([null, 7, 'on', [], true, () => 1])('what is no record at all means defaults: %s', (stored) =>
  expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS),
);

describe('a value is taken when it is one of the setting’s', () => {
  test.each([
    ['enabled', false, false],
    ['enabled', 'no', true],
    ['enabled', 0, true],
    ['mentions', 'all', 'all'],
    ['mentions', 'ALL', 'first'],
    ['mentions', ['all'], 'first'],
    ['level', 3, 3],
    ['level', '3', 1],
    ['level', 4, 1],
    ['density', 'few', 'few'],
    ['density', 'none', 'normal'],
    ['style', 'tint', 'tint'],
    ['style', null, 'dotted'],
    ['trigger', 'modifier', 'modifier'],
    ['trigger', 'toString', 'hover'],
    ['drawing', 'paint', 'paint'],
    ['drawing', 'wrap', 'auto'],
    ['delay', 0, 0],
    ['delay', LONGEST_DELAY_MS, LONGEST_DELAY_MS],
    ['delay', LONGEST_DELAY_MS + 1, OPEN_DELAY_MS],
    ['delay', -1, OPEN_DELAY_MS],
    ['delay', 0.5, OPEN_DELAY_MS],
    ['delay', Number.NaN, OPEN_DELAY_MS],
    ['delay', '150', OPEN_DELAY_MS],
    ['offSites', ['www.example.org', 'example.org', 'www.example.org'], ['www.example.org', 'example.org']],
    ['offSites', ['www.example.org', 7, 'https://example.org/', 'EXAMPLE.ORG', '*', ''], ['www.example.org']],
    ['offSites', 'www.example.org', []],
    [
      'notHere',
      ['news.example whale', 'news.example whale', 'no-host', 7, 'NEWS.example whale'],
      ['news.example whale'],
    ],
    ['notHere', 'news.example whale', []],
    ['addedSites', ['a.example'], ['a.example']],
    ['addedSites', { 0: 'a.example' }, []],
  ] as const)('%s: %j → %j', (name, stored, want) => expect(parseSettings({ [name]: stored })[name]).toEqual(want));
});

test('a bad value costs only itself', () => {
  const names = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[];
  const good = {
    enabled: false,
    mentions: 'all',
    level: 2,
    density: 'many',
    style: 'tint',
    trigger: 'click',
    delay: 900,
    drawing: 'paint',
    offSites: ['a.example'],
    notHere: ['a.example whale'],
    addedSites: ['b.example'],
  };
  expect(Object.keys(good).sort()).toEqual([...names].sort());
  expect(parseSettings(good)).toEqual(good);
  for (const name of names)
    expect(parseSettings({ ...good, [name]: { broken: true } })).toEqual({ ...good, [name]: DEFAULT_SETTINGS[name] });
});

test('anything at all parses to complete settings, which parse to themselves', () => {
  const stored = fc.oneof(
    fc.anything(),
    fc.record(Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, fc.anything()])), { requiredKeys: [] }),
  );
  fc.assert(
    fc.property(stored, (value) => {
      const settings = parseSettings(value);
      expect(Object.keys(settings)).toEqual(Object.keys(SETTINGS));
      expect(parseSettings(settings)).toEqual(settings);
    }),
  );
});

describe('what is written back', () => {
  test.each<[rule: string, stored: unknown, change: object, want: object]>([
    ['a first change', undefined, { level: 2 }, { level: 2, version: SETTINGS_VERSION }],
    ['what was stored stays', { style: 'tint' }, { level: 2 }, { style: 'tint', level: 2, version: SETTINGS_VERSION }],
    [
      'a newer version’s fields survive a downgrade, and its number',
      { version: 9, glow: 'neon', level: 3 },
      { level: 2 },
      { version: 9, glow: 'neon', level: 2 },
    ],
    ['an older number goes up', { version: 0 }, {}, { version: SETTINGS_VERSION }],
    ['a number that is none', { version: Number.NaN }, {}, { version: SETTINGS_VERSION }],
    ['a version that is no number', { version: '9' }, {}, { version: SETTINGS_VERSION }],
    ['what is no record is replaced', ['x'], { level: 2 }, { level: 2, version: SETTINGS_VERSION }],
  ])('%s', (_rule, stored, change, want) => expect(settingsToStore(stored, change)).toEqual(want));

  test('what was stored is not changed in place', () => {
    const stored = Object.freeze({ level: 1, version: 1 });
    settingsToStore(stored, { level: 2 });
    expect(stored).toEqual({ level: 1, version: 1 });
  });
});

describe('known words', () => {
  test.each([
    ['times, and times taken back', { whale: 5, bitcoin: -5 }, { whale: 5, bitcoin: -5 }],
    [
      'a bad time costs only itself',
      { whale: 5, a: '5', b: Number.NaN, c: null, d: Number.POSITIVE_INFINITY },
      { whale: 5 },
    ],
    ['nothing', undefined, {}],
    ['a list', ['whale'], {}],
  ])('%s', (_rule, stored, want) => expect(parseKnownWords(stored)).toEqual(want));

  test.each([
    ['whale', true],
    ['bitcoin', false],
    ['ether', false],
    ['constructor', false],
  ])('isKnown: %s → %s', (id, want) => expect(isKnown({ whale: 5, bitcoin: -5 }, id)).toBe(want));
});

test.each([
  [{}, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  ['', false],
])('isRecord(%j) → %s', (value, want) => expect(isRecord(value)).toBe(want));
