/**
 * The element the card lives in: a closed shadow root above everything else on the page, placed beside a mention.
 * The page sees an empty element while a card is open, and nothing otherwise. It inherits no style.
 */
import { autoUpdate } from '@floating-ui/dom';
import { GAP, lineAt, linesOf, placeCard } from '@/lib/card/placement';
import { type Box, isIn, type Point } from '@/lib/card/safe-path';
import { focusedElement } from './focused-element';
import { seenShare } from './seen';
import { createShell, ownStyle, setImportant } from './shell';
import { layerOf } from './top-layer';

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

  /** Whether an event reached our element, also where that lies in a shadow root of the page's. */
  isTarget(event: Event): boolean {
    return event.composedPath().includes(this.#element);
  }

  /** Where the card is, in CSS pixels of the viewport. */
  get box(): Box {
    return this.#element.getBoundingClientRect();
  }

  /** The part of the page's top layer the card is shown in. */
  get layer(): Element {
    return this.#element.parentElement ?? document.documentElement;
  }

  /** The card stays, also where its name is scrolled out of sight, and has the focus unless something in it has. */
  pin(): void {
    this.#isPinned = true;
    if (focusedElement() === this.#element) return;
    this.root.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  }

  /**
   * Shows the card beside the line of the name that `at` is on, and keeps it there; calls `onGone` when that is out of sight or
   * the page takes the card away.
   */
  show(name: Range, { at, pinned, onGone }: { at: Point; pinned: boolean; onGone: () => void }): void {
    this.hide();
    this.#isPinned = pinned;
    const context = name.startContainer.parentElement ?? document.documentElement;
    const layer = layerOf(context);
    setImportant(this.#element, ownStyle(layer));
    this.#focusBefore = focusedElement();
    layer.append(this.#element);
    this.#element.showPopover();
    const isVertical = getComputedStyle(context).writingMode !== 'horizontal-tb';
    const lines = () => linesOf([...name.getClientRects()].filter(isDrawn), isVertical);
    const line = lineAt(lines(), at);
    const follow = () => {
      const beside = lines()[line] ?? lines()[0];
      if (beside) this.#placeBeside(beside);
      const isKept = this.#isPinned ? this.root.checkVisibility() : beside && this.#isSeen(name, beside);
      if (!isKept) onGone();
    };
    const reference = { getBoundingClientRect: () => name.getBoundingClientRect(), contextElement: context };
    // A card that grows under the pointer stays where it is: what was just unfolded must not move away.
    const stopFollowing = autoUpdate(reference, this.#element, follow, { elementResize: false });
    if (!this.#element.isConnected) {
      stopFollowing();
      return;
    }
    const removals = new MutationObserver(() => this.#element.isConnected || onGone());
    removals.observe(layer, { childList: true });
    // What goes full screen covers the card.
    document.addEventListener('fullscreenchange', onGone);
    this.#stopWatching = () => {
      stopFollowing();
      removals.disconnect();
      document.removeEventListener('fullscreenchange', onGone);
    };
    if (pinned) this.pin();
  }

  /** Under the card itself a name is where it was. */
  #isSeen(name: Range, line: Box): boolean {
    const middle = { x: (line.left + line.right) / 2, y: (line.top + line.bottom) / 2 };
    return isIn(this.box, middle) || seenShare(name, line) > 0;
  }

  #placeBeside(name: Box): void {
    const window = windowBox();
    this.root.style.setProperty('--max-width', `${window.right - window.left - 2 * GAP}px`);
    const card = this.root.firstElementChild;
    if (!(card instanceof HTMLElement)) return;
    // Measured with what its own scrolling hides, and without letting it out: that would lose how far it is scrolled.
    const size = { width: card.offsetWidth, height: card.scrollHeight + card.offsetHeight - card.clientHeight };
    const { left, top, maxHeight } = placeCard(name, size, window);
    this.root.style.setProperty('--max-height', `${Math.floor(maxHeight)}px`);
    setImportant(this.#element, { left: `${Math.round(left)}px`, top: `${Math.round(top)}px` });
  }

  hide(): void {
    this.#stopWatching?.();
    this.#stopWatching = null;
    const hadFocus = focusedElement() === this.#element;
    this.#element.remove();
    if (hadFocus && this.#focusBefore instanceof HTMLElement) this.#focusBefore.focus({ preventScroll: true });
    this.#focusBefore = null;
    this.#isPinned = false;
  }
}

/** What is to be seen of the page: less than the window where it is enlarged by two fingers. */
function windowBox(): Box {
  const { offsetLeft: left = 0, offsetTop: top = 0, width = innerWidth, height = innerHeight } = visualViewport ?? {};
  return { left, top, right: left + width, bottom: top + height };
}

function isDrawn({ width, height }: DOMRect): boolean {
  return width > 0 && height > 0;
}
