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
/** So long after one card the next in a row opens as soon as intent shows: whoever reads on has seen what a card is. */
export const ROW_MS = 500;

export type HoverState =
  /** `held`: the card was just dismissed; nothing opens until the pointer has left the names. `inRow`: one was open just now. */
  | { kind: 'idle'; token: number; held: boolean; inRow: boolean }
  /** `pinned`: it was asked for by key or tap, and the pointer has no say. */
  | { kind: 'resting'; token: number; mention: string; due: boolean; answered: boolean; pinned: boolean }
  /** `pinned`: it stays until it is closed. */
  | { kind: 'open'; token: number; mention: string; leaving: boolean; pinned: boolean };

export type HoverEvent =
  /** `toCard`: it is on its way to the open card, and only passes. */
  | { kind: 'pointer-on-mention'; mention: string; toCard?: boolean }
  | { kind: 'pointer-elsewhere'; toCard?: boolean }
  | { kind: 'pointer-on-card' }
  | { kind: 'timer'; name: TimerName; token: number }
  | { kind: 'answer'; token: number; found: boolean }
  /** The card of a mention is asked for by key or tap. */
  | { kind: 'summon'; mention: string }
  /** The open card is to stay. */
  | { kind: 'pin' }
  /** A press beside card and name. */
  | { kind: 'press-elsewhere' }
  | { kind: 'dismiss' };

export type TimerName = 'intent' | 'open' | 'leave' | 'row';

export type HoverEffect =
  | { kind: 'start-timer'; name: TimerName; ms: number; token: number }
  | { kind: 'stop-timers' }
  | { kind: 'ask'; mention: string; token: number }
  | { kind: 'show'; mention: string; pinned: boolean }
  /** The card that is shown is a dialog from now on. */
  | { kind: 'pin' }
  | { kind: 'hide' };

export interface Step {
  state: HoverState;
  effects: HoverEffect[];
}

type Idle = Extract<HoverState, { kind: 'idle' }>;
type Resting = Extract<HoverState, { kind: 'resting' }>;
type Open = Extract<HoverState, { kind: 'open' }>;

export const initialHover: HoverState = { kind: 'idle', token: 0, held: false, inRow: false };

export function step(state: HoverState, event: HoverEvent): Step {
  switch (event.kind) {
    case 'pointer-on-mention':
      return onMention(state, event.mention, event.toCard ?? false);
    case 'pointer-on-card':
      return state.kind === 'open' ? keepOpen(state) : stay(state);
    case 'pointer-elsewhere':
      return onElsewhere(state, event.toCard ?? false);
    case 'timer':
      return event.token === state.token ? onTimer(state, event.name) : stay(state);
    case 'answer':
      return event.token === state.token ? onAnswer(state, event.found) : stay(state);
    case 'summon':
      return onSummon(state, event.mention);
    case 'pin':
      return state.kind === 'open' ? pin(state) : stay(state);
    case 'press-elsewhere':
      return state.kind !== 'idle' && state.pinned ? close(state, false) : stay(state);
    case 'dismiss':
      return state.kind === 'idle' ? stay(state) : close(state, true);
  }
}

function onMention(state: HoverState, mention: string, toCard: boolean): Step {
  if (state.kind === 'idle') return state.held ? stay(state) : rest(state, mention, state.inRow);
  if (state.pinned) return stay(state);
  if (state.kind === 'resting') return state.mention === mention ? stay(state) : rest(state, mention, false);
  if (state.mention === mention) return keepOpen(state);
  return toCard ? leave(state, true) : rest(state, mention, true);
}

/** Begins a rest on a name. In a row the card is due at once: it opens when intent has shown and the data is there. */
function rest(state: HoverState, mention: string, inRow: boolean): Step {
  const token = state.token + 1;
  const effects: HoverEffect[] = [{ kind: 'stop-timers' }];
  if (state.kind === 'open') effects.push({ kind: 'hide' });
  effects.push({ kind: 'start-timer', name: 'intent', ms: INTENT_MS, token });
  if (!inRow) effects.push({ kind: 'start-timer', name: 'open', ms: OPEN_MS, token });
  return { state: { kind: 'resting', token, mention, due: inRow, answered: false, pinned: false }, effects };
}

function onSummon(state: HoverState, mention: string): Step {
  if (state.kind === 'open' && state.mention === mention) return pin(state);
  const token = state.token + 1;
  const effects: HoverEffect[] = [{ kind: 'stop-timers' }];
  if (state.kind === 'open') effects.push({ kind: 'hide' });
  effects.push({ kind: 'ask', mention, token });
  return { state: { kind: 'resting', token, mention, due: true, answered: false, pinned: true }, effects };
}

function pin(state: Open): Step {
  if (state.pinned) return stay(state);
  return { state: { ...state, pinned: true, leaving: false }, effects: [{ kind: 'stop-timers' }, { kind: 'pin' }] };
}

function keepOpen(state: Open): Step {
  return state.leaving ? { state: { ...state, leaving: false }, effects: [{ kind: 'stop-timers' }] } : stay(state);
}

function onElsewhere(state: HoverState, toCard: boolean): Step {
  if (state.kind === 'idle') return state.held ? { state: { ...state, held: false }, effects: [] } : stay(state);
  if (state.pinned) return stay(state);
  return state.kind === 'resting' ? close(state, false) : leave(state, toCard);
}

/** The time to come back begins when the pointer leaves, and anew with each move towards the card. */
function leave(state: Open, toCard: boolean): Step {
  if (state.leaving && !toCard) return stay(state);
  return {
    state: { ...state, leaving: true },
    effects: [{ kind: 'stop-timers' }, { kind: 'start-timer', name: 'leave', ms: LEAVE_MS, token: state.token }],
  };
}

function onTimer(state: HoverState, name: TimerName): Step {
  if (state.kind === 'idle') return name === 'row' ? { state: { ...state, inRow: false }, effects: [] } : stay(state);
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

function openWhenReady(state: Resting): Step {
  if (!state.due || !state.answered) return stay(state);
  const { token, mention, pinned } = state;
  return { state: { kind: 'open', token, mention, leaving: false, pinned }, effects: [{ kind: 'show', mention, pinned }] };
}

/** `held`: somebody closed it, and does not want the next one either. */
function close(state: Resting | Open, held: boolean): Step {
  const token = state.token + 1;
  const inRow = state.kind === 'open' && !held && !state.pinned;
  const next: Idle = { kind: 'idle', token, held, inRow };
  const effects: HoverEffect[] = [{ kind: 'stop-timers' }];
  if (state.kind === 'open') effects.push({ kind: 'hide' });
  if (inRow) effects.push({ kind: 'start-timer', name: 'row', ms: ROW_MS, token });
  return { state: next, effects };
}

function stay(state: HoverState): Step {
  return { state, effects: [] };
}
