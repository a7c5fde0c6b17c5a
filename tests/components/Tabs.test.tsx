// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Place, PopupFrame } from '../../components/PopupFrame.tsx';

afterEach(cleanup);

function Host({ detail }: { detail?: string }) {
  const [place, setPlace] = useState<Place>('page');
  return (
    <PopupFrame
      search={<input aria-label="Search" />}
      place={place}
      places={{ page: 'one', guides: 'two', glossary: 'three' }}
      detail={detail}
      onPlace={setPlace}
      onSettings={() => undefined}
    />
  );
}

const chosen = () => screen.getByRole('tab', { selected: true }).textContent;
const reachable = () => [...document.querySelectorAll('.layer:not([inert])')].map((layer) => layer.textContent);

beforeEach(() => {
  render(<Host />);
});

test('only the chosen tab is a stop of the Tab key', async () => {
  await userEvent.tab();
  await userEvent.tab();
  expect(document.activeElement?.textContent).toBe('This page');
  await userEvent.tab();
  expect(document.activeElement?.getAttribute('role')).not.toBe('tab');
});

test.each([
  ['{ArrowRight}', 'Guides'],
  ['{ArrowLeft}', 'Glossary'],
  ['{End}', 'Glossary'],
  ['{ArrowRight}{ArrowRight}{ArrowRight}', 'This page'],
  ['{End}{Home}', 'This page'],
])('%s moves to %s', async (keys, want) => {
  screen.getByRole('tab', { name: 'This page' }).focus();
  await userEvent.keyboard(keys);
  expect(chosen()).toBe(want);
  expect(document.activeElement?.textContent).toBe(want);
});

test('one panel can be reached at a time, and it is named after its tab', async () => {
  await userEvent.click(screen.getByRole('tab', { name: 'Glossary' }));
  expect(reachable()).toEqual(['three']);
  const panel = document.querySelector('.layer:not([inert])');
  expect(panel?.getAttribute('aria-labelledby')).toBe(screen.getByRole('tab', { name: 'Glossary' }).id);
});

test('an open entry lies over the places and takes their tabs away', () => {
  cleanup();
  render(<Host detail="entry" />);
  expect(reachable()).toEqual(['entry']);
  expect(screen.queryByRole('tablist')).toBeNull();
});
