/** Finds the story on a page: its headline, standfirst and body. A page that is no article gives nothing. */
import type { SiteRow } from '../core/sites.ts';
import { isSkipped } from './regions.ts';

export interface Article {
  /** What is read, in page order: the headline, the standfirst and the body; the body alone where the others are inside it. */
  readonly roots: readonly Element[];
  readonly body: Element;
  /** The headline's words, or the document's title. */
  readonly title: string;
}

/** Characters of running text from which a paragraph counts as prose and not as a caption or a teaser. */
const PARAGRAPH = 60;
/** Characters of prose that a story has at least. The shortest saved news article holds 1,900; live-blog stubs about 500. */
const STORY = 450;
/** Share of the page's prose that the story holds: front pages spread theirs over many teasers. */
const SHARE = 0.45;
/** More than this share of letters in links makes a paragraph a list of links. */
const LINKED = 0.5;
/** Steps up from a paragraph over which its weight is spread. */
const REACH = 5;

/** @param row The site's row, whose selector wins where it finds something. @param anyway Whether the reader asked for it:
 *  then the largest piece of prose is taken although nothing says that the page is an article.
 *  @returns undefined when the page is no article, has no body, or holds too little prose. */
export function findArticle(document: Document, row: SiteRow | undefined, anyway = false): Article | undefined {
  const { body } = document;
  if (body === null || !(document.documentElement instanceof (document.defaultView?.HTMLElement ?? HTMLElement)))
    return undefined;
  const ruled = row?.article === undefined ? undefined : queryOrNothing(document, row.article.selector);
  if (ruled !== undefined) return toArticle(document, ruled);

  const prose = proseOf(body);
  const best = heaviest(prose);
  if (best === undefined) return undefined;
  const total = sum(prose.map(([, weight]) => weight));
  const own = weightWithin(prose, best);
  if (own < (anyway ? PARAGRAPH : STORY)) return undefined;
  const said = saysArticle(document);
  const clear = own / total >= SHARE && !isFrontPage(document);
  if (!anyway && !(said ? own / total >= SHARE / 2 : clear && prose.length >= 3)) return undefined;
  return toArticle(document, best);
}

function queryOrNothing(document: Document, selector: string): Element | undefined {
  try {
    return document.querySelector(selector) ?? undefined;
  } catch {
    return undefined; // a selector that this browser does not know: the general rule still stands
  }
}

type Prose = (readonly [element: Element, weight: number])[];

/** Paragraphs with their letters outside links. */
function proseOf(body: Element): Prose {
  const prose: [Element, number][] = [];
  const skipped = new Map<Element, boolean>();
  const skips = (element: Element | null): boolean => {
    if (element === null || element === body) return false;
    const known = skipped.get(element);
    if (known !== undefined) return known;
    const answer = isSkipped(element, element.parentElement) || isFrame(element) || skips(element.parentElement);
    skipped.set(element, answer);
    return answer;
  };
  for (const element of body.querySelectorAll('p, li, blockquote, dd, div, section')) {
    const weight = element.tagName === 'DIV' || element.tagName === 'SECTION' ? looseText(element) : lettersOf(element);
    if (weight < PARAGRAPH || skips(element)) continue;
    let linked = 0;
    for (const link of element.querySelectorAll('a')) linked += lettersOf(link);
    if (linked / Math.max(1, lettersOf(element)) > LINKED) continue;
    prose.push([element, weight]);
  }
  return prose;
}

/** The page's own header, outside any story. */
const isFrame = (element: Element) => element.tagName === 'HEADER' && element.closest('article, main') === null;

const lettersOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim().length;

/** Letters that stand in a container itself: pages that set paragraphs as text and <br>. Large nodes are measured, not copied. */
function looseText(element: Element): number {
  let letters = 0;
  for (let node = element.firstChild; node !== null; node = node.nextSibling)
    if (node.nodeType === 3 && (node.nodeValue?.length ?? 0) > PARAGRAPH) letters += node.nodeValue?.trim().length ?? 0;
  return letters;
}

