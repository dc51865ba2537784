/**
 * When the card opens and closes: a pure machine, (state, event) to the next state and the effects to carry out.
 * It knows mentions by key only; the card's host starts timers, asks for data and draws.
 *
 * A token counts the hovers. Timers and answers come back with the token they were given, and one that is not the
 * current hover's is dropped, so a late answer cannot open a card over another name.
 * Times in ms, as Wikimedia measured them for page previews.
 */

/** Resting this long on a name is taken as intent: the data is asked for. */
export const INTENT_MS = 150;
/** The card opens this long after the pointer came to rest, if the data is there. */
export const OPEN_MS = 500;
/** The card stays this long after the pointer left, to be reached by crossing a gap. */
export const LEAVE_MS = 300;

export type HoverState =
  /** `held`: the card was just dismissed; nothing opens until the pointer has left the names. */
  | { kind: 'idle'; token: number; held: boolean }
  | { kind: 'resting'; token: number; mention: string; due: boolean; answered: boolean }
  | { kind: 'open'; token: number; mention: string; leaving: boolean };

export type HoverEvent =
  | { kind: 'pointer-on-mention'; mention: string }
  | { kind: 'pointer-elsewhere' }
  | { kind: 'pointer-on-card' }
  | { kind: 'timer'; name: TimerName; token: number }
  | { kind: 'answer'; token: number; found: boolean }
  | { kind: 'dismiss' };

export type TimerName = 'intent' | 'open' | 'leave';

export type HoverEffect =
  | { kind: 'start-timer'; name: TimerName; ms: number; token: number }
  | { kind: 'stop-timers' }
  | { kind: 'ask'; mention: string; token: number }
  | { kind: 'show'; mention: string }
  | { kind: 'hide' };

export interface Step {
  state: HoverState;
  effects: HoverEffect[];
}

export const initialHover: HoverState = { kind: 'idle', token: 0, held: false };

export function step(state: HoverState, event: HoverEvent): Step {
  switch (event.kind) {
    case 'pointer-on-mention':
      return onMention(state, event.mention);
    case 'pointer-on-card':
      return state.kind === 'open' ? keepOpen(state) : stay(state);
    case 'pointer-elsewhere':
      return onElsewhere(state);
    case 'timer':
      return event.token === state.token ? onTimer(state, event.name) : stay(state);
    case 'answer':
      return event.token === state.token ? onAnswer(state, event.found) : stay(state);
    case 'dismiss':
      return state.kind === 'idle' ? stay(state) : close(state, true);
  }
}

function onMention(state: HoverState, mention: string): Step {
  if (state.kind === 'idle' && state.held) return stay(state);
  if (state.kind === 'resting' && state.mention === mention) return stay(state);
  if (state.kind === 'open' && state.mention === mention) return keepOpen(state);
  const token = state.token + 1;
  const effects: HoverEffect[] = [{ kind: 'stop-timers' }];
  if (state.kind === 'open') effects.push({ kind: 'hide' });
  effects.push({ kind: 'start-timer', name: 'intent', ms: INTENT_MS, token }, { kind: 'start-timer', name: 'open', ms: OPEN_MS, token });
  return { state: { kind: 'resting', token, mention, due: false, answered: false }, effects };
}

function keepOpen(state: Extract<HoverState, { kind: 'open' }>): Step {
  return state.leaving ? { state: { ...state, leaving: false }, effects: [{ kind: 'stop-timers' }] } : stay(state);
}

function onElsewhere(state: HoverState): Step {
  if (state.kind === 'idle') return { state: { ...state, held: false }, effects: [] };
  if (state.kind === 'resting') return close(state, false);
  if (state.kind === 'open' && !state.leaving) {
    return {
      state: { ...state, leaving: true },
      effects: [{ kind: 'start-timer', name: 'leave', ms: LEAVE_MS, token: state.token }],
    };
  }
  return stay(state);
}

function onTimer(state: HoverState, name: TimerName): Step {
  if (state.kind === 'resting' && name === 'intent') {
    return { state, effects: [{ kind: 'ask', mention: state.mention, token: state.token }] };
  }
  if (state.kind === 'resting' && name === 'open') return openWhenReady({ ...state, due: true });
  if (state.kind === 'open' && name === 'leave' && state.leaving) return close(state, false);
  return stay(state);
}

function onAnswer(state: HoverState, found: boolean): Step {
  if (state.kind === 'idle') return stay(state);
  if (!found) return close(state, false);
  return state.kind === 'resting' ? openWhenReady({ ...state, answered: true }) : stay(state);
}

function openWhenReady(state: Extract<HoverState, { kind: 'resting' }>): Step {
  if (!state.due || !state.answered) return stay(state);
  const { token, mention } = state;
  return { state: { kind: 'open', token, mention, leaving: false }, effects: [{ kind: 'show', mention }] };
}

function close(state: HoverState, held: boolean): Step {
  const effects: HoverEffect[] = [{ kind: 'stop-timers' }];
  if (state.kind === 'open') effects.push({ kind: 'hide' });
  return { state: { kind: 'idle', token: state.token + 1, held }, effects };
}

function stay(state: HoverState): Step {
  return { state, effects: [] };
}
