import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
// as text: parsing JSON is several times faster than evaluating the same literal
import encoded from '../data/generated/index.json?raw';
import sites from '../data/generated/sites.json?raw';
import type { SenseWeights } from '../lib/core/choose-sense.ts';
import { READER, type ReaderCalls } from '../lib/core/messages.ts';
import type { SiteRow } from '../lib/core/sites.ts';
import { type EncodedIndex, TermIndex } from '../lib/core/term-index.ts';
import { backgroundCaller, type MessageSender, type Served, serve } from '../lib/ext/messaging.ts';
import { report } from '../lib/ext/report.ts';
import { changeKnown, changeSettings, followPreferences, readPreferences } from '../lib/ext/settings-store.ts';
import { createReader } from '../lib/page/reader.ts';

/** The content script: reads the page's story and explains it. A script of its own kind and not WXT's content script, whose
 *  start is announced to the page (docs/decisions/reader-script.md). */
export default defineUnlistedScript(async () => {
  const world = globalThis as typeof globalThis & { plainchain?: () => void };
  world.plainchain?.(); // an older copy of ours, left by an update or entered twice
  const { runtime, storage } = browser;
  const { weights, ...forms } = JSON.parse(encoded) as EncodedIndex & { weights: SenseWeights };
  const ask = backgroundCaller(runtime);
  const reader = createReader(document, {
    index: new TermIndex(forms),
    weights,
    sites: JSON.parse(sites) as SiteRow[],
    explain: async (ids) => (await ask('explain', ids)) ?? [],
    senses: async (ids) => (await ask('senses', ids)) ?? {},
    load: async (part) => (await ask('load', part)) ?? false,
    styleMarks: () => void ask('styleMarks'),
    announce: (page) => void ask('report', page),
    openGuide: (id) => void ask('openGuide', id),
    setKnown: (id, known) =>
      void changeKnown(storage, { id, known }, Date.now()).catch((error) => report('known', error)),
    change: (change) => void changeSettings(storage, change).catch((error) => report('settings', error)),
    report,
  });
  const served: Served<ReaderCalls> = {
    describe: () => reader.describe(),
    goTo: ([id]) => typeof id === 'string' && reader.goTo(id),
    step: ([by]) => reader.step(by === -1 ? -1 : 1),
    readAnyway: () => reader.readAnyway(),
    explainSelection: ([text]) => (typeof text === 'string' ? reader.explainSelection(text) : false),
  };
  const onMessage = (message: unknown, sender: MessageSender, respond: (answer: unknown) => void): boolean => {
    const answer = serve<ReaderCalls>(READER, served, { message, sender, ownId: runtime.id });
    answer?.then(respond);
    return answer !== undefined;
  };
  runtime.onMessage.addListener(onMessage);
  const unfollow = followPreferences(storage, (preferences) => reader.apply(preferences));
  world.plainchain = () => {
    reader.stop();
    unfollow();
    runtime.onMessage.removeListener(onMessage);
  };
  reader.apply(await readPreferences(storage));
});
