import { useEffect, useState } from 'react';

/** Something outside that can be read and followed, handed in so that components stay without storage. */
export interface Followed<T> {
  read(): Promise<T>;
  /** @returns Stops following. */
  follow(listener: (value: T) => void): () => void;
}

/** @param source The same object at every drawing. @returns The newest value, undefined until the first was read, and a way to show
 *  a change before it is stored, so that a switch does not jump back while it is saved. */
export function useFollowed<T>(source: Followed<T>): [T | undefined, (value: T) => void] {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let gone = false;
    const take = (next: T) => {
      if (!gone) setValue(next);
    };
    void source.read().then(take);
    const stop = source.follow(take);
    return () => {
      gone = true;
      stop();
    };
  }, [source]);
  return [value, setValue];
}
