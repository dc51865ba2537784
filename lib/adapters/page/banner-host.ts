/**
 * The bar at the top of the window that says what a site resembles: a closed shadow root in the top layer, which takes no focus and no
 * room from the page. It stands before the body, so that Tab meets it first. A page that takes it away, hides it or changes its style
 * gets it back once; then it stays away, and popup and card go on saying so.
 */
import type { Life } from './lifetime';
import { createShell, ownStyle, type Shell, setImportant } from './shell';

export class BannerHost {
  readonly #shell: Shell;
  readonly #changes: MutationObserver;
  #isShown = false;
  #comesBack = true;

  constructor(css: string, lang: string, { signal }: Life) {
    this.#shell = createShell(css, lang);
    this.#changes = new MutationObserver(() => this.#onChange());
    this.#shell.element.addEventListener('toggle', () => this.#onChange(), { signal });
    signal.addEventListener('abort', () => this.hide(), { once: true });
  }

  /** Where is drawn. */
  get root(): HTMLElement {
    return this.#shell.root;
  }

  show(): void {
    const { element } = this.#shell;
    const { documentElement: page, body } = document;
    this.#isShown = true;
    // Our own changes are no one else's.
    this.#changes.disconnect();
    for (const name of element.getAttributeNames()) if (name !== 'popover') element.removeAttribute(name);
    setImportant(element, { ...ownStyle(page), top: '0', left: '0', width: '100%', display: 'block', 'z-index': '2147483647' });
    if (!element.isConnected) page.insertBefore(element, body?.parentNode === page ? body : null);
    element.popover = 'manual';
    if (!element.matches(':popover-open')) element.showPopover();
    this.#changes.observe(page, { childList: true });
    this.#changes.observe(element, { attributes: true });
  }

  hide(): void {
    this.#isShown = false;
    this.#changes.disconnect();
    this.#shell.element.remove();
  }

  /** The page changed something of it; what it does to itself is no matter. */
  #onChange(): void {
    const { element } = this.#shell;
    if (!this.#isShown) return;
    const isWhole = element.isConnected && element.matches(':popover-open') && this.#changes.takeRecords().length === 0;
    if (isWhole && element.style.display === 'block' && !element.hidden) return;
    if (this.#comesBack) {
      this.#comesBack = false;
      this.show();
    } else this.hide();
  }
}
