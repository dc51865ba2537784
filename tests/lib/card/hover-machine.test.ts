import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  INTENT_MS,
  initialHover,
  LEAVE_MS,
  OPEN_MS,
  ROW_MS,
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
    if (effect.kind === 'show') log.push(`show ${effect.mention} at ${now}${effect.pinned ? ' pinned' : ''}`);
    if (effect.kind === 'pin') log.push(`pin at ${now}`);
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
    on: (mention: string, toCard = false) => send({ kind: 'pointer-on-mention', mention, toCard }),
    leave: (toCard = false) => send({ kind: 'pointer-elsewhere', toCard }),
    summon: (mention: string) => send({ kind: 'summon', mention }),
    pin: () => send({ kind: 'pin' }),
    pressElsewhere: () => send({ kind: 'press-elsewhere' }),
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

  it.each<TimerName>(['intent', 'open', 'leave', 'row'])('is dropped: %s', (name) => {
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
  ])('closes for another name %s, whose card opens as soon as intent shows', (_name, gap) => {
    const host = opened();
    if (gap > 0) host.leave();
    host.wait(gap);
    host.on('two');
    expect(host.log.at(-1)).toBe(`hide at ${500 + gap}`);
    host.wait(INTENT_MS);
    host.answer();
    expect(host.log).toEqual(['show one at 500', `hide at ${500 + gap}`, `show two at ${500 + gap + INTENT_MS}`]);
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

describe('the next card in a row', () => {
  it('opens as soon as intent shows, up to half a second after the one before closed', () => {
    const host = opened();
    host.leave();
    host.wait(LEAVE_MS + ROW_MS - 1);
    expect(host.log).toEqual(['show one at 500', 'hide at 800']);
    host.on('two');
    host.wait(INTENT_MS);
    host.answer();
    expect(host.shown()).toBe('two');
  });

  it('takes its full time later', () => {
    const host = opened();
    host.leave();
    host.wait(LEAVE_MS + ROW_MS);
    host.on('two');
    host.wait(INTENT_MS);
    host.answer();
    expect(host.shown()).toBeNull();
    host.wait(OPEN_MS - INTENT_MS);
    expect(host.shown()).toBe('two');
  });

  it('does not open for a pointer that passes name after name', () => {
    const host = opened();
    for (const name of ['two', 'three', 'four', 'five']) {
      host.on(name);
      host.wait(INTENT_MS - 1);
    }
    host.leave();
    host.wait(5000);
    expect(host.asked).toHaveLength(1);
    expect(host.log).toEqual(['show one at 500', 'hide at 500']);
  });

  it('takes its full time after a card that was dismissed or pinned', () => {
    for (const end of ['dismiss', 'pressElsewhere'] as const) {
      const host = opened();
      host.pin();
      host[end]();
      host.leave();
      host.on('two');
      host.wait(INTENT_MS);
      host.answer();
      expect(host.shown(), end).toBeNull();
    }
  });
});

describe('a pointer on its way to the card', () => {
  it('crosses another name without closing the card or opening another', () => {
    const host = opened();
    host.leave(true);
    host.wait(200);
    host.on('two', true);
    host.wait(200);
    host.leave(true);
    host.wait(200);
    host.enterCard();
    host.wait(60_000);
    expect([host.shown(), host.asked.length]).toEqual(['one', 1]);
  });

  it('has its time counted anew with each move, and once it stops the card closes', () => {
    const host = opened();
    host.leave(true);
    for (let i = 0; i < 10; i++) {
      host.wait(LEAVE_MS - 1);
      host.leave(true);
    }
    expect(host.shown()).toBe('one');
    host.wait(LEAVE_MS);
    expect(host.shown()).toBeNull();
  });
});

describe('a pinned card', () => {
  const pinned = () => {
    const host = opened();
    host.pin();
    return host;
  };

  it('stays wherever the pointer goes', () => {
    const host = pinned();
    host.leave();
    host.wait(60_000);
    host.on('two');
    host.wait(60_000);
    host.enterCard();
    host.leave();
    host.wait(60_000);
    expect(host.log).toEqual(['show one at 500', 'pin at 500']);
  });

  it('stays where it was pinned while it waited to close', () => {
    const host = opened();
    host.leave();
    host.wait(100);
    host.pin();
    host.wait(60_000);
    expect(host.shown()).toBe('one');
  });

  it('is pinned once', () => {
    const host = pinned();
    host.pin();
    host.summon('one');
    expect(host.log).toEqual(['show one at 500', 'pin at 500']);
  });

  it.each(['dismiss', 'pressElsewhere'] as const)('closes on %s', (end) => {
    const host = pinned();
    host[end]();
    expect(host.shown()).toBeNull();
  });

  it('closes where its data is gone', () => {
    const host = pinned();
    host.answer(false);
    expect(host.shown()).toBeNull();
  });
});

it('a press elsewhere does nothing to a card that only hovers', () => {
  const host = opened();
  host.pressElsewhere();
  expect(host.shown()).toBe('one');
});

describe('a card that is summoned by key or tap', () => {
  it('is asked for at once and opens pinned with the answer, wherever the pointer is', () => {
    const host = hover();
    host.summon('one');
    expect(host.asked).toMatchObject([{ mention: 'one' }]);
    host.on('two');
    host.leave();
    host.answer();
    host.wait(60_000);
    expect(host.log).toEqual(['show one at 0 pinned']);
  });

  it('takes the place of the one that is open', () => {
    const host = opened();
    host.summon('two');
    host.answer();
    expect(host.log).toEqual(['show one at 500', 'hide at 500', 'show two at 500 pinned']);
  });

  it('pins the one that is open over the same name', () => {
    const host = opened();
    host.summon('one');
    expect(host.log).toEqual(['show one at 500', 'pin at 500']);
  });

  it('comes though the last one was just dismissed', () => {
    const host = opened();
    host.dismiss();
    host.summon('one');
    host.answer();
    expect(host.shown()).toBe('one');
  });

  it.each(['dismiss', 'pressElsewhere'] as const)('is called off by %s before the answer', (end) => {
    const host = hover();
    host.summon('one');
    host[end]();
    host.answer();
    expect(host.log).toEqual([]);
  });
});

describe('whatever the sequence of events', () => {
  const mention = fc.constantFrom('one', 'two', 'three');
  /** How many hovers ago the token was given. */
  const age = fc.constantFrom(0, 0, 0, 1, 2);
  const events = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('pointer-on-mention' as const), mention, toCard: fc.boolean() }),
      fc.record({ kind: fc.constant('pointer-elsewhere' as const), toCard: fc.boolean() }),
      fc.record({ kind: fc.constant('summon' as const), mention }),
      fc.record({ kind: fc.constantFrom('pointer-on-card' as const, 'pin' as const, 'press-elsewhere' as const, 'dismiss' as const) }),
      fc.record({ kind: fc.constant('timer' as const), name: fc.constantFrom<TimerName>('intent', 'open', 'leave', 'row'), age }),
      fc.record({ kind: fc.constant('answer' as const), found: fc.boolean(), age }),
    ),
    { minLength: 40, maxLength: 120, size: 'max' },
  );

  it('at most one card is shown, and it is the one the state says', () => {
    let shows = 0;
    fc.assert(
      fc.property(events, (sequence) => {
        let state: HoverState = initialHover;
        let shown: string | null = null;
        for (const { age: back = 0, ...event } of sequence as ({ age?: number } & HoverEvent)[]) {
          const given = 'age' in event || event.kind === 'timer' || event.kind === 'answer' ? { token: state.token - back } : {};
          const next = step(state, { ...event, ...given } as HoverEvent);
          for (const effect of next.effects) {
            if (effect.kind === 'show') {
              expect(shown).toBeNull();
              shown = effect.mention;
              shows += 1;
            }
            if (effect.kind === 'hide') {
              expect(shown).not.toBeNull();
              shown = null;
            }
            if (effect.kind === 'pin') expect(shown).not.toBeNull();
          }
          state = next.state;
          expect(shown).toBe(state.kind === 'open' ? state.mention : null);
        }
      }),
      { numRuns: 2000 },
    );
    expect(shows).toBeGreaterThan(500); // the sequences reach what they are for
  });

  it('a pinned card goes only by a press, a dismissal, another summons or for want of data', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        let state: HoverState = { kind: 'open', token: 1, mention: 'one', leaving: false, pinned: true };
        for (const { age: back = 0, ...event } of sequence as ({ age?: number } & HoverEvent)[]) {
          if (['press-elsewhere', 'dismiss', 'summon', 'answer'].includes(event.kind)) continue;
          state = step(state, { ...event, ...(event.kind === 'timer' ? { token: state.token - back } : {}) } as HoverEvent).state;
        }
        expect(state).toMatchObject({ kind: 'open', mention: 'one', pinned: true });
      }),
    );
  });
});
