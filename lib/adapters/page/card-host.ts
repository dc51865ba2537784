/**
 * The element the card lives in: a closed shadow root above everything else on the page, placed beside a mention.
 * The page sees an empty element while a card is open, and nothing otherwise. It inherits no style.
 */
import { autoUpdate, computePosition, flip, hide, inline, offset, type Placement, shift, size } from '@floating-ui/dom';
import type { Box } from '@/lib/card/safe-path';
import { createShell, ownStyle, setImportant } from './shell';

/** Gap between name and card, and between card and the window's edge, in px. */
const GAP = 8;

export class CardHost {
  readonly #element: HTMLElement;
  /** Where the card is drawn. */
  readonly root: HTMLElement;
  #stopWatching: (() => void) | null = null;
  #isPinned = false;
  /** What had the focus before the card took it. */
  #focusBefore: Element | null = null;

  constructor(css: string, lang: string) {
    const { element, root } = createShell(css, lang);
    this.#element = element;
    this.root = root;
  }

  isTarget(target: EventTarget | null): boolean {
    return target === this.#element;
  }

  /** Where the card is, in CSS pixels of the viewport. */
  get box(): Box {
    return this.#element.getBoundingClientRect();
  }

  /** The card stays, also where its name is scrolled out of sight, and has the focus unless something in it has. */
  pin(): void {
    this.#isPinned = true;
    if (document.activeElement === this.#element) return;
    this.root.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  }

  /** Shows the card beside the range and keeps it there; calls `onGone` when the name is scrolled out of sight or the page takes the card away. */
  show(anchor: Range, onGone: () => void): void {
    this.hide();
    setImportant(this.#element, ownStyle());
    const context = anchor.startContainer.parentElement ?? document.documentElement;
    // What lies outside a modal dialog cannot be pointed at, the card included.
    const parent = context.closest('dialog:modal') ?? document.documentElement;
    this.#focusBefore = document.activeElement;
    parent.append(this.#element);
    this.#element.showPopover();
    const reference = {
      getBoundingClientRect: () => anchor.getBoundingClientRect(),
      getClientRects: () => anchor.getClientRects(),
      contextElement: context,
    };
    const place = async () => {
      this.root.style.setProperty('--max-height', '90vh');
      let room = Number.POSITIVE_INFINITY;
      const { x, y, middlewareData } = await computePosition(reference, this.#element, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [
          inline(),
          offset(GAP),
          flip({ padding: GAP, fallbackPlacements: sidesWithRoom(anchor, this.root.offsetWidth) }),
          shift({ padding: GAP }),
          size({
            padding: GAP,
            apply: ({ availableHeight }) => {
              room = Math.floor(availableHeight);
              this.root.style.setProperty('--max-height', `${room}px`);
            },
          }),
          hide(),
        ],
      });
      if (middlewareData.hide?.referenceHidden) return this.#isPinned ? undefined : onGone();
      // What is unfolded later stays inside the window too.
      this.root.style.setProperty('--max-height', `${Math.min(room, Math.floor(innerHeight - y - GAP))}px`);
      setImportant(this.#element, { left: `${Math.round(x)}px`, top: `${Math.round(y)}px` });
    };
    // A card that grows under the pointer stays where it is: what was just unfolded must not move away.
    const stopPlacing = autoUpdate(reference, this.#element, place, { elementResize: false });
    const removals = new MutationObserver(() => this.#element.isConnected || onGone());
    removals.observe(parent, { childList: true });
    this.#stopWatching = () => {
      stopPlacing();
      removals.disconnect();
    };
  }

  hide(): void {
    this.#stopWatching?.();
    this.#stopWatching = null;
    const hadFocus = document.activeElement === this.#element;
    this.#element.remove();
    if (hadFocus && this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus({ preventScroll: true });
    this.#focusBefore = null;
    this.#isPinned = false;
  }
}

/** Where else than below: above, and beside the name on a side that takes the whole width. */
function sidesWithRoom(anchor: Range, width: number): Placement[] {
  const { left, right } = anchor.getBoundingClientRect();
  const needed = width + 2 * GAP;
  const places: Placement[] = ['top-start'];
  if (document.documentElement.clientWidth - right >= needed) places.push('right-start');
  if (left >= needed) places.push('left-start');
  return places;
}
