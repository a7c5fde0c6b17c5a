/** Which parts of a page are never read, and which are read but never marked. */

/** Elements whose text is no prose: code, controls, media, editable text, pieces of the page's frame. */
const NEVER_TAGS = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TITLE TEXTAREA INPUT SELECT OPTION DATALIST IFRAME OBJECT EMBED CANVAS VIDEO AUDIO SVG MATH CODE PRE KBD SAMP VAR MARK FORM NAV ASIDE FOOTER DIALOG MENU METER PROGRESS TIME ADDRESS'.split(
    ' ',
  ),
);

/** A term in one of these counts as seen, but is not marked: a link stays a link, a button a button. */
const CONTROL_TAGS = new Set(['A', 'BUTTON', 'SUMMARY', 'LABEL']);
const CONTROL_ROLES = new Set([
  'button',
  'link',
  'tab',
  'menuitem',
  'option',
  'textbox',
  'checkbox',
  'radio',
  'switch',
  'combobox',
  'searchbox',
]);

const NEVER_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'form',
  'dialog',
  'alertdialog',
  'toolbar',
  'menu',
  'menubar',
  'tablist',
  'marquee',
  'timer',
  'math',
  'img',
]);

/** Words in class names and ids of what surrounds a story on news pages: seen on the sites of data/sites.json and the saved
 *  pages of the test data, 2026-11-23. Whole words only: "ad" is one, "shadow" holds none. */
const FURNITURE =
  /(?:^|[-_ ])(?:ads?|advert|advertisement|advertising|adslot|sponsored|promo|promoted|promotion|newsletter|subscribe|signup|related|recommended|recirc|recirculation|readmore|more-stories|trending|most-read|popular|comments?|disqus|respond|share|sharing|sharedaddy|social|follow-us|breadcrumbs?|ticker|tickers|price-bar|toc|table-of-contents|tags?-list|post-tags|byline|author-bio|about-author|author-box|cookie|consent|gdpr|paywall|piano|outbrain|taboola|disclaimer|disclosure|widget|sidebar|modal|popup|toolbar|pagination|sr-only|visually-hidden|screen-reader-text)(?=$|[-_ ])/i;

export type Region = 'read' | 'unmarked' | 'skip';

/** How an element takes part in the story. Looks at the element alone: `isSkipped` asks its ancestors too. */
export function regionOf(element: Element): Region {
  const tag = element.tagName.toUpperCase();
  if (NEVER_TAGS.has(tag)) return 'skip';
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return 'skip'; // SVG and MathML
  const role = element.getAttribute('role');
  if (role !== null && NEVER_ROLES.has(role)) return 'skip';
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('inert'))
    return 'skip';
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return 'skip';
  const marks = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (
    marks.length > 1 &&
    tag !== 'BODY' &&
    tag !== 'HTML' &&
    tag !== 'ARTICLE' &&
    tag !== 'MAIN' &&
    FURNITURE.test(marks)
  )
    return 'skip';
  if (CONTROL_TAGS.has(tag) || (role !== null && CONTROL_ROLES.has(role))) return 'unmarked';
  return 'read';
}

/** Whether the element or something around it keeps its text from being read. */
export function isSkipped(element: Element, root: Element | null = null): boolean {
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement)
    if (regionOf(at) === 'skip') return true;
  return false;
}
