import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CardEvent,
  type CardState,
  CLOSED,
  LEAVE_DELAY_MS,
  type MarkRef,
  reduceCard,
  shownTerm,
  type Timer,
} from '../../lib/core/card-state.ts';
import type { Settings } from '../../lib/core/settings.ts';

const whale: MarkRef = { term: 'whale', mark: 0 };
const whaleAgain: MarkRef = { term: 'whale', mark: 1 };
const gas: MarkRef = { term: 'gas-fee', mark: 0 };
type Rules = Pick<Settings, 'trigger' | 'delay'>;
const HOVER: Rules = { trigger: 'hover', delay: 150 };

const waiting: CardState = { phase: 'waiting', at: whale };
const open: CardState = { phase: 'open', at: whale, trail: [], held: false, leaving: false };
const held: CardState = { ...open, held: true };
const leaving: CardState = { ...open, leaving: true };
const yielding: CardState = { ...leaving, next: gas };
const deep: CardState = { ...open, trail: ['liquidity', 'order-book'] };

const enter = (at: MarkRef, modifier = false): CardEvent => ({ type: 'enter-mark', at, modifier });
const press = (at: MarkRef): CardEvent => ({ type: 'press-mark', at });
const command = (at: MarkRef): CardEvent => ({ type: 'command', at });
const follow: CardEvent = { type: 'follow', term: 'liquidity' };
const is = <Type extends CardEvent['type']>(type: Type) => ({ type }) as Extract<CardEvent, { type: Type }>;
const KEEP: Timer = { kind: 'keep' };
const STOP: Timer = { kind: 'stop' };
const start = (ms: number): Timer => ({ kind: 'start', ms });

