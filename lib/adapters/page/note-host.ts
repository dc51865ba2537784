/** A short note in the corner of the window, which goes by itself unless the pointer or the focus is on it. */
import type { Life } from './lifetime';
import { createShell, ownStyle, type Shell, setImportant } from './shell';

/** Long enough to read one line and to reach its button, in ms. */
const STAYS_MS = 10_000;
/** From the window's edges. */
const GAP = '16px';

export class NoteHost {
  readonly #shell: Shell;
  #timer = 0;

  constructor(css: string, lang: string, { signal }: Life) {
    this.#shell = createShell(css, lang);
    const { element } = this.#shell;
    for (const type of ['pointerenter', 'focusin']) element.addEventListener(type, () => clearTimeout(this.#timer), { signal });
    for (const type of ['pointerleave', 'focusout']) element.addEventListener(type, () => this.#goSoon(), { signal });
    signal.addEventListener('abort', () => this.hide(), { once: true });
  }

  get root(): HTMLElement {
    return this.#shell.root;
  }

  /** `layer`: the part of the page's top layer in which it can be pressed. */
  show(layer: Element): void {
    const { element } = this.#shell;
    setImportant(element, { ...ownStyle(layer), bottom: GAP, right: GAP });
    layer.append(element);
    element.showPopover();
    this.#goSoon();
  }

  #goSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.hide(), STAYS_MS);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#shell.element.remove();
  }
}
