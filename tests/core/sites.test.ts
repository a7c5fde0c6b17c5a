import { describe, expect, test } from 'vitest';
import { matchPattern, type SiteRow, siteFor } from '../../lib/core/sites.ts';

const rows: SiteRow[] = [
  { host: 'www.coindesk.com' },
  { host: 'www.cnbc.com', path: '/crypto/*' },
  { host: 'www.cnbc.com', path: '/crypto/prices/*', article: { selector: 'main', seen: '2026-11-01' } },
  { host: 'news.example', path: '/20*' },
];

describe('the row of a page', () => {
  test.each<[rule: string, address: string, want: SiteRow | undefined]>([
    ['a whole host', 'https://www.coindesk.com/markets/2026/11/23/x', rows[0]],
    ['its front page', 'https://www.coindesk.com/', rows[0]],
    ['no other subdomain', 'https://coindesk.com/markets', undefined],
    ['no host that ends alike', 'https://notwww.coindesk.com/', undefined],
    ['a section', 'https://www.cnbc.com/crypto/bitcoin.html', rows[1]],
    ['no other section', 'https://www.cnbc.com/world/', undefined],
    ['no section that begins alike', 'https://www.cnbc.com/cryptoworld/', undefined],
    ['the longest path first', 'https://www.cnbc.com/crypto/prices/eth', rows[2]],
    ['a path that ends within a name', 'https://news.example/2026/11/x', rows[3]],
    ['the query does not matter', 'https://news.example/about?from=/2026/', undefined],
    ['no site of ours', 'https://example.org/', undefined],
  ])('%s', (_rule, address, want) => expect(siteFor(rows, new URL(address))).toBe(want));
});

test.each<[row: SiteRow, want: string]>([
  [{ host: 'www.coindesk.com' }, 'https://www.coindesk.com/*'],
  [{ host: 'www.cnbc.com', path: '/crypto/*' }, 'https://www.cnbc.com/crypto/*'],
])('the match pattern of %j is %s', (row, want) => expect(matchPattern(row)).toBe(want));
