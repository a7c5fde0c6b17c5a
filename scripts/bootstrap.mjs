// What `npm start` and `npm test` run first, on whatever Node npm has: installs the packages when they are missing or out of
// date, then goes on with the Node that they bring. Nothing but Node's own modules here.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const [task = '', ...rest] = process.argv.slice(2);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const run = (...args) => spawnSync(npm, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;

/** npm writes what it installed into node_modules/.package-lock.json: the same packages as in our lock file, or not. */
function isInstalled() {
  try {
    const { packages: wanted } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const { packages: present } = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8'));
    return Object.entries(wanted).every(
      ([path, { version, optional }]) =>
        path === '' || optional || (present[path]?.version === version && existsSync(path)),
    );
  } catch {
    return false;
  }
}

if (!isInstalled()) {
  console.log('Installing packages (once, about a minute) …');
  if (run('ci', '--no-audit', '--no-fund', '--loglevel=error') !== 0) {
    console.error('\nThe packages could not be installed: npm needs to reach its registry (see its message above).');
    process.exit(1);
  }
}
process.exit(run('run', '-s', `${task}:go`, '--', ...rest));
