import { useState } from 'react';
import { parseReport } from '../../lib/core/messages.ts';
import type { Settings } from '../../lib/core/settings.ts';
import { browser } from '../../lib/ext/browser.ts';
import { askReader } from '../../lib/ext/messaging.ts';
import { explainPage, type Tab } from './page-access.ts';
import type { usePage } from './use-page.ts';

const REFUSED = 'The browser did not let us into this page.';

/** What the buttons of the first place do to the tab and to its site. */
export function usePageActions(
  { tab, show }: ReturnType<typeof usePage>,
  { settings, change }: { settings: Settings; change(change: Partial<Settings>): Promise<boolean> },
) {
  const [message, setMessage] = useState<string>();
  const explain = async (there: Tab) => {
    setMessage('Reading the page…');
    const report = await explainPage(there);
    setMessage(report === undefined ? REFUSED : undefined);
    if (report !== undefined) show(report);
  };
  return {
    message,
    say: setMessage,
    onHere(on: boolean) {
      const host = tab()?.url?.hostname;
      if (host === undefined) return;
      const others = settings.offSites.filter((site) => site !== host);
      void change({ offSites: on ? others : [...others, host] });
    },
    onExplain() {
      const there = tab();
      if (there !== undefined) void explain(there);
    },
    /** The question to the browser comes first and in the click itself: it is only allowed there. */
    async onAlways() {
      const there = tab();
      if (there?.url === undefined) return;
      const { hostname, protocol } = there.url;
      const granted = await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] }).catch(() => false);
      if (!granted) return setMessage('Nothing was changed: the browser was told no.');
      if (await change({ addedSites: [...new Set([...settings.addedSites, hostname])] })) await explain(there);
    },
    async onReadAnyway() {
      const there = tab();
      if (there !== undefined) show(parseReport(await askReader(browser.tabs, there.id, 'readAnyway')));
    },
  };
}
