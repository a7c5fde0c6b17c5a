/** Runs work in short slices at low priority, so that the page's own work always comes first. */

/** ms of work between two looks at the clock's rest of the page. Measured: slices of 3 ms in background tasks keep the page's
 *  timers within 34 ms on 200,000 words (docs/decisions/scheduling.md). */
const SLICE_MS = 3;

interface Scheduler {
  postTask<T>(work: () => T, options: { priority: 'background'; signal?: AbortSignal }): Promise<T>;
}

/** Waits for a quiet moment. Rejects when the signal aborts. */
function rest(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const { scheduler } = globalThis as { scheduler?: Partial<Scheduler> };
  if (typeof scheduler?.postTask === 'function')
    return scheduler.postTask(() => undefined, { priority: 'background', signal });
  return new Promise((resolve, reject) => {
    setTimeout(() => (signal.aborted ? reject(signal.reason) : resolve()), 1);
  });
}

/** Maps in slices. @returns Results in order. @throws the signal's reason when it aborts. */
export async function mapInSlices<In, Out>(
  items: readonly In[],
  work: (item: In, i: number) => Out,
  signal: AbortSignal,
): Promise<Out[]> {
  const results: Out[] = [];
  if (items.length === 0) return results;
  await rest(signal);
  let began = performance.now();
  for (let i = 0; i < items.length; i++) {
    if (performance.now() - began > SLICE_MS) {
      await rest(signal);
      began = performance.now();
    }
    results.push(work(items[i] as In, i));
  }
  return results;
}
