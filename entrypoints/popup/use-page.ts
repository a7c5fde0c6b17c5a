import { useEffect, useRef, useState } from 'react';
import type { PageState } from '../../components/PagePlace.tsx';
import { BACKGROUND, type PageReport, parseCall, parseReport } from '../../lib/core/messages.ts';
import { browser } from '../../lib/ext/browser.ts';
import { currentTab, describe, stateOf, type Tab } from './page-access.ts';

/** What is known of the tab under the popup: asked once, then kept up by the reports that the page sends to the background. */
export function usePage() {
  const [page, setPage] = useState<PageState>({ kind: 'asking' });
  const tab = useRef<Tab>(undefined);
  useEffect(() => {
    let gone = false;
    const show = (described: PageReport | undefined) => {
      if (!gone) setPage(stateOf(tab.current, described));
    };
    void currentTab().then(async (found) => {
      tab.current = found;
      show(found === undefined ? undefined : await describe(found));
    });
    // answers nothing: the message is the background's to answer
    const overhear = (message: unknown, sender: { tab?: { id?: number } }) => {
      const call = parseCall(message, BACKGROUND);
      if (call?.name !== 'report' || sender.tab?.id === undefined || sender.tab.id !== tab.current?.id)
        return undefined;
      const described = parseReport(call.args[0]);
      if (described !== undefined) show(described);
      return undefined;
    };
    browser.runtime.onMessage.addListener(overhear);
    return () => {
      gone = true;
      browser.runtime.onMessage.removeListener(overhear);
    };
  }, []);
  return {
    page,
    tab: () => tab.current,
    show: (described: PageReport | undefined) => setPage(stateOf(tab.current, described)),
  };
}
