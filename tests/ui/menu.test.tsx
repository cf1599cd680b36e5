// A menu of actions, by keyboard and by tap: where focus goes, and what runs.
// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Menu } from '../../src/ui/Menu.tsx';
import './popover.ts';

afterEach(cleanup);

function open(how: (button: HTMLElement) => void) {
  const runs = { feiten: vi.fn(), wegen: vi.fn(), weg: vi.fn() };
  render(
    <Menu
      label="Meer met dit feit"
      items={[
        { label: 'Naar feiten', run: runs.feiten },
        { label: 'Naar wegen', run: runs.wegen },
        { label: 'Gooi weg', run: runs.weg, danger: true },
      ]}
    />,
  );
  const button = screen.getByRole('button', { name: 'Meer met dit feit' });
  button.focus();
  how(button);
  return { runs, button };
}
const focused = () => document.activeElement?.textContent;
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const toggled = () => act(() => new Promise((resolve) => setTimeout(resolve)));

test('closed, it is one button that says it has a menu; nothing of the menu is there', () => {
  const { button } = open(() => {});
  expect(button.getAttribute('aria-haspopup')).toBe('menu');
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryAllByRole('menuitem')).toEqual([]);
});

test('a tap opens it at the first action; an action runs when the menu is closed and focus is back', async () => {
  const { runs, button } = open((one) => fireEvent.click(one));
  await toggled();
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(focused()).toBe('Naar feiten');
  runs.feiten.mockImplementation(() => expect(document.activeElement).toBe(button));
  fireEvent.click(screen.getByRole('menuitem', { name: 'Naar feiten' }));
  expect(runs.feiten).toHaveBeenCalledTimes(1);
  expect(runs.feiten.mock.results[0]?.type).toBe('return');
  expect(button.getAttribute('aria-expanded')).toBe('false');
});

test('the arrows go round, Home and End go to the ends', async () => {
  open((one) => fireEvent.keyDown(one, { key: 'ArrowDown' }));
  await toggled();
  const seen = [focused()];
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
    press(key);
    seen.push(focused());
  }
  expect(seen).toEqual(['Naar feiten', 'Naar wegen', 'Gooi weg', 'Naar feiten', 'Gooi weg', 'Naar feiten', 'Gooi weg']);
});

test('arrow up opens it at the last action', async () => {
  open((one) => fireEvent.keyDown(one, { key: 'ArrowUp' }));
  await toggled();
  expect(focused()).toBe('Gooi weg');
});

test.each(['Escape', 'Tab'])('%s closes it and gives focus back, and runs nothing', async (key) => {
  const { runs, button } = open((one) => fireEvent.click(one));
  await toggled();
  press(key);
  expect(document.activeElement).toBe(button);
  expect(screen.queryAllByRole('menuitem')).toEqual([]);
  for (const run of Object.values(runs)) expect(run).not.toHaveBeenCalled();
});
