import { BuiltInSites } from '../../components/BuiltInSites.tsx';
import { HostList } from '../../components/HostList.tsx';
import { KnownWords } from '../../components/KnownWords.tsx';
import { ResetSettings } from '../../components/ResetSettings.tsx';
import { SettingGroup } from '../../components/SettingGroup.tsx';
import { SettingsForm } from '../../components/SettingsForm.tsx';
import { usePreferences } from '../../components/use-preferences.ts';
import siteRows from '../../data/generated/sites.json';
import summaries from '../../data/generated/summaries.json';
import type { TermSummary } from '../../lib/core/explanation.ts';
import { DEFAULT_SETTINGS, isKnown } from '../../lib/core/settings.ts';
import type { SiteRow } from '../../lib/core/sites.ts';
import { giveBack } from './give-back.ts';
import { preferenceStore } from './preference-store.ts';

// our own files, proved when they were built
const names = new Map((summaries as unknown as TermSummary[]).map((term) => [term.id, term.name]));
const sites = siteRows as unknown as SiteRow[];

/** A stored rejection, as the reader would say it: "Whale on www.example.org". */
const told = (pair: string): string => {
  const [host = '', id = ''] = pair.split(' ');
  return `${names.get(id) ?? id} on ${host}`;
};

/** The options page, joined to the stored settings. */
export function Options() {
  const { preferences, error, change, setKnown } = usePreferences(preferenceStore);
  if (preferences === undefined) return null;
  const { settings, known } = preferences;
  const { offSites, addedSites } = settings;
  const words = Object.keys(known)
    .filter((id) => isKnown(known, id))
    .map((id) => ({ id, name: names.get(id) ?? id }));
  const without = (hosts: readonly string[], host: string) => hosts.filter((one) => one !== host);
  const removeAdded = async (host: string) => {
    if (await change({ addedSites: without(addedSites, host) })) await giveBack([host]);
  };
  const reset = async () => {
    if (await change(DEFAULT_SETTINGS)) await giveBack(addedSites);
  };
  const off = { label: 'Switched off on', empty: 'No site. The switch is in the popup.', hosts: offSites };
  const added = { label: 'Added by you', empty: 'No site. Use “Always on this site” in the popup.', hosts: addedSites };
  return (
    <main className="options">
      <h1>Plainchain options</h1>
      <p className="lead">Every change is saved and applied at once.</p>
      <p className="error" role="alert">
        {error}
      </p>
      <SettingsForm settings={settings} onChange={change} />
      <SettingGroup id="sites" title="Sites">
        <HostList {...off} onRemove={(host) => change({ offSites: without(offSites, host) })} />
        <HostList {...added} onRemove={removeAdded} />
        <BuiltInSites sites={sites} />
      </SettingGroup>
      <SettingGroup id="known" title="Known words">
        <KnownWords words={words.sort((a, b) => a.name.localeCompare(b.name, 'en'))} onKnown={setKnown} />
      </SettingGroup>
      <SettingGroup id="rejected" title="Words that mean something else">
        <HostList
          label="Not marked on a site"
          empty="None. Press “Not what it means here” on a card, and the word is not marked on that site any more."
          hosts={settings.notHere.map(told)}
          onRemove={(line) => change({ notHere: settings.notHere.filter((one) => told(one) !== line) })}
        />
      </SettingGroup>
      <SettingGroup id="reset" title="Reset">
        <ResetSettings onReset={reset} />
      </SettingGroup>
    </main>
  );
}
