/** Everything that happens on one page: read, decide, plan, draw, watch, explain; and all of it undone by `stop`. */

import type { SenseWeights } from '../core/choose-sense.ts';
import type { Explanation } from '../core/explanation.ts';
import { findMatches } from '../core/find-matches.ts';
import type { PageReport } from '../core/messages.ts';
import { isWorthMarking, planMarks } from '../core/plan-marks.ts';
import { isKnown, type KnownWords, rejection, type Settings } from '../core/settings.ts';
import { type SiteRow, siteFor } from '../core/sites.ts';
import type { GuideId, TermId } from '../core/term.ts';
import type { EncodedSenses, TermIndex } from '../core/term-index.ts';
import { type CardController, createCardController } from './card-controller.ts';
import { chooseDrawing, type DrawingChoice, findFramework, isScripted } from './choose-drawing.ts';
import { type Drawing, type DrawnMark, elementAt, type WantedMark } from './drawing.ts';
import { findLateCode } from './late-code.ts';
import { canPaint, paintMarks } from './paint-marks.ts';
import { createStoryReader, type Story } from './story.ts';
import { type Watch, watchPage } from './watch-page.ts';

export interface ReaderServices {
  readonly index: TermIndex;
  readonly weights: SenseWeights;
  readonly sites: readonly SiteRow[];
  readonly explain: (ids: TermId[]) => Promise<readonly Explanation[]>;
  readonly senses: (ids: TermId[]) => Promise<EncodedSenses>;
  readonly load: (part: 'card' | 'wrap') => Promise<boolean>;
  readonly styleMarks: () => void;
  readonly announce: (page: PageReport) => void;
  readonly openGuide: (id: GuideId) => void;
  readonly setKnown: (id: TermId, known: boolean) => void;
  readonly change: (change: Partial<Settings>) => void;
  readonly report: (where: string, error: unknown) => void;
}

export interface Preferences {
  readonly settings: Settings;
  readonly known: KnownWords;
}

export interface Reader {
  /** New settings or known words; the first call starts everything. */
  apply(preferences: Preferences): void;
  describe(): PageReport;
  goTo(id: TermId): boolean;
  step(by: 1 | -1): boolean;
  readAnyway(): Promise<PageReport>;
  explainSelection(text: string): Promise<boolean>;
  stop(): void;
}

