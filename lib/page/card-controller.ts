/** Turns what the reader does into events of the card's state, runs its one timer, and shows what the state says. */

import { type CardEvent, type CardState, CLOSED, type MarkRef, reduceCard, shownTerm } from '../core/card-state.ts';
import type { Explanation } from '../core/explanation.ts';
import type { Settings } from '../core/settings.ts';
import type { GuideId, TermId } from '../core/term.ts';
import type { CardHost } from './card-link.ts';
import { type DrawnMark, isLive } from './drawing.ts';
import { createHitTest } from './hit-test.ts';
import { findLateCode } from './late-code.ts';

export interface CardServices {
  readonly settings: () => Settings;
  readonly drawn: () => readonly DrawnMark[];
  /** The texts that were fetched ahead; undefined when they are not there yet. */
  readonly explanation: (id: TermId) => Explanation | undefined;
  /** Fetches texts of further terms. @returns Whether they are there now. */
  readonly fetch: (ids: readonly TermId[]) => Promise<boolean>;
  /** Brings the card's code into this world. */
  readonly loadCard: () => Promise<boolean>;
  readonly isKnown: (id: TermId) => boolean;
  readonly setKnown: (id: TermId, known: boolean) => void;
  readonly isRejected: (id: TermId) => boolean;
  readonly setRejected: (id: TermId, rejected: boolean) => void;
  readonly openGuide: (id: GuideId) => void;
  /** Runs a change of our own to the page. */
  readonly unheard: <T>(change: () => T) => T;
  readonly report: (where: string, error: unknown) => void;
}

export interface CardController {
  /** Opens the card of a mark and moves the focus into it. */
  open(mark: DrawnMark): void;
  /** Opens a card for a term that is not marked, beside a range of the page. */
  openAt(id: TermId, range: Range): Promise<void>;
  /** The mark whose card is open, or was last. */
  readonly current: DrawnMark | undefined;
  /** Marks were drawn anew, or settings have changed. */
  refresh(): void;
  stop(): void;
}

