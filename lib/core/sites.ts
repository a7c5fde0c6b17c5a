/** A news site that the extension runs on without being asked. */
export interface SiteRow {
  /** Without scheme or port; it stands for itself alone, not for its subdomains. */
  host: string;
  /** A match pattern's path: `/crypto/*`. Absent: the whole host. */
  path?: string | undefined;
  /** Where the general rule for finding an article fails: a selector, and the day on which it was seen to work. */
  article?: { selector: string; seen: string } | undefined;
  /** `wrap`: article bodies are plain server-rendered HTML, seen on this day. Absent: decided page by page. */
  draw?: { mode: 'wrap'; seen: string } | undefined;
}

/** The row as the manifest wants it. Only https: no listed site serves stories without. */
export const matchPattern = (row: SiteRow): string => `https://${row.host}${row.path ?? '/*'}`;

/** The row that a page belongs to, the one with the longest path first; undefined for pages of no listed site. */
export function siteFor(
  rows: readonly SiteRow[],
  address: { hostname: string; pathname: string },
): SiteRow | undefined {
  return rows
    .filter((row) => row.host === address.hostname && address.pathname.startsWith((row.path ?? '/*').slice(0, -1)))
    .sort((a, b) => (b.path ?? '').length - (a.path ?? '').length)[0];
}
