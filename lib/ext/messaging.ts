/** Sends and serves the calls of lib/core/messages.ts. A call that nobody answers is undefined, never an exception: the
 *  other side may be older, asleep, or gone with an update. */

import type { BackgroundCalls, ReaderCalls } from '../core/messages.ts';
import { BACKGROUND, parseCall, READER } from '../core/messages.ts';
import { report } from './report.ts';

export interface MessageSender {
  readonly id?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

type Answer<T> = T | Promise<T>;
/** The methods of a contract as whoever serves them writes them; what came as argument is still to be proved. */
export type Served<Calls> = {
  [Name in keyof Calls]: Calls[Name] extends (...args: never[]) => infer Result
    ? (args: unknown[], sender: MessageSender) => Answer<Result>
    : never;
};

interface Runtime {
  readonly id?: string | undefined;
  sendMessage(message: unknown): Promise<unknown>;
}
interface Tabs {
  sendMessage(tab: number, message: unknown, options?: { frameId: number }): Promise<unknown>;
}

/** Asks the background. @returns undefined when it does not answer. */
export async function askBackground<Name extends keyof BackgroundCalls>(
  runtime: Runtime,
  name: Name,
  ...args: Parameters<BackgroundCalls[Name]>
): Promise<ReturnType<BackgroundCalls[Name]> | undefined> {
  try {
    // an extension that was updated or removed leaves its content scripts behind without a runtime id
    if (runtime.id === undefined) return undefined;
    return (await runtime.sendMessage({ to: BACKGROUND, name, args })) as ReturnType<BackgroundCalls[Name]>;
  } catch (error) {
    report(`ask.${name}`, error);
    return undefined;
  }
}

/** `askBackground` of one runtime. */
export const backgroundCaller =
  (runtime: Runtime) =>
  <Name extends keyof BackgroundCalls>(name: Name, ...args: Parameters<BackgroundCalls[Name]>) =>
    askBackground(runtime, name, ...args);

/** Asks the content script in the main frame of a tab. @returns undefined when none is there. */
export async function askReader<Name extends keyof ReaderCalls>(
  tabs: Tabs,
  tab: number,
  name: Name,
  ...args: Parameters<ReaderCalls[Name]>
): Promise<ReturnType<ReaderCalls[Name]> | undefined> {
  try {
    return (await tabs.sendMessage(tab, { to: READER, name, args }, { frameId: 0 })) as ReturnType<ReaderCalls[Name]>;
  } catch {
    return undefined; // no content script in that tab: an answer as good as any
  }
}

/** Answers one message. @returns undefined for messages that are not ours, so that other listeners see them. */
export function serve<Calls>(
  to: typeof BACKGROUND | typeof READER,
  served: Served<Calls>,
  incoming: { message: unknown; sender: MessageSender; ownId: string },
): Promise<unknown> | undefined {
  const call = parseCall(incoming.message, to);
  if (call === undefined || incoming.sender.id !== incoming.ownId || !Object.hasOwn(served as object, call.name))
    return undefined;
  const method = served[call.name as keyof Calls] as (args: unknown[], sender: MessageSender) => unknown;
  return (async () => method(call.args, incoming.sender))().catch((error: unknown) => {
    report(`serve.${call.name}`, error);
    return undefined;
  });
}
