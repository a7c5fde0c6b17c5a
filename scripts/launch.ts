/** A browser with the built extension in it, for `npm start` and for the tests. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Worker } from '@playwright/test';
import { ensureChromium } from './ensure-browser.ts';

export const BUILD = path.resolve('.output/chrome-mv3');

export interface Launched {
  context: BrowserContext;
  cdp: CDPSession;
  extensionId: string;
  worker: Worker;
  close(): Promise<void>;
}

export interface LaunchOptions {
  headless: boolean;
  /** Match patterns on which the content script is to run besides the listed sites, as if the reader had added them. */
  alsoOn?: string[];
  /** Answers requests; by default the network is as it is. */
  route?: (context: BrowserContext) => Promise<void>;
  args?: string[];
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number } | null;
}

/** Starts with an empty profile, which `close` removes. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'plainchain-profile-'));
  const extension = options.alsoOn === undefined ? BUILD : copyFor(options.alsoOn);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    headless: options.headless,
    // Playwright's own default would switch extensions off; CDP's loadUnpacked needs them on
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--enable-unsafe-extension-debugging', // branded Chrome asks for it; harmless in Chromium
      '--disable-quic',
      '--disable-component-update',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // root: containers, CI
      ...(options.args ?? []),
    ],
    ...(options.colorScheme !== undefined && { colorScheme: options.colorScheme }),
    ...(options.viewport !== undefined && { viewport: options.viewport }),
  });
  await options.route?.(context);
  const cdp = await (context.browser() as NonNullable<ReturnType<BrowserContext['browser']>>).newBrowserCDPSession();
  const started = context.waitForEvent('serviceworker');
  // not in Playwright's types yet
  const { id } = (await cdp.send('Extensions.loadUnpacked' as never, { path: extension } as never)) as { id: string };
  const worker = await started;
  return {
    context,
    cdp,
    extensionId: id,
    worker,
    async close() {
      await context.close().catch(() => undefined);
      rmSync(profile, { recursive: true, force: true });
      if (extension !== BUILD) rmSync(extension, { recursive: true, force: true });
    },
  };
}

/** The same build with more sites in its manifest. */
function copyFor(matches: string[]): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'plainchain-extension-'));
  cpSync(BUILD, copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    host_permissions: string[];
    content_scripts: { matches: string[] }[];
  };
  manifest.host_permissions.push(...matches);
  for (const script of manifest.content_scripts) script.matches.push(...matches);
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}