export function createCardController(document: Document, services: CardServices): CardController {
  let state: CardState = CLOSED;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointer: { x: number; y: number } | undefined;
  let hovered: DrawnMark | undefined;
  let current: DrawnMark | undefined;
  let loose: DrawnMark | undefined;
  /** Where the word stood when the reader did something that takes its mark away: the card stays, for the undo. */
  let stood: { rect: DOMRect; x: number; y: number } | undefined;
  let frame = 0;
  const hits = createHitTest(document, services.drawn);
  const refs = new WeakMap<Range, number>();
  let nextRef = 1;
  const view = document.defaultView as Window & typeof globalThis;
  const ended = new AbortController();

  const refOf = (mark: DrawnMark): MarkRef => {
    let ref = refs.get(mark.range);
    if (ref === undefined) {
      ref = nextRef++;
      refs.set(mark.range, ref);
    }
    return { term: mark.term, mark: ref };
  };
  const markOf = (ref: MarkRef): DrawnMark | undefined =>
    [...services.drawn(), ...(loose === undefined ? [] : [loose])].find((mark) => refs.get(mark.range) === ref.mark);

  let host: CardHost | undefined;
  /** @returns Whether a card can be shown. */
  const ready = async (): Promise<boolean> => {
    if (host === undefined && findLateCode('card') === undefined) await services.loadCard();
    host ??= findLateCode('card')?.(document, {
      onEnter: () => send({ type: 'enter-card' }),
      onLeave: () => send({ type: 'leave-card' }),
      onGone: () => send({ type: 'anchor-gone' }),
    });
    return host !== undefined;
  };

  const holds = (event: Event) => host?.holds(event) === true;

  function send(event: CardEvent): void {
    try {
      const step = reduceCard(state, event, services.settings());
      const before = state;
      state = step.state;
      if (step.timer.kind !== 'keep') clearTimeout(timer);
      if (step.timer.kind === 'start') timer = setTimeout(() => send({ type: 'timer' }), step.timer.ms);
      // the code and the texts come while the pointer rests, so that opening waits for nothing
      if (state.phase === 'waiting' && host === undefined) void ready();
      if (before !== state) void show();
    } catch (error) {
      services.report('card', error);
      close();
    }
  }

  function close(): void {
    state = CLOSED;
    stood = undefined;
    clearTimeout(timer);
    services.unheard(() => host?.hide());
  }

  async function show(): Promise<void> {
    const shown = state;
    const id = shownTerm(shown);
    if (shown.phase !== 'open' || id === undefined) {
      services.unheard(() => host?.hide());
      return;
    }
    const mark = markOf(shown.at);
    if (mark === undefined) return close();
    if (host === undefined && !(await ready())) return close();
    if (services.explanation(id) === undefined) await services.fetch([id]);
    if (state !== shown) return; // something else happened while we waited
    const explanation = services.explanation(id);
    if (explanation === undefined) return close(); // the page is older than the update: no broken card
    current = mark;
    void services.fetch(explanation.related.map((related) => related.id));
    services.unheard(() => {
      host?.show(
        {
          explanation,
          canGoBack: shown.trail.length > 0,
          known: services.isKnown(id),
          onBack: () => send({ type: 'back' }),
          onFollow: (term) => send({ type: 'follow', term }),
          onGuide: services.openGuide,
          onKnown: (known) => act(() => services.setKnown(id, known)),
          rejected: services.isRejected(id),
          onRejected: (rejected) => act(() => services.setRejected(id, rejected)),
          onClose: () => send({ type: 'dismiss' }),
        },
        { element: mark.block.element, rect: () => lineOf(mark) },
      );
    });
  }

  function act(change: () => void): void {
    const rect = current === undefined ? undefined : lineOf(current);
    loose = current;
    if (rect !== undefined) stood = { rect, x: view.scrollX, y: view.scrollY };
    change();
  }

  /** The line of the mark that the pointer is nearest to: a term broken over two lines has two. */
  function lineOf(mark: DrawnMark): DOMRect | undefined {
    if (!isLive(mark.range)) {
      if (stood === undefined || mark !== loose) return undefined;
      const { rect, x, y } = stood;
      return new DOMRect(rect.x + x - view.scrollX, rect.y + y - view.scrollY, rect.width, rect.height);
    }
    const rects = [...mark.range.getClientRects()].filter((rect) => rect.width > 0);
    const at = pointer;
    if (at === undefined || rects.length < 2) return rects[0];
    const distance = (rect: DOMRect) => Math.abs((rect.top + rect.bottom) / 2 - at.y);
    return rects.reduce((best, rect) => (distance(rect) < distance(best) ? rect : best));
  }

  function look(modifier: boolean): void {
    frame = 0;
    if (pointer === undefined) return;
    const hit = hits.at(pointer.x, pointer.y)?.mark;
    if (hit === hovered) return;
    hovered = hit;
    if (hit === undefined) send({ type: 'leave-mark' });
    else send({ type: 'enter-mark', at: refOf(hit), modifier });
  }

  const listen = <Type extends keyof WindowEventMap>(
    type: Type,
    heard: (event: WindowEventMap[Type]) => void,
    passive = true,
  ) =>
    view.addEventListener(
      type,
      (event) => {
        try {
          heard(event);
        } catch (error) {
          services.report(`card.${type}`, error);
        }
      },
      { capture: true, passive, signal: ended.signal },
    );
  listen('pointermove', (event) => {
    if (event.pointerType === 'touch' || holds(event)) return;
    pointer = { x: event.clientX, y: event.clientY };
    const modifier = event.altKey || event.ctrlKey || event.metaKey;
    if (frame === 0) frame = view.requestAnimationFrame(() => look(modifier));
  });
  listen('pointerdown', (event) => {
    if (event.button !== 0 || holds(event) || state.phase !== 'open') return;
    if (hits.at(event.clientX, event.clientY) === undefined) send({ type: 'press-outside' });
  });
  listen('click', (event) => {
    if (event.button !== 0 || !event.isTrusted || holds(event) || isSelecting(document)) return;
    pointer = { x: event.clientX, y: event.clientY };
    const hit = hits.at(event.clientX, event.clientY)?.mark;
    if (hit !== undefined) send({ type: 'press-mark', at: refOf(hit) });
  });
  listen(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || state.phase !== 'open') return;
      event.preventDefault();
      event.stopImmediatePropagation(); // Esc closes ours only, and stops there
      send({ type: 'dismiss' });
    },
    false,
  );
  for (const type of ['scroll', 'resize'] as const)
    listen(type, () => {
      hits.forget();
      hovered = undefined;
    });
  listen('blur', (event) => {
    if (event.target === view && state.phase === 'waiting') send({ type: 'leave-mark' });
  });

  return {
    get current() {
      return current;
    },
    open(mark) {
      pointer = undefined;
      send({ type: 'command', at: refOf(mark) });
      void show().then(() => services.unheard(() => host?.focus()));
    },
    async openAt(id, range) {
      const element = range.startContainer.parentElement ?? document.body;
      loose = { term: id, range, start: 0, end: 0, block: { element, text: '', segments: [], section: 0 } };
      pointer = undefined;
      send({ type: 'command', at: refOf(loose) });
    },
    refresh() {
      hits.forget();
      hovered = undefined;
      if (state.phase !== 'open') return;
      if (markOf(state.at) === undefined) close();
      else void show(); // known or rejected may read otherwise now
    },
    stop() {
      ended.abort();
      view.cancelAnimationFrame(frame);
      close();
    },
  };
}

/** A click that ends a selection is no click on a word. */
const isSelecting = (document: Document) => document.getSelection()?.isCollapsed === false;
