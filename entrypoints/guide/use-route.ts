import { useEffect, useState } from 'react';

export interface Route {
  /** Absent: the list of all guides. */
  readonly guide?: string | undefined;
  readonly heading?: string | undefined;
}

/** `#/ID` or `#/ID/HEADING`; anything else is the list. */
const parse = (hash: string): Route => {
  const [, guide, heading] = /^#\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?$/.exec(hash) ?? [];
  return { guide, heading };
};

export const hrefOf = (guide: string, heading?: string): string =>
  heading === undefined ? `#/${guide}` : `#/${guide}/${heading}`;

/** The address of the page as it changes. A new object each time, so that the same heading can be gone to twice. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parse(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parse(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return route;
}
