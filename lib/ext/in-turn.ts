/** Work that reads, waits and then writes must not meet itself halfway: it is done in turn. */

/** @returns A queue. Work given to it starts when all before it has ended, well or not; the promise is that of the work. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
