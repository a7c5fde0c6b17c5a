// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { NotHereButton } from '../../components/NotHereButton.tsx';

afterEach(cleanup);

test('asks to leave the word alone here, by mouse and by key', async () => {
  const onRejected = vi.fn();
  render(<NotHereButton rejected={false} onRejected={onRejected} />);
  await userEvent.click(screen.getByRole('button', { name: 'Not what it means here' }));
  await userEvent.keyboard('{Enter}');
  expect(onRejected.mock.calls).toEqual([[true], [true]]);
});

test('says what was done, and takes it back', async () => {
  const onRejected = vi.fn();
  render(<NotHereButton rejected onRejected={onRejected} />);
  expect(screen.getByRole('status').textContent).toContain('Not marked on this site');
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onRejected).toHaveBeenCalledWith(false);
});
