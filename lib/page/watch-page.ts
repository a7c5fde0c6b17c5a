/** Tells when the page's text may have changed. Collects first: a page that changes ten times a second is read once. */

/** ms of quiet after which changes are read, and the longest that they wait. Text that arrives is marked within a second. */
const QUIET_MS = 200;
const LONGEST_WAIT_MS = 700;

export interface Watch {
  /** Runs a change of our own without hearing of it. */
  unheard<T>(change: () => T): T;
  stop(): void;
}

/** @param onChange Called with whether the address has changed too. Never called after `stop`. */
export function watchPage(document: Document, onChange: (moved: boolean) => void): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let address = document.location.href;
  let stopped = false;
  /** How many changes of our own are under way, one within another. */
  let depth = 0;

  const fire = () => {
    timer = undefined;
    first = 0;
    if (stopped) return;
    const moved = document.location.href !== address;
    address = document.location.href;
    onChange(moved);
  };
  const collect = () => {
    if (stopped) return;
    const now = performance.now();
    if (first === 0) first = now;
    clearTimeout(timer);
    timer = setTimeout(fire, Math.max(0, Math.min(QUIET_MS, first + LONGEST_WAIT_MS - now)));
  };
  const observer = new MutationObserver(collect);
  const observe = () =>
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['hidden', 'aria-hidden', 'open'],
    });
  observe();
  const view = document.defaultView;
  view?.addEventListener('popstate', collect);
  view?.addEventListener('hashchange', collect);
  view?.addEventListener('pageshow', collect);

  return {
    unheard(change) {
      if (depth === 0 && observer.takeRecords().length > 0) collect();
      depth++;
      try {
        return change();
      } finally {
        depth--;
        if (depth === 0) observer.takeRecords();
      }
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      observer.disconnect();
      view?.removeEventListener('popstate', collect);
      view?.removeEventListener('hashchange', collect);
      view?.removeEventListener('pageshow', collect);
    },
  };
}
