/** The toolbar button: how many terms the page holds, and grey where the extension is off. */
import type { PageReport } from '../core/messages.ts';
import { browser } from './browser.ts';

const SIZES = [16, 32, 48] as const;
const icon = (name: string) => Object.fromEntries(SIZES.map((size) => [size, `/icon/${name}${size}.png`]));

/** @returns What the button says and how it looks for a page of this kind. */
export function toolbarFor(page: PageReport): { badge: string; title: string; grey: boolean } {
  if (page.status === 'off') return { badge: '', title: 'Plainchain: off here', grey: true };
  const count = page.terms.length;
  if (page.status === 'no-article' || count === 0) return { badge: '', title: 'Plainchain', grey: false };
  return {
    badge: String(count),
    title: `Plainchain: ${count} ${count === 1 ? 'term' : 'terms'} explained on this page`,
    grey: false,
  };
}

export async function showReport(tabId: number, page: PageReport): Promise<void> {
  const { badge, title, grey } = toolbarFor(page);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: badge }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#0b6e8f' }),
    browser.action.setTitle({ tabId, title }),
    browser.action.setIcon({ tabId, path: icon(grey ? 'grey-' : '') }),
  ]);
}
