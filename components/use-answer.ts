import { useEffect, useState } from 'react';

/** Asks again whenever `key` changes and drops answers that come too late. `answer` undefined with `done`: there is none. */
export function useAnswer<T>(
  key: string,
  ask: (key: string) => Promise<T | undefined>,
): { done: boolean; answer?: T | undefined } {
  const [got, setGot] = useState<{ key: string; answer: T | undefined }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question
  useEffect(() => {
    let gone = false;
    const take = (answer: T | undefined) => {
      if (!gone) setGot({ key, answer });
    };
    ask(key).then(take, () => take(undefined));
    return () => {
      gone = true;
    };
  }, [key]);
  return got?.key === key ? { done: true, answer: got.answer } : { done: false };
}
