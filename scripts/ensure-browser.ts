/** Finds a Chromium, or installs one where that can be done without asking. */
import { spawnSync } from 'node:child_process';
import { findChromium, findFirefox } from './browsers.ts';

const HOW = `No Chromium, Chrome or Edge was found, and none could be installed here.
Do one of these, then run the command again:
  · install one (Debian, Ubuntu: sudo apt-get install chromium; or: npx playwright install chromium)
  · say where one is: CHROME_PATH=/path/to/chrome`;

const isRoot = () => process.getuid?.() === 0;
const has = (command: string) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
const run = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

function apt(...packages: string[]): boolean {
  if (process.platform !== 'linux' || !has('apt-get')) return false;
  if (!isRoot()) {
    console.error(`Not root, so apt-get was not asked: sudo apt-get install ${packages.join(' ')}`);
    return false;
  }
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  return (
    run('apt-get', 'update', '-qq') && run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages)
  );
}

/** @returns Its path. Exits with what to do when there is none. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  if (process.env.CHROME_PATH !== undefined)
    console.error(`CHROME_PATH is ${process.env.CHROME_PATH}, but no file is there.`);
  console.log('No browser found: installing Chromium …');
  apt('chromium', 'fonts-liberation', 'fonts-noto-color-emoji');
  if (findChromium() === undefined) run('npx', 'playwright', 'install', 'chromium');
  const installed = findChromium();
  if (installed !== undefined) return installed;
  console.error(HOW);
  process.exit(1);
}

/** @returns undefined where Firefox is not, and could not be installed: its tests are then left out, and say so. */
export function ensureFirefox(): string | undefined {
  if (findFirefox() === undefined) apt('firefox-esr');
  return findFirefox();
}
