import { describe, expect, it } from 'vitest';
import {
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  initialHover,
  LEAVE_MS,
  OPEN_MS,
  step,
  type TimerName,
} from '@/lib/card/hover-machine';

/**
 * Plays the card's host on a clock of its own: timers run when time is let pass, and the data is answered when a test
 * says so, with the token it was asked for.
 */
function hover() {
  let state: HoverState = initialHover;
  let now = 0;
  let timers: { name: TimerName; at: number; token: number }[] = [];
  const asked: { mention: string; token: number }[] = [];
  /** `show kraken at 500`, `hide at 900`. */
  const log: string[] = [];
  let shown: string | null = null;

  function carryOut(effect: HoverEffect): void {
    if (effect.kind === 'start-timer') timers.push({ name: effect.name, at: now + effect.ms, token: effect.token });
    if (effect.kind === 'stop-timers') timers = [];
    if (effect.kind === 'ask') asked.push({ mention: effect.mention, token: effect.token });
    if (effect.kind === 'show') shown = effect.mention;
    if (effect.kind === 'hide') shown = null;
    if (effect.kind === 'show') log.push(`show ${effect.mention} at ${now}`);
    if (effect.kind === 'hide') log.push(`hide at ${now}`);
  }
  function send(event: HoverEvent): void {
    const next = step(state, event);
    state = next.state;
    next.effects.forEach(carryOut);
  }
  function wait(ms: number): void {
    const until = now + ms;
    for (;;) {
      const [due] = timers.filter((t) => t.at <= until).sort((a, b) => a.at - b.at);
      if (!due) break;
      timers = timers.filter((t) => t !== due);
      now = due.at;
      send({ kind: 'timer', name: due.name, token: due.token });
    }
    now = until;
  }
  return {
    log,
    asked,
    shown: () => shown,
    state: () => state,
    wait,
    send,
    on: (mention: string) => send({ kind: 'pointer-on-mention', mention }),
    leave: () => send({ kind: 'pointer-elsewhere' }),
    enterCard: () => send({ kind: 'pointer-on-card' }),
    dismiss: () => send({ kind: 'dismiss' }),
    /** Answers the last question, or the one given. */
    answer: (found = true, question = asked.at(-1)) => send({ kind: 'answer', token: question?.token ?? -1, found }),
  };
}

/** A host with the card open over `one` since 500 ms. */
function opened() {
  const host = hover();
  host.on('one');
  host.wait(200);
  host.answer();
  host.wait(OPEN_MS - 200);
  return host;
}

describe('opening', () => {
  it('asks for the data at 150 ms and not before', () => {
    const host = hover();
    host.on('one');
    host.wait(149);
    expect(host.asked).toEqual([]);
    host.wait(1);
    expect(host.asked).toMatchObject([{ mention: 'one' }]);
  });

  it('opens at 500 ms where the answer was there before', () => {
    const host = hover();
    host.on('one');
    host.wait(200);
    host.answer();
    host.wait(299);
    expect(host.log).toEqual([]);
    host.wait(1);
    expect(host.log).toEqual(['show one at 500']);
  });

  it('waits for a late answer and opens when it comes', () => {
    const host = hover();
    host.on('one');
    host.wait(900);
    expect(host.log).toEqual([]);
    host.answer();
    expect(host.log).toEqual(['show one at 900']);
  });

  it('does not start over while the pointer moves about on the same name', () => {
    const host = hover();
    host.on('one');
    host.wait(200);
    host.on('one');
    host.answer();
    host.wait(300);
    host.on('one');
    expect(host.asked).toHaveLength(1);
    expect(host.log).toEqual(['show one at 500']);
  });

  it('opens nothing where the pointer leaves before, and does not ask when it left before 150 ms', () => {
    const host = hover();
    host.on('one');
    host.wait(100);
    host.leave();
    host.wait(5000);
    expect(host.asked).toEqual([]);
    expect(host.log).toEqual([]);
  });

  it('opens nothing where the answer comes after the pointer has left', () => {
    const host = hover();
    host.on('one');
    host.wait(499);
    host.leave();
    host.answer();
    host.wait(5000);
    expect(host.log).toEqual([]);
  });

  it('counts the 500 ms anew when the pointer comes back', () => {
    const host = hover();
    host.on('one');
    host.wait(400);
    host.leave();
    host.wait(100);
    host.on('one');
    host.wait(300);
    host.answer();
    host.wait(5000);
    expect(host.log).toEqual(['show one at 1000']);
  });

  it('opens nothing where there is no data', () => {
    const host = hover();
    host.on('one');
    host.wait(200);
    host.answer(false);
    host.wait(5000);
    expect(host.log).toEqual([]);
    expect(host.state().kind).toBe('idle');
  });

  it('opens nothing where it is dismissed before', () => {
    const host = hover();
    host.on('one');
    host.wait(200);
    host.dismiss();
    host.answer();
    host.wait(5000);
    expect(host.log).toEqual([]);
  });
});

