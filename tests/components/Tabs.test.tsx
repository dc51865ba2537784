import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { Tabs, tabpanel } from '@/components/Tabs';
import { render } from './render';

afterEach(cleanup);

const tabs = [
  ['one', 'First'],
  ['two', 'Second'],
  ['three', 'Third'],
] as const;

function Example() {
  const [chosen, setChosen] = useState<'one' | 'two' | 'three'>('two');
  return (
    <>
      <Tabs label="Parts" tabs={tabs} chosen={chosen} onChoose={setChosen} />
      <div {...tabpanel(chosen)}>{chosen}</div>
    </>
  );
}

const chosen = () => screen.getByRole('tab', { selected: true });

describe('tabs', () => {
  it('say which is chosen, let only that one be tabbed to, and name the panel by it', () => {
    render(<Example />);
    expect(screen.getByRole('tablist', { name: 'Parts' })).toBeTruthy();
    expect(
      screen.getAllByRole('tab').map((tab) => [tab.textContent, tab.ariaSelected ?? tab.getAttribute('aria-selected'), tab.tabIndex]),
    ).toEqual([
      ['First', 'false', -1],
      ['Second', 'true', 0],
      ['Third', 'false', -1],
    ]);
    const panel = screen.getByRole('tabpanel', { name: 'Second' });
    expect(chosen().getAttribute('aria-controls')).toBe(panel.id);
  });

  it.each([
    ['ArrowRight', 'Third'],
    ['ArrowLeft', 'First'],
    ['Home', 'First'],
    ['End', 'Third'],
  ])('%s leads to %s, which is chosen and has the focus', (key, name) => {
    render(<Example />);
    chosen().focus();
    expect(fireEvent.keyDown(chosen(), { key })).toBe(false);
    expect([chosen().textContent, document.activeElement?.textContent]).toEqual([name, name]);
    expect(screen.getByRole('tabpanel', { name })).toBeTruthy();
  });

  it('leave every other key to the page', () => {
    render(<Example />);
    expect(fireEvent.keyDown(chosen(), { key: 'ArrowRight', altKey: true })).toBe(true);
    expect(fireEvent.keyDown(chosen(), { key: 'ArrowDown' })).toBe(true);
    expect(chosen().textContent).toBe('Second');
  });

  it('are chosen by a press', () => {
    render(<Example />);
    fireEvent.click(screen.getByRole('tab', { name: 'Third' }));
    expect(chosen().textContent).toBe('Third');
  });
});
