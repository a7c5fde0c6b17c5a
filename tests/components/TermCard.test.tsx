// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ComponentProps, useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { TermCard } from '../../components/TermCard.tsx';
import { WHALE } from './samples.ts';

afterEach(cleanup);

type Props = ComponentProps<typeof TermCard>;
const calls = () => ({ onBack: vi.fn(), onFollow: vi.fn(), onGuide: vi.fn(), onKnown: vi.fn(), onClose: vi.fn() });
const show = (props: Partial<Props> = {}) => {
  const on = calls();
  const view = render(<TermCard explanation={WHALE} canGoBack={false} known={false} {...on} {...props} />);
  return { ...on, ...view };
};
const button = (name: string | RegExp) => screen.getByRole('button', { name });

test('says the name, where it belongs, the short text and the caution, with nothing to unfold first', () => {
  show();
  expect(screen.getByRole('heading', { name: 'Whale' })).toBeTruthy();
  expect(screen.getByText('Markets · Beginner')).toBeTruthy();
  expect(screen.getByText(WHALE.short)).toBeTruthy();
  expect(screen.getByText('Caution')).toBeTruthy();
  expect(screen.queryByText(/Checked/)).toBeNull();
});

test('More grows in place, by keyboard too, and folds again', async () => {
  show();
  button('More').focus();
  await userEvent.keyboard('{Enter}');
  expect(button('Less').getAttribute('aria-expanded')).toBe('true');
  expect(document.activeElement).toBe(button('Less'));
  expect(screen.getByText('Checked 23 November 2026 · figures as of March 2026')).toBeTruthy();
  await userEvent.keyboard('{Enter}');
  expect(button('More').getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByText(/Checked/)).toBeNull();
});

test('sources open in a tab of their own and tell nobody where the reader came from', async () => {
  show();
  await userEvent.click(button('More'));
  const link = screen.getByRole('link', { name: 'BIS Bulletin 69' });
  expect(link.getAttribute('href')).toBe('https://www.bis.org/publ/bisbull69.htm');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(link.getAttribute('rel')).toBe('noreferrer noopener');
  expect(screen.getByText(/· BIS/)).toBeTruthy();
});

test('a related term, a term in the text, the guide and the cross call back', async () => {
  const { onFollow, onGuide, onClose } = show();
  await userEvent.click(button('On-chain'));
  await userEvent.click(button('More'));
  await userEvent.click(button('liquidity'));
  expect(onFollow.mock.calls).toEqual([['on-chain'], ['liquidity']]);
  await userEvent.click(button(/What is a whale\?.*6 min/));
  expect(onGuide).toHaveBeenCalledWith('crypto-whale');
  await userEvent.click(button('Close'));
  expect(onClose).toHaveBeenCalledOnce();
});

test('shows a way back only where there is one', async () => {
  const { onBack, rerender, ...on } = show();
  expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
  rerender(<TermCard explanation={WHALE} canGoBack known={false} {...on} onBack={onBack} />);
  await userEvent.click(button('Back'));
  expect(onBack).toHaveBeenCalledOnce();
});

test('“I know this” is taken back on the same spot', async () => {
  function Host() {
    const [known, setKnown] = useState(false);
    return <TermCard explanation={WHALE} canGoBack={false} {...calls()} known={known} onKnown={setKnown} />;
  }
  render(<Host />);
  await userEvent.click(button('I know this'));
  expect(screen.getByRole('status').textContent).toBe('Not marked any more.');
  expect(document.activeElement).toBe(button('Undo'));
  await userEvent.click(button('Undo'));
  expect(button('I know this')).toBeTruthy();
});

test('following a term moves focus to the new heading and begins short again', async () => {
  const other = { ...WHALE, id: 'liquidity', name: 'Liquidity' };
  function Host() {
    const [explanation, setExplanation] = useState(WHALE);
    return (
      <TermCard
        {...calls()}
        explanation={explanation}
        canGoBack={false}
        known={false}
        onFollow={() => setExplanation(other)}
      />
    );
  }
  render(<Host />);
  await userEvent.click(button('More'));
  await userEvent.click(button('On-chain'));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Liquidity' }));
  expect(button('More').getAttribute('aria-expanded')).toBe('false');
});

test('a card that the pointer opened, or moved to another word, does not take the focus', () => {
  const { rerender, ...on } = show();
  expect(document.activeElement).toBe(document.body);
  rerender(<TermCard {...on} explanation={{ ...WHALE, id: 'etf', name: 'ETF' }} canGoBack={false} known={false} />);
  expect(document.activeElement).toBe(document.body);
});

test('an entry with nothing but a text shows no empty parts', () => {
  const { caution: _caution, guide: _guide, ...bare } = WHALE;
  show({ explanation: { ...bare, related: [] } });
  expect(screen.queryByText('Caution')).toBeNull();
  expect(screen.queryByRole('list', { name: 'Related terms' })).toBeNull();
  expect(screen.queryByText(/Guide ·/)).toBeNull();
});
