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

/** Words in class names and ids of what surrounds a story on news pages: seen on the sites of data/sites.json and on saved pages,
 *  2026-11-23. Whole words only: "ad" is one, "shadow" holds none. */
const words = (list: string) => new RegExp(`(?:^|[-_ ])(?:${list})(?=$|[-_ ])`, 'i');
const FURNITURE = words(
  'advert|advertisement|advertising|sponsored|newsletter|subscribe|signup|related|recommended|recirc|recirculation|more-stories|trending|most-read|comments?|disqus|respond|sharedaddy|follow-us|breadcrumbs?|ticker|tickers|price-bar|tags?-list|post-tags|byline|author-bio|about-author|author-box|cookie|consent|gdpr|paywall|outbrain|taboola|pagination|sr-only|visually-hidden|screen-reader-text',
);
/** The same, but pages also give these names to what holds the story itself (sidebar-layout, ad-container): they count only on
 *  elements that are too small to hold one. */
const SMALL_FURNITURE = words(
  'ads?|adslot|promo|promoted|promotion|readmore|popular|share|sharing|social|toc|table-of-contents|piano|disclaimer|disclosure|widget|sidebar|modal|popup|toolbar',
);
/** Letters with markup's white space; the longest related-story box of the saved pages has 1,300. */
const STORY_SIZED = 1500;

export type Region = 'read' | 'unmarked' | 'skip';

/** How an element takes part in the story. Looks at the element alone: `isSkipped` asks its ancestors too. */
export function regionOf(element: Element): Region {
  const tag = element.tagName.toUpperCase();
  if (NEVER_TAGS.has(tag)) return 'skip';
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return 'skip'; // SVG and MathML
  if (!element.hasAttributes()) return CONTROL_TAGS.has(tag) ? 'unmarked' : 'read'; // most paragraphs
  const role = element.getAttribute('role');
  if (role !== null && NEVER_ROLES.has(role)) return 'skip';
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('inert'))
    return 'skip';
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return 'skip';
  if (!FRAME_TAGS.has(tag) && isFurniture(element)) return 'skip';
  if (CONTROL_TAGS.has(tag) || (role !== null && CONTROL_ROLES.has(role))) return 'unmarked';
  return 'read';
}

/** Elements whose names say what kind of page this is, not what they hold. */
const FRAME_TAGS = new Set(['HTML', 'BODY', 'MAIN', 'ARTICLE']);

function isFurniture(element: Element): boolean {
  const names = element.getAttribute('class') ?? '';
  if (names === '' && element.id === '') return false;
  if (FURNITURE.test(names) || FURNITURE.test(element.id)) return true;
  return SMALL_FURNITURE.test(names) && (element.textContent?.length ?? 0) < STORY_SIZED;
}

/** Whether the element or something around it keeps its text from being read. */
export function isSkipped(element: Element, root: Element | null = null): boolean {
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement)
    if (regionOf(at) === 'skip') return true;
  return false;
}
