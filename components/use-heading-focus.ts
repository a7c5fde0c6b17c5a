import { useEffect, useRef } from 'react';

/** Puts focus on a heading whenever what it stands over was replaced by the reader's own choice, so that keyboard and
 *  screen reader go on from there. @param subject Changes with the content. */
export function useHeadingFocus(subject: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of subject that counts
  useEffect(() => heading.current?.focus(), [subject]);
  return heading;
}