type Row = [rule: string, from: CardState, event: CardEvent, to: CardState, timer: Timer];
const rows: Row[] = [
  ['resting on a word waits', CLOSED, enter(whale), waiting, start(150)],
  ['another word while waiting starts anew', waiting, enter(gas), { phase: 'waiting', at: gas }, start(150)],
  ['the open card’s own word changes nothing', open, enter(whale), open, KEEP],
  ['coming back to the word keeps the card', leaving, enter(whale), open, STOP],
  [
    'another word takes the card over, later',
    open,
    enter(gas),
    { ...open, leaving: true, next: gas },
    start(LEAVE_DELAY_MS),
  ],
  [
    'so does another mention',
    open,
    enter(whaleAgain),
    { ...open, leaving: true, next: whaleAgain },
    start(LEAVE_DELAY_MS),
  ],
  [
    'another word replaces the next one',
    yielding,
    enter(whaleAgain),
    { ...leaving, next: whaleAgain },
    start(LEAVE_DELAY_MS),
  ],
  ['a held card is not taken away by a word on the path', held, enter(gas), held, KEEP],

  ['leaving the word before it opens', waiting, is('leave-mark'), CLOSED, STOP],
  ['leaving the word of an open card', open, is('leave-mark'), leaving, start(LEAVE_DELAY_MS)],
  ['leaving the next word as well', yielding, is('leave-mark'), leaving, start(LEAVE_DELAY_MS)],
  ['leaving the word of a held card', held, is('leave-mark'), held, KEEP],
  ['leaving what never was', CLOSED, is('leave-mark'), CLOSED, KEEP],

  ['leaving the card', open, is('leave-card'), leaving, start(LEAVE_DELAY_MS)],
  ['leaving a held card', held, is('leave-card'), held, KEEP],
  ['leaving no card', waiting, is('leave-card'), waiting, KEEP],
  ['leaving no card at all', CLOSED, is('leave-card'), CLOSED, KEEP],

  ['entering the card in time', leaving, is('enter-card'), open, STOP],
  ['entering the card forgets the next word', yielding, is('enter-card'), open, STOP],
  ['being in the card', open, is('enter-card'), open, KEEP],
  ['entering no card', waiting, is('enter-card'), waiting, KEEP],
  ['entering no card at all', CLOSED, is('enter-card'), CLOSED, KEEP],

  ['a press opens at once', CLOSED, press(whale), held, STOP],
  ['a press does not wait', waiting, press(whale), held, STOP],
  ['a press holds the card that the pointer opened', open, press(whale), held, STOP],
  ['a press holds a card that was about to close', leaving, press(whale), held, STOP],
  ['a second press closes', held, press(whale), CLOSED, STOP],
  ['a press on another word moves the card', held, press(gas), { ...held, at: gas }, STOP],
  ['a press on another mention moves the card', held, press(whaleAgain), { ...held, at: whaleAgain }, STOP],

  ['a key opens', CLOSED, command(whale), held, STOP],
  ['a key does not wait', waiting, command(gas), { ...held, at: gas }, STOP],
  ['a key twice keeps the card', held, command(whale), held, STOP],
  ['a key begins a trail anew', deep, command(gas), { ...held, at: gas }, STOP],

  ['a link in the card goes deeper', open, follow, { ...open, trail: ['liquidity'] }, STOP],
  ['a link in a leaving card keeps it', yielding, follow, { ...open, trail: ['liquidity'] }, STOP],
  ['a link in a held card holds', held, follow, { ...held, trail: ['liquidity'] }, STOP],
  ['a link without a card', CLOSED, follow, CLOSED, KEEP],
  ['a link while waiting', waiting, follow, waiting, KEEP],

  ['back goes one up', deep, is('back'), { ...open, trail: ['liquidity'] }, STOP],
  ['back at the top stays', held, is('back'), held, STOP],
  [
    'back in a leaving card keeps it',
    { ...deep, leaving: true, next: gas },
    is('back'),
    { ...open, trail: ['liquidity'] },
    STOP,
  ],
  ['back without a card', CLOSED, is('back'), CLOSED, KEEP],
  ['back while waiting', waiting, is('back'), waiting, KEEP],

  ...(['press-outside', 'dismiss', 'anchor-gone'] as const).flatMap((type) =>
    [CLOSED, waiting, open, held, leaving, yielding, deep].map(
      (from): Row => [`${type} closes whatever is`, from, is(type), CLOSED, STOP],
    ),
  ),

  ['time opens', waiting, is('timer'), open, STOP],
  ['time closes', leaving, is('timer'), CLOSED, STOP],
  ['time gives way to the next word', yielding, is('timer'), { ...open, at: gas }, STOP],
  ['time is late for an open card', open, is('timer'), open, KEEP],
  ['time is late for a held card', held, is('timer'), held, KEEP],
  ['time is late for a closed card', CLOSED, is('timer'), CLOSED, KEEP],
];

describe('every event in every phase', () => {
  test.each(rows)('%s (from %j)', (_rule, from, event, to, timer) =>
    expect(reduceCard(from, event, HOVER)).toEqual({ state: to, timer }),
  );

  test('no pair of phase and event is without a row', () => {
    const shown = new Set(rows.map(([, from, event]) => `${from.phase} ${event.type}`));
    const types: CardEvent['type'][] = [
      ...(['enter-mark', 'leave-mark', 'enter-card', 'leave-card', 'press-mark', 'press-outside'] as const),
      ...(['command', 'follow', 'back', 'dismiss', 'anchor-gone', 'timer'] as const),
    ];
    const pairs = types.flatMap((type) => ['closed', 'waiting', 'open'].map((phase) => `${phase} ${type}`));
    expect(pairs.filter((pair) => !shown.has(pair))).toEqual([]);
  });
});