export function createReader(document: Document, services: ReaderServices): Reader {
  const { index } = services;
  const host = document.location.hostname;
  const row = siteFor(services.sites, document.location);
  const stories = createStoryReader(document, { index, weights: services.weights, row, senses: services.senses });
  const texts = new Map<TermId, Explanation>();
  let preferences: Preferences | undefined;
  let story: Story | undefined;
  let choice: DrawingChoice = { kind: 'none', why: '' };
  let drawing: Drawing | undefined;
  let card: CardController | undefined;
  let watch: Watch | undefined;
  let reading: AbortController | undefined;
  let anyway = false;
  /** Goes up when everything is taken out: work that waited for something must not draw after that. */
  let life = 0;
  let ended = false;
  let done: Promise<void> = Promise.resolve();

  const isOn = () => {
    const settings = preferences?.settings;
    return settings?.enabled === true && !settings.offSites.includes(host);
  };
  const unheard = <T>(change: () => T): T => (watch === undefined ? change() : watch.unheard(change));

  /** Takes everything of ours out of the page. */
  function clear(): void {
    life++;
    reading?.abort();
    watch?.stop();
    card?.stop();
    drawing?.undo();
    watch = undefined;
    card = undefined;
    drawing = undefined;
    story = undefined;
  }

  function read(): Promise<void> {
    reading?.abort();
    const own = new AbortController();
    reading = own;
    done = (async () => {
      try {
        // wrapped words would be read as holes; a still page has hardly a reason to be read twice
        if (drawing?.kind === 'wrap') unheard(() => drawing?.undo());
        const next = await stories.read(anyway, own.signal);
        if (own.signal.aborted) return;
        story = next !== undefined && isWanted(next) ? next : undefined;
        await draw();
      } catch (error) {
        if (own.signal.aborted) return;
        services.report('reader.read', error);
        clear();
      }
    })();
    return done;
  }

  const isWanted = (next: Story) => anyway || (next.sure && isAtHome(next));
  const isAtHome = (next: Story) => row !== undefined || isAdded() || isWorthMarking(next.distinct, next.words);
  const isAdded = () => preferences?.settings.addedSites.includes(host) === true;

  async function draw(): Promise<void> {
    if (preferences === undefined) return;
    const wanted = story === undefined ? [] : wantedMarks(story, preferences);
    if (drawing === undefined && wanted.length > 0 && !(await beginDrawing(preferences.settings))) return;
    unheard(() => drawing?.draw(wanted));
    card?.refresh();
    services.announce(describe());
    void prefetch(wanted.map((mark) => mark.term));
  }

  /** Chooses the way of drawing and makes it ready. @returns Whether it is still wanted: settings may change meanwhile. */
  async function beginDrawing(settings: Settings): Promise<boolean> {
    const born = life;
    choice = chooseDrawing({
      setting: settings.drawing,
      canPaint: canPaint(),
      row,
      scripted: isScripted(document),
      framework: findFramework(document),
    });
    if (choice.kind !== 'none') services.styleMarks();
    if (choice.kind === 'wrap' && findLateCode('wrap') === undefined) await services.load('wrap');
    if (life !== born || preferences?.settings !== settings) return false;
    if (choice.kind === 'paint') drawing ??= paintMarks(document, settings.style);
    if (choice.kind === 'wrap') drawing ??= findLateCode('wrap')?.(document);
    return true;
  }

  function wantedMarks({ blocks, mentions }: Story, { settings, known }: Preferences): WantedMark[] {
    const plan = planMarks(
      blocks.map((block, i) => ({
        section: block.section,
        words: block.text.length / LETTERS_A_WORD,
        matches: (mentions[i] ?? []).filter(({ start, end }) => isMarkable(i, start, end)),
      })),
      { settings, known, index, host },
    );
    return plan.marks.flatMap((marks, i) =>
      marks.map(({ term, start, end }) => ({
        term: index.facts(term).id,
        block: blocks[i] as Story['blocks'][number],
        start,
        end,
      })),
    );
    function isMarkable(i: number, start: number, end: number): boolean {
      return (
        blocks[i]?.segments.every(
          (segment) => segment.markable || end <= segment.at || start >= segment.at + segment.length,
        ) === true
      );
    }
  }

  /** Fetches texts before anybody asks for them. @returns Whether all of them are there. */
  async function prefetch(ids: readonly TermId[]): Promise<boolean> {
    const missing = [...new Set(ids)].filter((id) => !texts.has(id));
    if (missing.length > 0)
      for (const explanation of await services.explain(missing)) texts.set(explanation.id, explanation);
    return ids.every((id) => texts.has(id));
  }

  function start(): void {
    watch = watchPage(document, (moved) => {
      if (moved) anyway = false;
      void read();
    });
    card = createCardController(document, {
      settings: () => (preferences as Preferences).settings,
      drawn: () => drawing?.drawn ?? [],
      explanation: (id) => texts.get(id),
      fetch: prefetch,
      loadCard: () => services.load('card'),
      isKnown: (id) => preferences !== undefined && isKnown(preferences.known, id),
      setKnown: services.setKnown,
      isRejected: (id) => preferences?.settings.notHere.includes(rejection(host, id)) === true,
      setRejected: (id, rejected) => {
        const others = (preferences?.settings.notHere ?? []).filter((one) => one !== rejection(host, id));
        services.change({ notHere: rejected ? [...others, rejection(host, id)] : others });
      },
      openGuide: services.openGuide,
      unheard,
      report: services.report,
    });
    void read();
  }

  function describe(): PageReport {
    if (!isOn()) return { status: 'off', drawing: '', terms: [] };
    if (story === undefined) return { status: 'no-article', drawing: '', terms: [] };
    const terms = new Map<TermId, { id: TermId; count: number; marked: boolean }>();
    const marked = new Set(drawing?.drawn.map((mark) => mark.term));
    for (const match of story.mentions.flat()) {
      const { id } = index.facts(match.term);
      const known = terms.get(id);
      terms.set(id, { id, count: (known?.count ?? 0) + 1, marked: marked.has(id) });
    }
    return { status: 'reading', drawing: choice.why, terms: [...terms.values()] };
  }

  function openMark(mark: DrawnMark | undefined): boolean {
    if (mark === undefined || card === undefined) return false;
    // at once: a card that opens beside a word still gliding into view would have to chase it
    elementAt(mark.range)?.scrollIntoView({ block: 'center', behavior: 'instant' });
    card.refresh();
    card.open(mark);
    return true;
  }

  return {
    apply(next) {
      if (ended) return; // the browser answers late: a copy that was replaced must not begin again
      const before = preferences?.settings;
      preferences = next;
      if (!isOn()) {
        clear();
        services.announce(describe());
        return;
      }
      if (card === undefined) return start();
      if (before?.style !== next.settings.style || before?.drawing !== next.settings.drawing) {
        unheard(() => drawing?.undo());
        drawing = undefined;
      }
      void draw();
    },
    describe,
    goTo: (id) => openMark(drawing?.drawn.find((mark) => mark.term === id)),
    step(by) {
      const marks = drawing?.drawn ?? [];
      const at = card?.current === undefined ? -1 : marks.findIndex((mark) => mark.range === card?.current?.range);
      const next = at < 0 && by < 0 ? marks.length - 1 : at + by;
      return openMark(marks[(next + marks.length) % Math.max(1, marks.length)]);
    },
    async readAnyway() {
      anyway = true;
      if (card === undefined && isOn()) start();
      else await read();
      await done;
      return describe();
    },
    async explainSelection(text) {
      const selection = document.getSelection();
      const entry = findMatches(text, index).matches[0]?.entries[0];
      if (entry === undefined || selection === null || selection.rangeCount === 0 || card === undefined) return false;
      await card.openAt(index.facts(entry.term).id, selection.getRangeAt(0).cloneRange());
      return true;
    },
    stop() {
      ended = true;
      clear();
    },
  };
}

/** Letters a word of English news takes with its space, to weigh a block without cutting it up again. */
const LETTERS_A_WORD = 6;
