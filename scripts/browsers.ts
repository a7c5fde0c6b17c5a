/** Where browsers are on this and other machines. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const { env } = process;
const windows = (file: string) =>
  [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
    folder === undefined ? [] : [path.join(folder, file)],
  );

const bundled = () => {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
};

/** $CHROME_PATH, then Playwright's own Chromium, then the system's, then Chrome and Edge. undefined: none is here. */
export function findChromium(): string | undefined {
  return [
    env.CHROME_PATH ?? '',
    bundled(),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...windows('Chromium\\Application\\chrome.exe'),
    ...windows('Google\\Chrome\\Application\\chrome.exe'),
    ...windows('Microsoft\\Edge\\Application\\msedge.exe'),
  ].find((file) => file !== '' && existsSync(file));
}

/** $FIREFOX_PATH, then the usual places. */
export function findFirefox(): string | undefined {
  return [
    env.FIREFOX_PATH ?? '',
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...windows('Mozilla Firefox\\firefox.exe'),
  ].find((file) => file !== '' && existsSync(file));
}
