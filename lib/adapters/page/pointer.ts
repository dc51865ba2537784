/**
 * Turns the page's pointer and keys into hover events: which mention the pointer rests on, when it goes, and Escape.
 * Listens passively, takes no event away from the page, and believes only events a hand made.
 */
import type { HoverEvent } from '@/lib/card/hover-machine';
import type { MarkedMention } from './marked-mention';

export interface PointerTargets {
  mentionAt(x: number, y: number): MarkedMention | null;
  /** Whether an event's target is our card. */
  isCard(target: EventTarget | null): boolean;
}

/** Answers a function that listens anew: a page that calls `document.open()` has taken every listener away. */
export function watchPointer(targets: PointerTargets, emit: (event: HoverEvent) => void, { signal }: { signal: AbortSignal }): () => void {
  let pending = 0;
  let last = { x: Number.NaN, y: Number.NaN };

  const leave = () => {
    cancelAnimationFrame(pending);
    emit({ kind: 'pointer-elsewhere' });
  };
  const onPointer = ({ isTrusted, pointerType, buttons, clientX: x, clientY: y, target }: PointerEvent) => {
    if (!isTrusted || pointerType === 'touch') return;
    if (buttons !== 0 && !targets.isCard(target)) return leave();
    // A page that scrolls under a still pointer sends events too; only a pointer that moves can mean a name.
    if (x === last.x && y === last.y) return;
    last = { x, y };
    cancelAnimationFrame(pending);
    pending = requestAnimationFrame(() => {
      if (targets.isCard(target)) return emit({ kind: 'pointer-on-card' });
      const mention = targets.mentionAt(x, y);
      emit(mention ? { kind: 'pointer-on-mention', mention: mention.key } : { kind: 'pointer-elsewhere' });
    });
  };
  const onOut = (event: PointerEvent) => {
    if (event.isTrusted && event.relatedTarget === null) leave();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isTrusted && event.key === 'Escape' && !event.isComposing) emit({ kind: 'dismiss' });
  };

  const options = { signal, passive: true, capture: true };
  const listen = () => {
    document.addEventListener('pointermove', onPointer, options);
    document.addEventListener('pointerover', onPointer, options);
    document.addEventListener('pointerout', onOut, options);
    document.addEventListener('scroll', leave, options);
    document.addEventListener('keydown', onKey, options);
  };
  listen();
  signal.addEventListener('abort', () => cancelAnimationFrame(pending), { once: true });
  return listen;
}
