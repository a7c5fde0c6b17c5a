/** `npm run check`: what a change must pass before it is committed, in under a minute: types, lint, content, unit tests. */
import { spawnSync } from 'node:child_process';

const failed = ['types', 'lint', 'check-content', 'unit'].filter((script) => {
  console.log(`\n── ${script}`);
  return (
    spawnSync('npm', ['run', '-s', script], { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0
  );
});
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
