import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { TermCard } from '../components/TermCard.tsx';
import css from '../components/term-card.css?inline';
import { type CardRenderer, createCardHost } from '../lib/page/card-host.ts';
import { offerLateCode } from '../lib/page/late-code.ts';

/** React and what it draws. The background puts this script into a page when the first card is needed there. */
const renderer: CardRenderer = {
  css,
  mount(into) {
    const root = createRoot(into);
    return {
      // at once, because the box is placed by its size right after
      render: (view) => flushSync(() => root.render(createElement(TermCard, view))),
      unmount: () => root.unmount(),
    };
  },
};

export default defineUnlistedScript(() =>
  offerLateCode('card', (document, callbacks) => createCardHost(renderer, document, callbacks)),
);
