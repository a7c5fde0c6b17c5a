import type { ReactNode } from 'react';
import type { Settings } from '../lib/core/settings.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { MarkPreview } from './MarkPreview.tsx';

interface Props {
  style: Settings['style'];
  /** A card as it opens on a page. */
  card?: ReactNode;
  error?: string | undefined;
  onStyle(style: Settings['style']): void;
  onOptions(): void;
}

/** The greeting after installation: what it does, what it never does, and the one choice that everybody has a view on. */
export function WelcomeView({ style, card, error, onStyle, onOptions }: Props) {
  return (
    <main className="welcome">
      <h1>Crypto news, in plain words</h1>
      <p className="lead">
        Open a story on a crypto news site. Words that a newcomer would stop at get a quiet mark. Rest on one, and a
        short explanation opens, with its sources.
      </p>
      <div className="welcome-try">
        <div>
          <MarkPreview style={style} />
          <ChoiceGroup
            legend="Mark words with"
            value={style}
            onChange={onStyle}
            options={[
              { value: 'dotted', label: 'a dotted line' },
              { value: 'underline', label: 'a solid line' },
              { value: 'tint', label: 'a tinted background' },
            ]}
          />
          {error !== undefined && (
            <p className="error" role="alert">
              {error}
            </p>
          )}
        </div>
        {card !== undefined && (
          <aside aria-label="An example">
            <h2 className="label">What opens on “whale”</h2>
            {card}
          </aside>
        )}
      </div>
      <ul className="promises">
        <li>
          <strong>Only in stories.</strong> Menus, links, forms and front pages are left alone. A word with an everyday
          meaning is marked only where it means the crypto one.
        </li>
        <li>
          <strong>Nothing leaves your computer.</strong> The glossary and the guides are part of the extension. It asks
          no server anything, ever.
        </li>
        <li>
          <strong>It gets quieter.</strong> Press “I know this” on a card, and the word is not marked any more.
        </li>
        <li>
          <strong>Guides and glossary</strong> are behind the Plainchain button in the toolbar, which also lists the
          words of the page you are on. On other sites it can explain a page when you ask.
        </li>
      </ul>
      <button type="button" className="button primary" onClick={onOptions}>
        Open the options
      </button>
    </main>
  );
}