describe('what opens a card', () => {
  const click: Rules = { trigger: 'click', delay: 150 };
  const modifier: Rules = { trigger: 'modifier', delay: 150 };
  test.each<[rule: string, rules: Rules, event: CardEvent, phase: CardState['phase']]>([
    ['click: resting does not', click, enter(whale), 'closed'],
    ['click: nor with the key', click, enter(whale, true), 'closed'],
    ['click: a press does', click, press(whale), 'open'],
    ['modifier: resting does not', modifier, enter(whale), 'closed'],
    ['modifier: resting with the key does', modifier, enter(whale, true), 'waiting'],
    ['modifier: a press does', modifier, press(whale), 'open'],
    ['hover: the key changes nothing', HOVER, enter(whale, true), 'waiting'],
  ])('%s', (_rule, rules, event, phase) => expect(reduceCard(CLOSED, event, rules).state.phase).toBe(phase));

  test('click: another word on the path leaves an open card alone', () =>
    expect(reduceCard(open, enter(gas), click)).toEqual({ state: open, timer: KEEP }));
  test('click: coming back to the word keeps the card', () =>
    expect(reduceCard(leaving, enter(whale), click)).toEqual({ state: open, timer: STOP }));

  test.each([
    ['the reader’s delay', CLOSED, 0, 0],
    ['the reader’s delay', CLOSED, 900, 900],
    ['never sooner than it takes to reach the card', open, 0, LEAVE_DELAY_MS],
    ['the reader’s delay when that is longer', open, 900, 900],
  ] as const)('waits: %s', (_rule, from, delay, ms) =>
    expect(reduceCard(from, enter(gas), { trigger: 'hover', delay }).timer).toEqual(start(ms)),
  );
});

test.each([
  ['nothing when closed', CLOSED, undefined],
  ['nothing yet when waiting', waiting, undefined],
  ['the marked word', open, 'whale'],
  ['the last of the trail', deep, 'order-book'],
] as const)('the card shows %s', (_rule, state, want) => expect(shownTerm(state)).toBe(want));

describe('any sequence of events', () => {
  const mark = fc.constantFrom(whale, whaleAgain, gas);
  /** What the pointer does comes often, so that cards that nobody holds live long enough to be met by everything else. */
  const event: fc.Arbitrary<CardEvent> = fc.oneof(
    { weight: 8, arbitrary: fc.record({ type: fc.constant('enter-mark' as const), at: mark, modifier: fc.boolean() }) },
    {
      weight: 8,
      arbitrary: fc.constantFrom(is('timer'), is('timer'), is('leave-mark'), is('leave-card'), is('enter-card')),
    },
    { weight: 4, arbitrary: fc.constantFrom(is('back'), follow) },
    { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('press-mark' as const, 'command' as const), at: mark }) },
    { weight: 1, arbitrary: fc.constantFrom(is('press-outside'), is('dismiss'), is('anchor-gone')) },
  );
  const rules: fc.Arbitrary<Rules> = fc.record({
    trigger: fc.constantFrom('hover', 'click', 'modifier'),
    delay: fc.integer({ min: 0, max: 2000 }),
  });

  test('the timer runs exactly when something is due, and what is due happens', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), rules, (events, rule) => {
        let state: CardState = CLOSED;
        let running = false;
        for (const one of events) {
          if (one.type === 'timer') running = false; // whether it was due or came late
          const before: CardState = state;
          const { state: after, timer } = reduceCard(state, one, rule);
          const wasDue = before.phase === 'waiting' || (before.phase === 'open' && before.leaving);
          expect(one.type === 'timer' && wasDue && after === before).toBe(false);
          state = after;
          if (timer.kind !== 'keep') running = timer.kind === 'start';
          expect(timer.kind === 'start' ? timer.ms : 0).toBeGreaterThanOrEqual(0);
          const due = state.phase === 'waiting' || (state.phase === 'open' && state.leaving);
          expect(running).toBe(due);
          const { held: holds, leaving: leaves, next } = state.phase === 'open' ? state : open;
          expect(holds && leaves).toBe(false);
          expect(next !== undefined && !leaves).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a state is never changed in place', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 10 }), rules, (events, rule) => {
        let state: CardState = CLOSED;
        for (const one of events) {
          const copy = structuredClone(state);
          const next = reduceCard(state, one, rule).state;
          expect(state).toEqual(copy);
          state = next;
        }
      }),
      { numRuns: 200 },
    );
  });
});