describe('an answer or timer of an earlier hover', () => {
  it('does not open a card over another name', () => {
    const host = hover();
    host.on('one');
    host.wait(200);
    const late = host.asked[0];
    host.on('two');
    host.wait(700);
    host.answer(true, late);
    expect(host.log).toEqual([]);
    host.answer();
    expect(host.log).toEqual(['show two at 900']);
  });

  it('does not close the card over another name', () => {
    const host = hover();
    host.on('one');
    host.wait(200);
    const late = host.asked[0];
    host.on('two');
    host.wait(700);
    host.answer();
    host.answer(false, late);
    expect(host.shown()).toBe('two');
  });

  it.each<TimerName>(['intent', 'open', 'leave'])('is dropped: %s', (name) => {
    const host = opened();
    const before = host.state();
    const stale = step(before, { kind: 'timer', name, token: before.token - 1 });
    expect(stale).toEqual({ state: before, effects: [] });
  });
});

describe('an open card', () => {
  it('stays 300 ms after the pointer left, then closes', () => {
    const host = opened();
    host.leave();
    host.wait(299);
    expect(host.shown()).toBe('one');
    host.wait(1);
    expect(host.log).toEqual(['show one at 500', 'hide at 800']);
  });

  it('counts the 300 ms from when the pointer left, not from each later move', () => {
    const host = opened();
    host.leave();
    host.wait(200);
    host.leave();
    host.wait(100);
    expect(host.log.at(-1)).toBe('hide at 800');
  });

  it('stays while the pointer is on it', () => {
    const host = opened();
    host.leave();
    host.wait(299);
    host.enterCard();
    host.wait(60_000);
    expect(host.shown()).toBe('one');
    host.leave();
    host.wait(LEAVE_MS);
    expect(host.shown()).toBeNull();
  });

  it('stays where the pointer comes back to its name, without asking again', () => {
    const host = opened();
    host.leave();
    host.wait(299);
    host.on('one');
    host.wait(60_000);
    expect(host.shown()).toBe('one');
    expect(host.asked).toHaveLength(1);
  });

  it.each([
    ['at once', 0],
    ['while it waits to close', 100],
  ])('closes for another name %s, which then opens in its own time', (_name, gap) => {
    const host = opened();
    if (gap > 0) host.leave();
    host.wait(gap);
    host.on('two');
    expect(host.log.at(-1)).toBe(`hide at ${500 + gap}`);
    host.wait(200);
    host.answer();
    host.wait(5000);
    expect(host.log).toEqual(['show one at 500', `hide at ${500 + gap}`, `show two at ${1000 + gap}`]);
  });

  it('closes when dismissed, and opens again only after the pointer was elsewhere and on a name anew', () => {
    const host = opened();
    host.dismiss();
    host.wait(5000);
    expect(host.log).toEqual(['show one at 500', 'hide at 500']);
    host.on('one');
    host.wait(5000);
    expect(host.asked).toHaveLength(1);
    expect(host.shown()).toBeNull();
    host.leave();
    host.on('one');
    host.wait(200);
    host.answer();
    host.wait(300);
    expect(host.shown()).toBe('one');
  });

  it('closes where a second answer says there is no data', () => {
    const host = opened();
    host.answer(false);
    expect(host.shown()).toBeNull();
  });

  it('is not opened twice by a second answer', () => {
    const host = opened();
    host.answer();
    expect(host.log).toEqual(['show one at 500']);
  });
});

