import type { Settings } from '../lib/core/settings.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { DelaySlider } from './DelaySlider.tsx';
import { MarkPreview } from './MarkPreview.tsx';
import { SettingGroup } from './SettingGroup.tsx';
import { Switch } from './Switch.tsx';

interface Props {
  settings: Settings;
  onChange(change: Partial<Settings>): void;
}

/** Everything about when and how words are marked and explained. Each change is told at once; there is no Save. */
export function SettingsForm({ settings, onChange }: Props) {
  return (
    <>
      <SettingGroup id="general" title="General">
        <Switch
          label="Explain words on news pages"
          hint="Off: no page is read and nothing is marked, anywhere."
          checked={settings.enabled}
          onChange={(enabled) => onChange({ enabled })}
        />
      </SettingGroup>
      <SettingGroup id="marks" title="Marks">
        <MarkPreview style={settings.style} />
        <ChoiceGroup
          legend="Style"
          value={settings.style}
          onChange={(style) => onChange({ style })}
          options={[
            { value: 'dotted', label: 'Dotted line' },
            { value: 'underline', label: 'Solid line' },
            { value: 'tint', label: 'Tinted background' },
          ]}
        />
        <ChoiceGroup
          legend="Which mentions"
          value={settings.mentions}
          onChange={(mentions) => onChange({ mentions })}
          options={[
            { value: 'first', label: 'The first in a story' },
            { value: 'section', label: 'The first in each section' },
            { value: 'all', label: 'Every one' },
          ]}
        />
        <ChoiceGroup
          legend="How many"
          value={settings.density}
          onChange={(density) => onChange({ density })}
          options={[
            { value: 'few', label: 'Few', hint: 'Only the words that matter most.' },
            { value: 'normal', label: 'Some' },
            { value: 'many', label: 'Many' },
          ]}
        />
        <ChoiceGroup
          legend="How much you know already"
          value={settings.level}
          onChange={(level) => onChange({ level })}
          options={[
            { value: 1, label: 'I am new to crypto', hint: 'All words can be marked.' },
            { value: 2, label: 'I know the basics', hint: "Beginners' words are left out." },
            { value: 3, label: 'I know a lot', hint: 'Only advanced words are marked.' },
          ]}
        />
      </SettingGroup>
      <SettingGroup id="card" title="Card">
        <ChoiceGroup
          legend="A card opens when"
          value={settings.trigger}
          onChange={(trigger) => onChange({ trigger })}
          options={[
            { value: 'hover', label: 'I rest on a word', hint: 'A click or a tap opens it too.' },
            { value: 'click', label: 'I click a word' },
            { value: 'modifier', label: 'I rest on a word and hold Alt, Ctrl or ⌘' },
          ]}
        />
        {settings.trigger === 'hover' && (
          <DelaySlider value={settings.delay} onChange={(delay) => onChange({ delay })} />
        )}
      </SettingGroup>
      <SettingGroup id="drawing" title="Drawing">
        <ChoiceGroup
          legend="How marks get onto a page"
          value={settings.drawing}
          onChange={(drawing) => onChange({ drawing })}
          options={[
            {
              value: 'auto',
              label: 'Choose for each page',
              hint: 'Pages that stand still get real marks; on all others they are painted over the text.',
            },
            {
              value: 'paint',
              label: 'Never touch the page',
              hint: "Marks are always painted; the page's own content stays as it is.",
            },
          ]}
        />
      </SettingGroup>
    </>
  );
}
