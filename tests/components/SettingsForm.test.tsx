// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { SettingsForm } from '../../components/SettingsForm.tsx';
import { DEFAULT_SETTINGS, SETTINGS, type SettingName, type Settings } from '../../lib/core/settings.ts';

afterEach(cleanup);

function Host({ onChange, start = {} }: { onChange: (change: Partial<Settings>) => void; start?: Partial<Settings> }) {
  const [settings, setSettings] = useState({ ...DEFAULT_SETTINGS, ...start });
  return (
    <SettingsForm
      settings={settings}
      onChange={(change) => {
        setSettings({ ...settings, ...change });
        onChange(change);
      }}
    />
  );
}
const show = (start?: Partial<Settings>) => {
  const onChange = vi.fn<(change: Partial<Settings>) => void>();
  render(<Host onChange={onChange} {...(start && { start })} />);
  return onChange;
};

test.each<[string, string, Partial<Settings>]>([
  ['Style', 'Tinted background', { style: 'tint' }],
  ['Which mentions', 'Every one', { mentions: 'all' }],
  ['How many', 'Few', { density: 'few' }],
  ['How much you know already', 'I know a lot', { level: 3 }],
  ['A card opens when', 'I click a word', { trigger: 'click' }],
  ['How marks get onto a page', 'Never touch the page', { drawing: 'paint' }],
])('%s: choosing “%s” changes that alone, at once', async (group, option, want) => {
  const onChange = show();
  await userEvent.click(within(screen.getByRole('group', { name: group })).getByRole('radio', { name: option }));
  expect(onChange.mock.calls).toEqual([[want]]);
});

test('every choice that is offered is one that the settings accept', async () => {
  const onChange = show();
  for (const radio of screen.getAllByRole('radio')) await userEvent.click(radio);
  for (const [change] of onChange.mock.calls)
    for (const [name, value] of Object.entries(change)) expect(SETTINGS[name as SettingName].parse(value)).toBe(value);
});

test('each group is a group of its own, so that arrows stay within it', () => {
  show();
  const names = screen.getAllByRole('group').map(
    (group) =>
      new Set(
        within(group)
          .getAllByRole('radio')
          .map((radio) => (radio as HTMLInputElement).name),
      ),
  );
  expect(names.map((group) => group.size)).toEqual(names.map(() => 1));
  expect(new Set(names.flatMap((group) => [...group])).size).toBe(names.length);
});

test('the preview follows the style', async () => {
  show();
  const preview = () => screen.getByRole('figure').getAttribute('data-style');
  expect(preview()).toBe('dotted');
  await userEvent.click(screen.getByRole('radio', { name: 'Solid line' }));
  expect(preview()).toBe('underline');
});

test('everything is switched off with the space bar', async () => {
  const onChange = show();
  screen.getByRole('switch', { name: 'Explain words on news pages' }).focus();
  await userEvent.keyboard(' ');
  expect(onChange).toHaveBeenCalledWith({ enabled: false });
});

test('the delay is told once, when the reader lets go, and shown on the way', () => {
  const onChange = show();
  const slider = screen.getByRole('slider', { name: 'Wait before a card opens' });
  fireEvent.change(slider, { target: { value: '300' } });
  fireEvent.change(slider, { target: { value: '450' } });
  expect(screen.getByText('450 ms')).toBeTruthy();
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.pointerUp(slider);
  fireEvent.blur(slider);
  expect(onChange.mock.calls).toEqual([[{ delay: 450 }]]);
});

test('a delay beyond the slider, from elsewhere, is shown as it is and kept', () => {
  const onChange = show({ delay: 1800 });
  expect(screen.getByText('1800 ms')).toBeTruthy();
  fireEvent.blur(screen.getByRole('slider'));
  expect(onChange).not.toHaveBeenCalled();
});

test('a delay is asked for only where something waits', () => {
  show({ trigger: 'click' });
  expect(screen.queryByRole('slider')).toBeNull();
});
