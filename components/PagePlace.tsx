import type { TermSummary } from '../lib/core/explanation.ts';
import type { PageReport } from '../lib/core/messages.ts';
import type { TermId } from '../lib/core/term.ts';
import { Icon } from './Icon.tsx';
import { Switch } from './Switch.tsx';
import { TermList } from './TermList.tsx';

/** What is known of the page that the popup stands over. */
export type PageState =
  | { readonly kind: 'asking' }
  /** A page of the browser's own, which no extension may read. */
  | { readonly kind: 'forbidden' }
  /** A page on which nothing of ours runs. */
  | { readonly kind: 'absent'; readonly host: string }
  | { readonly kind: 'present'; readonly host: string; readonly report: PageReport };

interface Props {
  page: PageState;
  /** Whether we are on at all, and on this host; whether the host was added for good. */
  on: { everywhere: boolean; here: boolean; added: boolean };
  terms: readonly (Pick<TermSummary, 'id' | 'name' | 'short'> & { marked: boolean })[];
  /** What the last action came to, in words. */
  message?: string | undefined;
  onEverywhere(): void;
  onHere(on: boolean): void;
  onExplain(): void;
  onReadAnyway(): void;
  onAlways(): void;
  onChoose(id: TermId): void;
  onCopy(): void;
}

/** The first place of the popup: the switch for this site, what was found, and what can be done where nothing was. */
export function PagePlace({ page, on, terms, message, ...act }: Props) {
  const status = (
    <p className="message" role="status">
      {message}
    </p>
  );
  if (page.kind === 'asking') return <p className="empty">Looking at the page…</p>;
  if (page.kind === 'forbidden')
    return (
      <div className="empty">
        <p className="empty-head">This page is out of reach</p>
        <p>The browser lets no extension read its own pages. Open a news story and come back.</p>
        <p>The guides and the glossary work everywhere.</p>
      </div>
    );
  if (!on.everywhere)
    return (
      <div className="empty">
        <p className="empty-head">Plainchain is switched off</p>
        <p>No page is read and nothing is marked, anywhere.</p>
        <button type="button" className="button primary" onClick={act.onEverywhere}>
          Switch on
        </button>
        {status}
      </div>
    );
  if (page.kind === 'absent')
    return (
      <div className="empty">
        <p className="empty-head">Not running on {page.host}</p>
        <p>Plainchain runs by itself on crypto news sites only. You can ask for this page.</p>
        <div className="buttons">
          <button type="button" className="button primary" onClick={act.onExplain}>
            Explain this page
          </button>
          {!on.added && (
            <button type="button" className="button" onClick={act.onAlways}>
              Always on this site
            </button>
          )}
        </div>
        {status}
      </div>
    );
  const { host, report } = page;
  return (
    <div className="page-place">
      <Switch label={`On ${host}`} checked={on.here} onChange={act.onHere} />
      {status}
      {(!on.here || report.status === 'off') && (
        <p className="empty">
          {on.here ? 'Starting on this page…' : 'Switched off on this site: nothing is read and nothing is marked.'}
        </p>
      )}
      {on.here && report.status === 'no-article' && (
        <div className="empty">
          <p className="empty-head">This does not look like an article</p>
          <p>Front pages and lists of stories are left alone, so nothing was touched.</p>
          <button type="button" className="button primary" onClick={act.onReadAnyway}>
            Explain this page anyway
          </button>
        </div>
      )}
      {on.here && report.status === 'reading' && (
        <>
          {terms.length === 0 ? (
            <p className="empty">No word of the glossary was found in this story.</p>
          ) : (
            <div className="count-line">
              <h2>
                {terms.length} {terms.length === 1 ? 'term' : 'terms'} on this page
              </h2>
              <button type="button" className="plain" onClick={act.onCopy}>
                <Icon name="copy" />
                Copy all as a primer
              </button>
            </div>
          )}
          <TermList label="Terms on this page" terms={terms} onChoose={act.onChoose} />
          {report.drawing !== '' && <p className="small drawing">How marks are drawn here: {report.drawing}</p>}
        </>
      )}
    </div>
  );
}
