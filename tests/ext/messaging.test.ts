import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BACKGROUND, READER, type ReaderCalls } from '../../lib/core/messages.ts';
import {
  askBackground,
  askReader,
  backgroundCaller,
  type MessageSender,
  type Served,
  serve,
} from '../../lib/ext/messaging.ts';

const OWN = 'plainchain@example';
const sender: MessageSender = { id: OWN, tab: { id: 3 }, frameId: 0 };
let debug: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  debug = vi.spyOn(console, 'debug').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

const reader: Served<ReaderCalls> = {
  describe: () => ({ status: 'reading', drawing: '', terms: [] }),
  goTo: ([id]) => id === 'whale',
  step: async ([by]) => by === 1,
  readAnyway: () => {
    throw new Error('the page is gone');
  },
  explainSelection: () => Promise.reject(new Error('no selection')),
};
const ask = (message: unknown, from: MessageSender = sender) =>
  serve<ReaderCalls>(READER, reader, { message, sender: from, ownId: OWN });
const call = (name: string, ...args: unknown[]) => ({ to: READER, name, args });

describe('serving', () => {
  test('a call is answered, whether the answer comes at once or later', async () => {
    expect(await ask(call('goTo', 'whale'))).toBe(true);
    expect(await ask(call('goTo', 'ether'))).toBe(false);
    expect(await ask(call('step', 1))).toBe(true);
  });

  test('whoever serves learns who asks', async () => {
    const seen: MessageSender[] = [];
    const served = { ...reader, goTo: (_: unknown[], from: MessageSender) => seen.push(from) > 0 };
    await serve<ReaderCalls>(READER, served, { message: call('goTo', 'x'), sender, ownId: OWN });
    expect(seen).toEqual([sender]);
  });

  test.each([
    ['a method that fails', 'readAnyway'],
    ['a method that fails later', 'explainSelection'],
  ])('%s answers nothing, and is logged', async (_what, name) => {
    await expect(ask(call(name))).resolves.toBeUndefined();
    expect(debug).toHaveBeenCalledWith(`plainchain: serve.${name}:`, expect.any(Error));
  });

  test.each([
    ['calls to the other side', { ...call('goTo', 'whale'), to: BACKGROUND }],
    ['methods that nobody serves', call('explode')],
    ['methods of every object', call('toString')],
    ['constructors', call('constructor')],
    ['messages of somebody else', { type: 'ping' }],
    ['nothing', undefined],
  ])('leaves %s to other listeners', (_what, message) => expect(ask(message)).toBeUndefined());

  test.each([
    ['another extension', { id: 'other@example' }],
    ['nobody', {}],
  ])('does not answer %s', (_who, from) => expect(ask(call('goTo', 'whale'), from)).toBeUndefined());
});

describe('asking the background', () => {
  test('sends the call and returns the answer', async () => {
    const sendMessage = vi.fn<(...args: unknown[]) => Promise<unknown>>(async () => true);
    expect(await askBackground({ id: OWN, sendMessage }, 'load', 'card')).toBe(true);
    expect(sendMessage).toHaveBeenCalledWith({ to: BACKGROUND, name: 'load', args: ['card'] });
    expect(await backgroundCaller({ id: OWN, sendMessage })('load', 'card')).toBe(true);
  });

  test('a background that is gone answers nothing, and is logged', async () => {
    const sendMessage = vi.fn<() => Promise<unknown>>(() => Promise.reject(new Error('Receiving end does not exist')));
    expect(await askBackground({ id: OWN, sendMessage }, 'explain', ['whale'])).toBeUndefined();
    expect(debug).toHaveBeenCalledWith('plainchain: ask.explain:', expect.any(Error));
  });

  test('after an update the content script that stayed behind asks nobody', async () => {
    const sendMessage = vi.fn<(...args: unknown[]) => Promise<unknown>>(async () => true);
    expect(await askBackground({ sendMessage }, 'load', 'card')).toBeUndefined();
    expect(sendMessage).not.toHaveBeenCalled();
  });

  test('a runtime that throws when it is touched is no exception of ours', async () => {
    const gone = {
      get id(): string {
        throw new Error('Extension context invalidated.');
      },
      sendMessage: async () => true,
    };
    expect(await askBackground(gone, 'openOptions')).toBeUndefined();
  });
});

describe('asking a tab', () => {
  test('asks the main frame', async () => {
    const sendMessage = vi.fn<(...args: unknown[]) => Promise<unknown>>(async () => true);
    expect(await askReader({ sendMessage }, 3, 'goTo', 'whale')).toBe(true);
    expect(sendMessage).toHaveBeenCalledWith(3, { to: READER, name: 'goTo', args: ['whale'] }, { frameId: 0 });
  });

  test('a tab without our content script answers nothing, and that is no failure', async () => {
    const sendMessage = () => Promise.reject(new Error('Could not establish connection'));
    expect(await askReader({ sendMessage }, 3, 'describe')).toBeUndefined();
    expect(debug).not.toHaveBeenCalled();
  });
});
