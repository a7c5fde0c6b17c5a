import { PagePlace } from '../../components/PagePlace.tsx';
import type { usePreferences } from '../../components/use-preferences.ts';
import { primer } from '../../lib/core/primer.ts';
import type { Settings } from '../../lib/core/settings.ts';
import { browser } from '../../lib/ext/browser.ts';
import { askReader } from '../../lib/ext/messaging.ts';
import { termOf } from './glossary.ts';
import { usePage } from './use-page.ts';
import { usePageActions } from './use-page-actions.ts';

interface Props {
  settings: Settings;
  saving: Pick<ReturnType<typeof usePreferences>, 'change' | 'error'>;
  /** Opens an entry in the popup, for terms that have no mark to go to. */
  onTerm(id: string): void;
}

/** The first place, joined to the tab under the popup. */
export function ThisPage({ settings, saving: { change, error }, onTerm }: Props) {
  const state = usePage();
  const { page, tab } = state;
  const { message, say, ...actions } = usePageActions(state, { settings, change });
  const host = 'host' in page ? page.host : '';
  const found =
    page.kind !== 'present'
      ? []
      : page.report.terms.flatMap(({ id, marked }) => {
          const term = termOf(id);
          return term === undefined ? [] : [{ ...term, marked }];
        });
  const goTo = async (id: string) => {
    const there = tab();
    const gone = there !== undefined && (await askReader(browser.tabs, there.id, 'goTo', id));
    if (gone === true) window.close();
    else onTerm(id);
  };
  return (
    <PagePlace
      page={page}
      on={{
        everywhere: settings.enabled,
        here: !settings.offSites.includes(host),
        added: settings.addedSites.includes(host),
      }}
      terms={found}
      message={error ?? message}
      {...actions}
      onEverywhere={() => void change({ enabled: true })}
      onChoose={(id) => void goTo(id)}
      onCopy={() =>
        navigator.clipboard.writeText(primer(found)).then(
          () => say('Copied. Paste it wherever you like.'),
          () => say('The browser did not let us copy.'),
        )
      }
    />
  );
}
