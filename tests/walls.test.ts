import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Diagnostic {
  filename: string;
  code: string;
}

function lint(...paths: string[]): Diagnostic[] {
  const { stdout } = spawnSync('node_modules/.bin/oxlint', ['-f', 'json', '--no-ignore', ...paths], {
    encoding: 'utf8',
  });
  return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics.filter(({ code }) =>
    code.includes('no-restricted'),
  );
}

/** A rule that never fires looks like a clean house, so every rule is shown a breach that it must catch. */
test('the walls catch every planted breach', () => {
  const breaches = readdirSync('tests/breaches', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const caught = new Set(lint('tests/breaches').map(({ filename }) => filename.replace('tests/breaches/', '')));
  expect(breaches.length).toBeGreaterThan(20);
  expect(breaches.filter((file) => !caught.has(file))).toEqual([]);
});

test('the house itself has no breach', () => {
  expect(lint('lib', 'components', 'data', 'entrypoints')).toEqual([]);
});
