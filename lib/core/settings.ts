/** Every setting once: its default and its parser. A bad stored value costs only itself. */
import type { Level } from './term.ts';

interface Setting<T> {
  readonly initial: T;
  /** undefined: not a value of this setting; the default holds. */
  readonly parse: (value: unknown) => T | undefined;
}

const flag = (initial: boolean): Setting<boolean> => ({
  initial,
  parse: (value) => (typeof value === 'boolean' ? value : undefined),
});

const oneOf = <const T extends readonly (string | number)[]>(...values: T): Setting<T[number]> => ({
  initial: values[0] as T[number],
  parse: (value) => values.find((one) => one === value),
});

const wholeNumber = (initial: number, [least, most]: [number, number]): Setting<number> => ({
  initial,
  parse: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined,
});

const hostList: Setting<string[]> = {
  initial: [],
  parse: (value) => {
    if (!Array.isArray(value)) return undefined;
    const hosts = value.filter((one): one is string => typeof one === 'string' && /^[a-z0-9.-]+$/.test(one));
    return [...new Set(hosts)];
  },
};

/** Pairs of a host and a term id, as `rejection` writes them. */
const rejectionList: Setting<string[]> = {
  initial: [],
  parse: (value) => {
    if (!Array.isArray(value)) return undefined;
    return [
      ...new Set(value.filter((one): one is string => typeof one === 'string' && /^[a-z0-9.-]+ [a-z0-9-]+$/.test(one))),
    ];
  },
};
/** "Not what it means here", as it is stored: this term is not to be marked on this host. */
export const rejection = (host: string, id: string): string => `${host} ${id}`;

/** ms of rest before a card opens, so that crossing a line of text opens none. Start value: that of Wikimedia's Page Previews. */
export const OPEN_DELAY_MS = 150;
export const LONGEST_DELAY_MS = 2000;

export const SETTINGS = {
  /** Off: nothing is read or drawn, anywhere. */
  enabled: flag(true),
  /** How often one term is marked in a story. */
  mentions: oneOf('first', 'section', 'all'),
  /** The easiest words that are still marked: 1 all, 3 only advanced ones. */
  level: oneOf<readonly [1, 2, 3]>(1, 2, 3) as Setting<Level>,
  /** Marks a thousand words of story, at most. */
  density: oneOf('normal', 'few', 'many'),
  style: oneOf('dotted', 'underline', 'tint'),
  trigger: oneOf('hover', 'click', 'modifier'),
  delay: wholeNumber(OPEN_DELAY_MS, [0, LONGEST_DELAY_MS]),
  /** `paint`: never wrap, even where a document is still. */
  drawing: oneOf('auto', 'paint'),
  /** Hosts on which the reader switched us off. */
  offSites: hostList,
  /** Terms that the reader took for wrong on a host: not marked there any more. */
  notHere: rejectionList,
  /** Hosts outside the built-in list on which the reader switched us on for good. */
  addedSites: hostList,
} satisfies Record<string, Setting<never> | Setting<unknown>>;

export type SettingName = keyof typeof SETTINGS;
export type Settings = { [Name in SettingName]: (typeof SETTINGS)[Name]['initial'] };

/** Goes up when a stored shape changes; `parseSettings` then migrates. */
export const SETTINGS_VERSION = 1;

export const DEFAULT_SETTINGS: Settings = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, setting]) => [name, setting.initial]),
) as Settings;

/** @param stored Whatever lies under `settings` in the browser's storage. @returns Complete settings; defaults where a value is missing or wrong. */
export function parseSettings(stored: unknown): Settings {
  const record = isRecord(stored) ? stored : {};
  const parsed: Record<string, unknown> = {};
  for (const [name, setting] of Object.entries(SETTINGS)) parsed[name] = setting.parse(record[name]) ?? setting.initial;
  return parsed as Settings;
}

/** What is written back: our values over whatever else lay there, so that a newer version's fields survive a downgrade. */
export function settingsToStore(stored: unknown, change: Partial<Settings>): Record<string, unknown> {
  const before = isRecord(stored) ? stored : {};
  const version = Number.isInteger(before.version)
    ? Math.max(before.version as number, SETTINGS_VERSION)
    : SETTINGS_VERSION;
  return { ...before, ...change, version };
}

/** Words that the reader knows: the time (ms since 1970) at which each was marked as known, or minus that at which it was taken back. */
export type KnownWords = Readonly<Record<string, number>>;

export function parseKnownWords(stored: unknown): KnownWords {
  if (!isRecord(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number' && Number.isFinite(entry[1]),
    ),
  );
}

export const isKnown = (known: KnownWords, id: string): boolean =>
  Object.hasOwn(known, id) && (known[id] as number) > 0;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
