/** What the content script and the card's code agree on. */
import type { Explanation } from '../core/explanation.ts';
import type { GuideId, TermId } from '../core/term.ts';

/** What the card shows. */
export interface CardView {
  readonly explanation: Explanation;
  readonly canGoBack: boolean;
  readonly known: boolean;
  readonly onBack: () => void;
  readonly onFollow: (id: TermId) => void;
  readonly onGuide: (id: GuideId) => void;
  readonly onKnown: (known: boolean) => void;
  readonly rejected: boolean;
  readonly onRejected: (rejected: boolean) => void;
  readonly onClose: () => void;
}

/** Where a card stands: the line under the pointer, asked for again whenever the page moves. */
export interface CardAnchor {
  readonly element: Element;
  /** undefined when the word is gone. Viewport pixels. */
  readonly rect: () => DOMRect | undefined;
}

export interface CardHost {
  show(view: CardView, anchor: CardAnchor): void;
  hide(): void;
  /** Moves the focus into the card; `hide` gives it back. */
  focus(): void;
  /** Whether an event came from the card. */
  holds(event: Event): boolean;
}

export interface CardCallbacks {
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  /** The word has left the view. */
  readonly onGone: () => void;
}

export type MakeCardHost = (document: Document, callbacks: CardCallbacks) => CardHost;