describe('after a dismissal', () => {
  const dismissed = () => {
    const host = opened();
    host.dismiss();
    return host;
  };

  it.each<HoverEvent>([
    { kind: 'pointer-on-mention', mention: 'one' },
    { kind: 'pointer-on-mention', mention: 'two' },
    { kind: 'pointer-on-card' },
    { kind: 'dismiss' },
  ])('nothing starts and the hold stays: %o', (event) => {
    const before = dismissed().state();
    expect(before).toMatchObject({ kind: 'idle', held: true });
    expect(step(before, event)).toEqual({ state: before, effects: [] });
  });

  it('holds also where only the rest on a name was dismissed', () => {
    const host = hover();
    host.on('one');
    host.dismiss();
    host.on('two');
    host.wait(5000);
    expect(host.asked).toEqual([]);
  });

  it('lets go once the pointer is elsewhere', () => {
    const host = dismissed();
    host.leave();
    expect(host.state()).toMatchObject({ kind: 'idle', held: false });
    host.on('two');
    expect(host.state()).toMatchObject({ kind: 'resting', mention: 'two' });
  });
});

it.each<[string, () => ReturnType<typeof hover>]>([
  [
    'the pointer left the name',
    () => {
      const host = hover();
      host.on('one');
      host.leave();
      return host;
    },
  ],
  [
    'the pointer left the card',
    () => {
      const host = opened();
      host.leave();
      host.wait(LEAVE_MS);
      return host;
    },
  ],
  [
    'there was no data',
    () => {
      const host = opened();
      host.answer(false);
      return host;
    },
  ],
])('holds nothing back where %s', (_name, play) => {
  const host = play();
  expect(host.state()).toMatchObject({ kind: 'idle', held: false });
  host.on('one');
  expect(host.state().kind).toBe('resting');
});

it('does nothing while idle, whatever comes but a name', () => {
  const events: HoverEvent[] = [
    { kind: 'pointer-elsewhere' },
    { kind: 'pointer-on-card' },
    { kind: 'dismiss' },
    { kind: 'timer', name: 'open', token: 0 },
    { kind: 'answer', token: 0, found: true },
  ];
  for (const event of events) expect(step(initialHover, event)).toEqual({ state: initialHover, effects: [] });
});

it('shows at most one card at a time, whatever the sequence of events', () => {
  let shows = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const random = generator(seed);
    let state = initialHover;
    let shown: string | null = null;
    for (let i = 0; i < 300; i++) {
      const next = step(state, anyEvent(random, state.token));
      for (const effect of next.effects) {
        if (effect.kind !== 'show' && effect.kind !== 'hide') continue;
        expect(shown === null, `seed ${seed}, event ${i}: ${effect.kind}`).toBe(effect.kind === 'show');
        shown = effect.kind === 'show' ? effect.mention : null;
        if (shown !== null) shows++;
      }
      state = next.state;
      expect(shown, `seed ${seed}, event ${i}`).toBe(state.kind === 'open' ? state.mention : null);
    }
  }
  expect(shows).toBeGreaterThan(1000); // the sequences reach what they are for
});

/** An event as it may come, often with the token of the current hover and sometimes with an older one. */
function anyEvent(random: () => number, current: number): HoverEvent {
  const token = Math.max(0, current - (random() < 0.7 ? 0 : Math.ceil(random() * 2)));
  const roll = random();
  if (roll < 0.2) return { kind: 'pointer-on-mention', mention: `name ${Math.floor(random() * 3)}` };
  if (roll < 0.3) return { kind: 'pointer-elsewhere' };
  if (roll < 0.4) return { kind: 'pointer-on-card' };
  if (roll < 0.6) return { kind: 'timer', name: 'open', token };
  if (roll < 0.65) return { kind: 'timer', name: 'intent', token };
  if (roll < 0.7) return { kind: 'timer', name: 'leave', token };
  if (roll < 0.95) return { kind: 'answer', token, found: random() < 0.9 };
  return { kind: 'dismiss' };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
