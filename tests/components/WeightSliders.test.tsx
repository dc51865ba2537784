import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WeightSliders } from '@/components/WeightSliders';
import type { Rubric } from '@/lib/desks/guide-schema';
import { guideWeights, type Weights } from '@/lib/scoring/weights';
import { rubric as two } from '../lib/build';
import { render } from './render';

afterEach(cleanup);

const weighed = { First: 50, Second: 30, Third: 20 };
const rubric: Rubric = {
  ...two,
  factors: Object.entries(weighed).map(([name, weight]) => ({ id: name.toLowerCase(), name, weight, criteria: [] })),
};
const guide = guideWeights(rubric);

/** Shows what is moved and keeps what is saved, as the page does. */
function Kept({ start, onSave }: { start: Weights; onSave: (weights: Weights | null) => void }) {
  const [saved, setSaved] = useState(start);
  const [shown, setShown] = useState(start);
  const save = (weights: Weights | null) => {
    onSave(weights);
    setSaved(weights ?? guide);
    setShown(weights ?? guide);
  };
  return <WeightSliders rubric={rubric} saved={saved} shown={shown} onMove={setShown} onSave={save} />;
}

/** Shows what is moved, as the page does, and saves nothing by itself. */
function Held({ saved, onSave }: { saved: Weights; onSave: (weights: Weights | null) => void }) {
  const [shown, setShown] = useState(saved);
  return <WeightSliders rubric={rubric} saved={saved} shown={shown} onMove={setShown} onSave={onSave} />;
}

function show(saved: Weights = guide) {
  const onSave = vi.fn();
  render(<Held saved={saved} onSave={onSave} />);
  return onSave;
}

const slider = (name: string) => screen.getByRole<HTMLInputElement>('slider', { name });
const positions = () => screen.getAllByRole<HTMLInputElement>('slider').map((input) => input.valueAsNumber);
/** The figures beside the sliders, then the sum. */
const figures = () => {
  const beside = screen.getAllByRole('slider').map((input) => input.nextElementSibling?.textContent);
  return [...beside, screen.getByText(/^Sum \d+$/).textContent?.slice('Sum '.length)].map(Number);
};
const reset = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Back to the guide’s weights' });
const drag = (name: string, to: number) => fireEvent.input(slider(name), { target: { value: String(to) } });

describe('the sliders', () => {
  it("start at the weights that are saved, with the guide's beside each", () => {
    show({ first: 10, second: 60, third: 30 });
    expect(positions()).toEqual([10, 60, 30]);
    expect(figures()).toEqual([10, 60, 30, 100]);
    expect(screen.getAllByText(/^guide \d+$/).map(({ textContent }) => textContent)).toEqual(['guide 50', 'guide 30', 'guide 20']);
  });

  it('move the others with the one that is moved, and sum to 100 on screen at every point', () => {
    show();
    const seen = Array.from({ length: 101 }, (_, to) => {
      drag('Second', to);
      const shown = figures();
      return { agree: positions().join() === shown.slice(0, 3).join(), sum: positions().reduce((a, b) => a + b, 0), said: shown[3] };
    });
    expect(seen).toEqual(Array(101).fill({ agree: true, sum: 100, said: 100 }));
  });

  it('give the others their proportions again where one is dragged to 100 and back', () => {
    show();
    drag('First', 100);
    expect(positions()).toEqual([100, 0, 0]);
    drag('First', 75);
    expect(positions()).toEqual([75, 15, 10]);
    drag('First', 50);
    expect(positions()).toEqual([50, 30, 20]);
  });

  it('save what is shown when one is let go, and nothing while it is dragged', () => {
    const onSave = show();
    drag('First', 90);
    drag('First', 75);
    expect(onSave).not.toHaveBeenCalled();
    fireEvent.change(slider('First'));
    expect(onSave.mock.calls).toEqual([[{ first: 75, second: 15, third: 10 }]]);
  });
});

describe('by key', () => {
  /** A press moves by one and saves, as a browser does it. */
  const press = (name: string, times: number, step = 1) => {
    for (const to of Array.from({ length: times }, (_, i) => i + 1)) {
      const next = slider(name).valueAsNumber + step;
      fireEvent.input(slider(name), { target: { value: String(next) } });
      fireEvent.change(slider(name));
      if (to > 100) throw new Error('more presses than points');
    }
  };
  const open = () => {
    const onSave = vi.fn();
    render(<Kept start={guide} onSave={onSave} />);
    return onSave;
  };

  // First goes from 50 to 60, and 40 are left for the others at 30 to 20.
  it('ten presses give the weights of one drag over ten points, each saved', () => {
    const onSave = open();
    slider('First').focus();
    press('First', 10);
    expect(positions()).toEqual([60, 24, 16]);
    expect(onSave).toHaveBeenCalledTimes(10);
    expect(onSave).toHaveBeenLastCalledWith({ first: 60, second: 24, third: 16 });
  });

  it('ten presses and ten back leave everything as it was', () => {
    open();
    slider('First').focus();
    press('First', 10);
    press('First', 10, -1);
    expect(positions()).toEqual([50, 30, 20]);
  });

  // First at 60 leaves 24 and 16; then Second moves by one, and 75 are left for 60 to 16.
  it('the next slider starts from what is saved by then', () => {
    open();
    slider('First').focus();
    press('First', 10);
    slider('Second').focus();
    press('Second', 1);
    expect(positions()).toEqual([59, 25, 16]);
  });

  it('a slider that is left and held again starts from what is saved by then', () => {
    open();
    slider('First').focus();
    press('First', 50);
    expect(positions()).toEqual([100, 0, 0]);
    slider('First').blur();
    slider('First').focus();
    press('First', 50, -1);
    // Nothing is left of the old proportions, so the others share alike.
    expect(positions()).toEqual([50, 25, 25]);
  });
});

// Safari gives a slider that is dragged no focus.
it('a slider that is dragged without the focus, after another had it, starts from what is saved by then', () => {
  render(<Kept start={guide} onSave={vi.fn()} />);
  slider('First').focus();
  drag('First', 75);
  fireEvent.change(slider('First'));
  expect(positions()).toEqual([75, 15, 10]);
  slider('First').blur();
  // 60 are left for 75 to 10; from the guide's weights it would be 50 to 20.
  drag('Second', 40);
  expect(positions()).toEqual([53, 40, 7]);
});

describe('for assistive technology', () => {
  it('a slider is called by its factor alone, and the figures that move with it do not speak', () => {
    const { container } = render(<Kept start={guide} onSave={vi.fn()} />);
    expect(screen.getAllByRole('slider').map((input) => input.getAttribute('aria-label'))).toEqual(['First', 'Second', 'Third']);
    expect(container.querySelector('output, [aria-live], [role="status"], [role="alert"]')).toBeNull();
  });
});

describe("the way back to the guide's weights", () => {
  it('is one click', () => {
    const onSave = show({ first: 10, second: 60, third: 30 });
    fireEvent.click(reset());
    expect(onSave.mock.calls).toEqual([[null]]);
  });

  it("is closed where the guide's weights are shown, and opens with the first move", () => {
    show();
    expect(reset().disabled).toBe(true);
    drag('Third', 21);
    expect(reset().disabled).toBe(false);
  });
});
