/** Where the content script meets the code that comes later. They are scripts of one isolated world: React and what places the
 *  card come when the first card is needed, mark.js when a page is still enough to be wrapped. */
import type { MakeCardHost } from './card-link.ts';
import type { Drawing } from './drawing.ts';

export interface LateCode {
  card: MakeCardHost;
  wrap: (document: Document) => Drawing;
}

const place = (part: keyof LateCode) => Symbol.for(`plainchain.${part}`);
const world = globalThis as Record<symbol, unknown>;

/** Called by the late script itself. */
export function offerLateCode<Part extends keyof LateCode>(part: Part, code: LateCode[Part]): void {
  world[place(part)] = code;
}

/** undefined: not loaded yet. */
export function findLateCode<Part extends keyof LateCode>(part: Part): LateCode[Part] | undefined {
  return world[place(part)] as LateCode[Part] | undefined;
}
