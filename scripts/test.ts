/** `npm test`: everything that CI runs, one stage after another, and a last line `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium, ensureFirefox } from './ensure-browser.ts';

interface Count {
  passed: number;
  failed: number;
}
const total: Count = { passed: 0, failed: 0 };
const failures: string[] = [];

function add(stage: string, count: Count): void {
  total.passed += count.passed;
  total.failed += count.failed;
  if (count.failed > 0) failures.push(stage);
}

const run = (script: string, ...args: string[]): boolean =>
  spawnSync('npm', ['run', '-s', script, ...(args.length > 0 ? ['--', ...args] : [])], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  }).status === 0;

/** A stage that is one check: it passes or fails as a whole. */
function check(stage: string, script: string): boolean {
  console.log(`\n── ${stage}`);
  const ok = run(script);
  add(stage, ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  return ok;
}

/** A stage of many tests, counted from the runner's own JSON report. A runner that fails without a failed test counts as one. */
function suite(stage: string, script: string, report: string, read: (json: never) => Count): void {
  console.log(`\n── ${stage}`);
  rmSync(report, { force: true });
  const ok = run(script);
  const count = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8')) as never) : { passed: 0, failed: 0 };
  if (!ok && count.failed === 0) count.failed = 1;
  if (ok && count.passed === 0) count.failed = 1; // a suite without tests proves nothing
  add(stage, count);
}

mkdirSync('test-results', { recursive: true });
ensureChromium();
if (ensureFirefox() === undefined)
  console.log('No Firefox here: its test is left out (FIREFOX_PATH says where one is).');
check('types', 'types');
check('format and lint', 'lint');
check('content', 'check-content');
const built = check('build', 'build');
suite(
  'unit and component tests',
  'unit',
  'test-results/unit.json',
  ({ numPassedTests, numFailedTests }: { numPassedTests: number; numFailedTests: number }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }),
);
if (built) {
  check('size budgets', 'size');
  suite(
    'tests in a real browser',
    'e2e',
    'test-results/e2e.json',
    ({ stats }: { stats: { expected: number; unexpected: number; flaky: number } }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
    }),
  );
}

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
