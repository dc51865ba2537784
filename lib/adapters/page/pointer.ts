/**
 * Turns the page's pointer and keys into hover events: which mention the pointer rests on, when it goes, a tap or click on a
 * mention, and Escape. Listens passively, takes no event away from the page, and believes only events a hand made.
 */
import type { HoverEvent } from '@/lib/card/hover-machine';
import { type Box, isIn, isTowards, type Point } from '@/lib/card/safe-path';
import type { Life } from './lifetime';
import type { MarkedMention } from './marked-mention';

export interface PointerTargets {
  mentionAt(x: number, y: number): MarkedMention | null;
  /** Whether an event reached our card. */
  isCard(event: Event): boolean;
  /** The open card: its mention's key, and where it is. */
  openCard(): { key: string; box: Box } | null;
}

/** What a page does something with when it is pressed: a name in it is the page's to press. */
const ofThePage =
  'a[href],area[href],button,input,select,textarea,option,label,summary,[onclick],[contenteditable=""],[contenteditable="true" i],[role="button"],[role="link"],[role="menuitem"],[role="tab"],[role="checkbox"],[role="option"]';

export interface PointerWatch {
  /** A page that calls `document.open()` has taken every listener away. */
  listenAnew(): void;
  /** Where the pointer, or the last tap, was last seen. */
  at(): Point;
}

export function watchPointer(targets: PointerTargets, emit: (event: HoverEvent) => void, { signal }: Life): PointerWatch {
  let pending = 0;
  let last: Point = { x: Number.NaN, y: Number.NaN };
  /** What the page last said lies under the pointer. */
  let under: Node | null = null;
  /** Where the pointer last was on the name whose card is open. */
  let leftAt: Point | null = null;

  const leave = () => {
    cancelAnimationFrame(pending);
    emit({ kind: 'pointer-elsewhere' });
  };

  function moved(at: Point, isOnCard: boolean): void {
    if (isOnCard) {
      emit({ kind: 'pointer-on-card' });
      return;
    }
    const mention = targets.mentionAt(at.x, at.y);
    const open = targets.openCard();
    if (!open || mention?.key === open.key) leftAt = at;
    const toCard = open !== null && leftAt !== null && isTowards(leftAt, at, open.box);
    emit(mention ? { kind: 'pointer-on-mention', mention: mention.key, toCard } : { kind: 'pointer-elsewhere', toCard });
  }

  const onPointer = (event: PointerEvent) => {
    const { isTrusted, pointerType, buttons, clientX: x, clientY: y, target } = event;
    if (!isTrusted || pointerType === 'touch') return;
    under = target instanceof Node ? target : null;
    const isOnCard = targets.isCard(event);
    if (buttons !== 0 && !isOnCard) return leave();
    // A page that scrolls under a still pointer sends events too; only a pointer that moves can mean a name.
    if (x === last.x && y === last.y) return;
    last = { x, y };
    cancelAnimationFrame(pending);
    pending = requestAnimationFrame(() => moved({ x, y }, isOnCard));
  };
  const onOut = (event: PointerEvent) => {
    if (event.isTrusted && event.relatedTarget === null) leave();
  };
  /** What scrolls takes the name from under the pointer; the card goes with its name, and may stay under it. */
  const onScroll = ({ target }: Event) => {
    if (under?.isConnected && target instanceof Node && !target.contains(under)) return;
    leave();
    pending = requestAnimationFrame(() => {
      const open = targets.openCard();
      if (open && isIn(open.box, last)) emit({ kind: 'pointer-on-card' });
    });
  };
  /** A tap opens the card of a name, a click makes an open one stay; a press beside it closes one that stays. */
  const onClick = (event: MouseEvent) => {
    const { isTrusted, target, clientX: x, clientY: y, detail } = event;
    // Keys click too, and a second click selects a word.
    if (!isTrusted || targets.isCard(event) || detail !== 1) return;
    last = { x, y };
    const mention = target instanceof Element && !target.closest(ofThePage) ? targets.mentionAt(x, y) : null;
    const isOpen = mention !== null && targets.openCard()?.key === mention.key;
    const isTap = event instanceof PointerEvent && event.pointerType === 'touch';
    if (mention && (isTap || isOpen)) emit({ kind: 'summon', mention: mention.key });
    else emit({ kind: 'press-elsewhere' });
  };
  const onKey = (event: KeyboardEvent) => {
    const { isTrusted, key, isComposing, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (isTrusted && key === 'Escape' && !isComposing && !altKey && !ctrlKey && !metaKey && !shiftKey) emit({ kind: 'dismiss' });
  };

  const options = { signal, passive: true, capture: true };
  // On the window, before whoever keeps an event from going on to the document.
  const listenAnew = () => {
    addEventListener('pointermove', onPointer, options);
    addEventListener('pointerover', onPointer, options);
    addEventListener('pointerout', onOut, options);
    addEventListener('scroll', onScroll, options);
    addEventListener('click', onClick, options);
    addEventListener('keydown', onKey, options);
  };
  listenAnew();
  signal.addEventListener('abort', () => cancelAnimationFrame(pending), { once: true });
  return { listenAnew, at: () => last };
}
