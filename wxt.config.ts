import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { matchPattern, type SiteRow } from './lib/core/sites.ts';

/** Everything the extension may load is itself; it may connect to nothing at all. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

const sites = JSON.parse(readFileSync('data/sites.json', 'utf8')) as SiteRow[];
const matches = sites.map(matchPattern);

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  imports: false, // explicit imports: what a file uses is what it says
  webExt: { disabled: true }, // `wxt` never starts a browser; `npm start` does
  vite: () => ({
    json: { stringify: true }, // the term index is parsed as JSON, several times faster than as a literal
    build: { modulePreload: { polyfill: false } }, // the polyfill fetches; we promise no request at all
  }),
  manifest: ({ browser }) => ({
    name: 'Plainchain',
    short_name: 'Plainchain',
    description:
      'Explains crypto news while you read it: rest on a word, get a short sourced explanation. No network, ever.',
    version,
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus'],
    // the card's code and the marks' stylesheet go into these pages when they are needed; nowhere broader
    host_permissions: matches,
    content_scripts: [{ matches, js: ['reader.js'], run_at: 'document_idle' as const }],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    content_security_policy: { extension_pages: CSP },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: 'Plainchain' },
    commands: {
      'next-term': { suggested_key: { default: 'Alt+Shift+N' }, description: 'Explain the next marked term' },
      'previous-term': { suggested_key: { default: 'Alt+Shift+P' }, description: 'Explain the previous marked term' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'plainchain@plainchain.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});
