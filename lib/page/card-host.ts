/** The one element of ours in a page: a shadow root that holds the card, there only while a card is open. */
import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { CardAnchor, CardCallbacks, CardHost, CardView } from './card-link.ts';

/** What draws inside the host: React, handed in by whoever bundles it. */
export interface CardRenderer {
  readonly css: string;
  /** Draws at once: the box has its size when `render` returns. */
  mount(into: HTMLElement): { render(view: CardView): void; unmount(): void };
}

const TAG = 'plainchain-card';
/** CSS pixels between the word and the card, and between the card and the viewport's edge. */
const GAP = 6;
const EDGE = 8;
/** CSS pixels; long entries scroll inside. */
const TALLEST = 400;

/** The host's own place: above everything, taking no room, out of the page's reach (an important rule of a shadow root wins
 *  over any rule of the page). */
const HOST_CSS = `
:host { all: initial !important; display: block !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important; z-index: 2147483647 !important; }
.card { position: fixed; inset: auto; margin: 0; left: 0; top: 0; }
@media print { :host { display: none !important; } }
`;

export function createCardHost(renderer: CardRenderer, document: Document, callbacks: CardCallbacks): CardHost {
  let open:
    | { host: HTMLElement; box: HTMLElement; mounted: ReturnType<CardRenderer['mount']>; stop: () => void }
    | undefined;
  let focusBefore: Element | null = null;

  const build = () => {
    const host = document.createElement(TAG);
    const shadow = host.attachShadow({ mode: 'open' });
    addStyle(shadow, HOST_CSS + renderer.css);
    const box = document.createElement('div');
    box.className = 'card';
    box.setAttribute('role', 'dialog');
    box.tabIndex = -1;
    if ('popover' in box) box.popover = 'manual'; // an `auto` one would close the page's own
    shadow.append(box);
    box.addEventListener('pointerenter', callbacks.onEnter);
    box.addEventListener('pointerleave', callbacks.onLeave);
    for (const type of KEPT_EVENTS) host.addEventListener(type, (event) => event.stopPropagation());
    placeOf(document).append(host);
    if ('popover' in box) box.showPopover();
    return { host, box, mounted: renderer.mount(box), stop: () => undefined };
  };

  return {
    show(view, anchor) {
      const { explanation } = view;
      open ??= build();
      const { box, mounted } = open;
      box.setAttribute('aria-label', explanation.name);
      box.dataset.term = explanation.id;
      box.dataset.theme = isDark(anchor.element) ? 'dark' : 'light';
      mounted.render(view);
      open.stop();
      open.stop = keepInPlace(box, anchor, callbacks.onGone);
    },
    hide() {
      if (open === undefined) return;
      const { host, mounted, stop } = open;
      const hadFocus = document.activeElement === host;
      open = undefined;
      stop();
      mounted.unmount();
      host.remove();
      if (hadFocus && focusBefore instanceof HTMLElement && focusBefore.isConnected)
        focusBefore.focus({ preventScroll: true });
      focusBefore = null;
    },
    focus() {
      if (open === undefined) return;
      focusBefore ??= document.activeElement;
      open.box.focus({ preventScroll: true });
    },
    holds: (event) => open !== undefined && event.composedPath().includes(open.host),
  };
}

/** What happens in the card is no business of the page's handlers. */
const KEPT_EVENTS = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'keydown',
  'keyup',
  'keypress',
  'focusin',
  'focusout',
  'wheel',
  'touchstart',
  'touchend',
  'contextmenu',
] as const;

/** Under <html>, or inside what is modal: everything outside a modal dialog or the full-screen element cannot be reached. */
function placeOf(document: Document): Element {
  const dialogs = [...document.querySelectorAll('dialog:modal')];
  return dialogs.at(-1) ?? document.fullscreenElement ?? document.documentElement;
}

function addStyle(shadow: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox lets content scripts build sheets, but not adopt them into the page's roots in every version
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}

function keepInPlace(box: HTMLElement, anchor: CardAnchor, onGone: () => void): () => void {
  let last = anchor.rect();
  const reference = {
    contextElement: anchor.element,
    getBoundingClientRect: () => {
      last = anchor.rect() ?? last;
      return last ?? new DOMRect();
    },
  };
  const update = async () => {
    const rect = anchor.rect();
    const view = box.ownerDocument.documentElement;
    if (
      rect === undefined ||
      rect.bottom < 0 ||
      rect.top > view.clientHeight ||
      rect.right < 0 ||
      rect.left > view.clientWidth
    ) {
      onGone();
      return;
    }
    const { x, y } = await computePosition(reference, box, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: EDGE, fallbackPlacements: ['top-start', 'bottom-end', 'top-end'] }),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply: ({ availableHeight, elements }) => {
            elements.floating.style.maxHeight = `${Math.max(120, Math.min(TALLEST, Math.floor(availableHeight)))}px`;
          },
        }),
      ],
    });
    box.style.left = `${Math.round(x)}px`;
    box.style.top = `${Math.round(y)}px`;
  };
  return autoUpdate(reference, box, () => void update());
}

/** Whether the text there is light on dark: the page decides, not the system. */
export function isDark(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const channels = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(
      getComputedStyle(at).backgroundColor,
    );
    if (channels === null || Number(channels[4] ?? 1) < 0.5) continue;
    return luminance(channels) < 0.4;
  }
  const ink = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)/.exec(getComputedStyle(element).color);
  return ink !== null && luminance(ink) > 0.6;
}

/** Relative luminance by sight, 0 black … 1 white. */
const luminance = ([, r, g, b]: RegExpExecArray): number =>
  (0.299 * Number(r) + 0.587 * Number(g) + 0.114 * Number(b)) / 255;
