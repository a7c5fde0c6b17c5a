/** The card's life as one pure reducer: events in, state and timers out. No clock: whoever runs it starts the timers. */
import type { Settings } from './settings.ts';
import type { TermId } from './term.ts';

/** One mark on the page: a term and which of its mentions. */
export interface MarkRef {
  readonly term: TermId;
  readonly mark: number;
}

export type CardState =
  | { readonly phase: 'closed' }
  /** The pointer rests on a mark; the card opens when the timer ends. */
  | { readonly phase: 'waiting'; readonly at: MarkRef }
  | {
      readonly phase: 'open';
      readonly at: MarkRef;
      /** Terms opened from within the card, the current one last; empty: the marked term itself. */
      readonly trail: readonly TermId[];
      /** Opened by click, tap or key: leaving does not close it. */
      readonly held: boolean;
      /** The pointer has left; the card closes when the timer ends. */
      readonly leaving: boolean;
      /** Another mark on which the pointer rests meanwhile: it opens next, without a gap. */
      readonly next?: MarkRef;
    };

export type CardEvent =
  | { readonly type: 'enter-mark'; readonly at: MarkRef; readonly modifier: boolean }
  | { readonly type: 'leave-mark' }
  | { readonly type: 'enter-card' }
  | { readonly type: 'leave-card' }
  | { readonly type: 'press-mark'; readonly at: MarkRef }
  | { readonly type: 'press-outside' }
  | { readonly type: 'command'; readonly at: MarkRef }
  | { readonly type: 'follow'; readonly term: TermId }
  | { readonly type: 'back' }
  | { readonly type: 'dismiss' }
  | { readonly type: 'anchor-gone' }
  | { readonly type: 'timer' };

/** What the runner has to do about time: nothing, start the one timer anew, or stop it. */
export type Timer =
  | { readonly kind: 'keep' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'start'; readonly ms: number };

/** ms to move from the word into the card, or back, before it closes. Page Previews' grace; measured again in tests/core. */
export const LEAVE_DELAY_MS = 300;

export const CLOSED: CardState = { phase: 'closed' };

type Step = { readonly state: CardState; readonly timer: Timer };
const KEEP: Timer = { kind: 'keep' };
const STOP: Timer = { kind: 'stop' };
const step = (state: CardState, timer: Timer = STOP): Step => ({ state, timer });
const opened = (at: MarkRef, held: boolean): CardState => ({ phase: 'open', at, trail: [], held, leaving: false });
const same = (a: MarkRef, b: MarkRef) => a.term === b.term && a.mark === b.mark;

/** @returns The state after the event, and what becomes of the timer. Unknown combinations change nothing. */
export function reduceCard(state: CardState, event: CardEvent, rules: Pick<Settings, 'trigger' | 'delay'>): Step {
  switch (event.type) {
    case 'enter-mark':
      return enterMark(state, event, rules);
    case 'leave-mark':
      if (state.phase === 'waiting') return step(CLOSED);
      return leave(state);
    case 'leave-card':
      return leave(state);
    case 'enter-card':
      return state.phase === 'open' && state.leaving ? step(stay(state)) : step(state, KEEP);
    case 'press-mark':
      // a second press on the word closes the card that the first one held open
      if (state.phase === 'open' && same(state.at, event.at) && state.held) return step(CLOSED);
      return step(opened(event.at, true));
    case 'command':
      return step(opened(event.at, true));
    case 'follow':
      return state.phase === 'open' ? step({ ...stay(state), trail: [...state.trail, event.term] }) : step(state, KEEP);
    case 'back':
      return state.phase === 'open' ? step({ ...stay(state), trail: state.trail.slice(0, -1) }) : step(state, KEEP);
    case 'press-outside':
    case 'dismiss':
    case 'anchor-gone':
      return step(CLOSED);
    case 'timer':
      if (state.phase === 'waiting') return step(opened(state.at, false));
      if (state.phase !== 'open' || !state.leaving) return step(state, KEEP);
      return step(state.next === undefined ? CLOSED : opened(state.next, false));
  }
}

function enterMark(
  state: CardState,
  event: { at: MarkRef; modifier: boolean },
  rules: Pick<Settings, 'trigger' | 'delay'>,
): Step {
  if (state.phase === 'open' && same(state.at, event.at)) return state.leaving ? step(stay(state)) : step(state, KEEP);
  if (rules.trigger === 'click' || (rules.trigger === 'modifier' && !event.modifier)) return step(state, KEEP);
  // a card that somebody opened on purpose is not taken away by a word on the pointer's path
  if (state.phase === 'open' && state.held) return step(state, KEEP);
  if (state.phase === 'open')
    return step(
      { ...state, leaving: true, next: event.at },
      { kind: 'start', ms: Math.max(LEAVE_DELAY_MS, rules.delay) },
    );
  return step({ phase: 'waiting', at: event.at }, { kind: 'start', ms: rules.delay });
}

function leave(state: CardState): Step {
  if (state.phase !== 'open' || state.held) return step(state, KEEP);
  return step({ ...stay(state), leaving: true }, { kind: 'start', ms: LEAVE_DELAY_MS });
}

/** The same card, no longer about to close or to give way. */
function stay(state: Extract<CardState, { phase: 'open' }>): Extract<CardState, { phase: 'open' }> {
  const { phase, at, trail, held } = state;
  return { phase, at, trail, held, leaving: false };
}

/** The term that the open card shows; undefined when it is not open. */
export const shownTerm = (state: CardState): TermId | undefined =>
  state.phase === 'open' ? (state.trail.at(-1) ?? state.at.term) : undefined;
