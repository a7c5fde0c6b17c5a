/** Paint or wrap: decided once a page, and told in words. */

import type { Settings } from '../core/settings.ts';
import type { SiteRow } from '../core/sites.ts';

export interface DrawingChoice {
  readonly kind: 'paint' | 'wrap' | 'none';
  /** For the popup: "painted: the page is a Next.js application". */
  readonly why: string;
}

export interface PageFacts {
  readonly setting: Settings['drawing'];
  /** The browser has the CSS Custom Highlight API. */
  readonly canPaint: boolean;
  readonly row: SiteRow | undefined;
  /** Some script of the page can run. */
  readonly scripted: boolean;
  /** The framework that shows in the document; undefined proves nothing. */
  readonly framework: string | undefined;
}

/** The table of docs/decisions/drawing.md, first row that fits. */
export function chooseDrawing(facts: PageFacts): DrawingChoice {
  const still = !facts.scripted && facts.framework === undefined;
  const listed = facts.row?.draw?.mode === 'wrap' && facts.framework === undefined;
  if (facts.setting === 'paint')
    return facts.canPaint
      ? { kind: 'paint', why: 'painted: you asked for it' }
      : { kind: 'none', why: 'not marked: this browser cannot paint' };
  if (still) return { kind: 'wrap', why: 'wrapped: no script runs on this page' };
  if (listed) return { kind: 'wrap', why: 'wrapped: stories of this site are plain text' };
  if (!facts.canPaint) return { kind: 'none', why: 'not marked: this browser cannot paint, and the page is not still' };
  if (facts.framework !== undefined) return { kind: 'paint', why: `painted: the page is made with ${facts.framework}` };
  return { kind: 'paint', why: 'painted: scripts run on this page' };
}

/** Traces that frameworks leave in a document, readable without entering the page's own world. Seen in builds of 2026; they
 *  prove presence, never absence. */
const TRACES: readonly (readonly [selector: string, name: string])[] = [
  ['#__next, script#__NEXT_DATA__, script[src*="/_next/static"]', 'Next.js'],
  ['#__nuxt, script#__NUXT_DATA__', 'Nuxt'],
  ['[data-reactroot], #react-root', 'React'],
  ['[data-v-app], [data-server-rendered]', 'Vue'],
  ['#___gatsby', 'Gatsby'],
  ['astro-island', 'Astro'],
  ['[data-sveltekit-preload-data], [data-sveltekit-hydrate]', 'SvelteKit'],
  ['[data-hk]', 'Solid'],
  ['[ng-version], [ng-app]', 'Angular'],
  ['[q\\:container]', 'Qwik'],
  ['[x-data]', 'Alpine'],
  ['[hx-get], [hx-post]', 'htmx'],
  ['[wire\\:id]', 'Livewire'],
  ['turbo-frame', 'Turbo'],
  ['[data-wp-interactive]', 'WordPress interactive blocks'],
];

export function findFramework(document: Document): string | undefined {
  return TRACES.find(([selector]) => document.querySelector(selector) !== null)?.[1];
}

/** Types of <script> that hold data and never run. */
const DATA_SCRIPT = /^(application\/(ld\+)?json|text\/template|text\/x-template|speculationrules|importmap)$/i;

/** Whether any script of the page could run: a still document has no script, no handler, no frame and no refresh. */
export function isScripted(document: Document): boolean {
  if ([...document.scripts].some((script) => !DATA_SCRIPT.test(script.type.trim()))) return true;
  if (
    document.querySelector('iframe, frame, object, embed, meta[http-equiv="refresh" i], a[href^="javascript:" i]') !==
    null
  )
    return true;
  for (const element of document.querySelectorAll('*')) {
    if (element.tagName.includes('-')) return true; // a custom element, whose code came from somewhere
    for (const { name } of element.attributes) if (name.startsWith('on')) return true;
  }
  return false;
}
