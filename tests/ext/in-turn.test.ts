import { expect, test } from 'vitest';
import { inTurn } from '../../lib/ext/in-turn.ts';

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('work begins when all before it has ended, and each caller gets its own answer', async () => {
  const enqueue = inTurn();
  const log: string[] = [];
  const work = (name: string, ms: number) => async () => {
    log.push(`${name} begins`);
    await later(ms);
    log.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([enqueue(work('a', 6)), enqueue(work('b', 1)), enqueue(work('c', 0))])).toEqual([
    'a',
    'b',
    'c',
  ]);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('work that fails tells its own caller and nobody else', async () => {
  const enqueue = inTurn();
  const failing = enqueue(() => Promise.reject(new Error('full')));
  const next = enqueue(async () => 'written');
  await expect(failing).rejects.toThrow('full');
  expect(await next).toBe('written');
});