/** The element that gathers most prose closely, widened to hold the story's other parts. */
function heaviest(prose: Prose): Element | undefined {
  const scores = new Map<Element, number>();
  for (const [element, weight] of prose) {
    let share = weight;
    let at = element.tagName === 'DIV' || element.tagName === 'SECTION' ? element : element.parentElement;
    for (let n = 0; n < REACH && at !== null && at.tagName !== 'BODY' && at.tagName !== 'HTML'; n++) {
      scores.set(at, (scores.get(at) ?? 0) + share);
      share /= 2;
      at = at.parentElement;
    }
    if (at !== null && share === weight) scores.set(at, (scores.get(at) ?? 0) + share / 2); // prose right in <body>
  }
  let best: Element | undefined;
  for (const [element, score] of scores) if (best === undefined || score > (scores.get(best) ?? 0)) best = element;
  return best === undefined ? undefined : widen(best, prose);
}

/** A step up has to bring this much more prose, else it only brings furniture. */
const WORTH_A_STEP = 1.08;

function widen(start: Element, prose: Prose): Element {
  let at = start;
  for (;;) {
    const up = at.parentElement;
    if (
      up === null ||
      at.tagName === 'ARTICLE' ||
      at.tagName === 'MAIN' ||
      up.tagName === 'BODY' ||
      up.tagName === 'HTML'
    )
      return at;
    if (at.getAttribute('itemprop') === 'articleBody') return at;
    if (weightWithin(prose, up) < weightWithin(prose, at) * WORTH_A_STEP && up.tagName !== 'ARTICLE') {
      // one more look: an <article> above that holds this story alone includes its headline
      return at;
    }
    if (up.tagName === 'ARTICLE' || weightWithin(prose, up) >= weightWithin(prose, at) * WORTH_A_STEP) {
      if (up.querySelectorAll('article').length > 1) return at;
      at = up;
    }
  }
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
const weightWithin = (prose: Prose, root: Element) =>
  sum(prose.filter(([element]) => root.contains(element)).map(([, weight]) => weight));

/** What the page says of itself. */
function saysArticle(document: Document): boolean {
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content');
  if (type?.toLowerCase() === 'article') return true;
  if (document.querySelector('meta[property="article:published_time"], [itemprop="articleBody"]') !== null) return true;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]'))
    if (
      /"@type"\s*:\s*(\[\s*)?"(\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|AnalysisNewsArticle)"/.test(
        script.textContent ?? '',
      )
    )
      return true;
  return false;
}

function isFrontPage(document: Document): boolean {
  const path = document.location?.pathname ?? '';
  return path === '/' || path === '' ? document.location?.protocol.startsWith('http') === true : false;
}

function toArticle(document: Document, body: Element): Article {
  const roots: Element[] = [body];
  const headline = headlineOf(document, body);
  if (headline !== undefined && !body.contains(headline)) {
    roots.unshift(headline);
    const standfirst = standfirstAfter(headline, body);
    if (standfirst !== undefined) roots.splice(1, 0, standfirst);
  }
  return { roots, body, title: titleOf(document, body) };
}

/** The words of the story's headline, or the document's title where it has none. */
export const titleOf = (document: Document, body: Element): string =>
  headlineOf(document, body)?.textContent?.trim() || document.title;

/** The h1 inside the body, or the last one before it. */
function headlineOf(document: Document, body: Element): Element | undefined {
  const inside = body.querySelector('h1');
  if (inside !== null) return inside;
  const before = [...document.querySelectorAll('h1')].filter(
    (h1) => h1.compareDocumentPosition(body) & 4 /* FOLLOWING */ && !isSkipped(h1),
  );
  return before.at(-1);
}

const STANDFIRST = /standfirst|subtitle|subhead|sub-head|dek\b|deck\b|summary|lede|excerpt|description|intro/i;

function standfirstAfter(headline: Element, body: Element): Element | undefined {
  let at: Element | null = headline;
  for (let steps = 0; steps < 3 && at !== null; steps++) {
    for (let next = at.nextElementSibling; next !== null; next = next.nextElementSibling) {
      if (next === body || next.contains(body)) return undefined;
      const letters = lettersOf(next);
      const named = STANDFIRST.test(next.className) || next.tagName === 'P' || next.tagName === 'H2';
      if (named && letters > 30 && letters < 600 && !isSkipped(next)) return next;
    }
    at = at.parentElement;
  }
  return undefined;
}
