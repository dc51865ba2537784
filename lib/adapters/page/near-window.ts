/** Tells which elements are in the window or about to be scrolled into it. */

/** How far around the window is near: as much again on every side. */
const MARGIN = '100%';

export class NearWindow {
  readonly #observer: IntersectionObserver;
  readonly #watched = new Set<Element>();
  readonly #near = new Set<Element>();

  /** `changed` is called once the browser has told of elements that came or went. */
  constructor(changed: () => void) {
    // scrollMargin does the same for boxes that scroll inside the page, where the browser knows it.
    const options = { rootMargin: MARGIN, scrollMargin: MARGIN };
    this.#observer = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting || hasNoBox(entry)) this.#near.add(entry.target);
        else this.#near.delete(entry.target);
      }
      changed();
    }, options);
  }

  /** Watches these elements and no others. */
  watch(elements: ReadonlySet<Element>): void {
    for (const element of this.#watched) if (!elements.has(element)) this.#forget(element);
    for (const element of elements) if (!this.#watched.has(element)) this.#observer.observe(element);
    for (const element of elements) this.#watched.add(element);
  }

  #forget(element: Element): void {
    this.#observer.unobserve(element);
    this.#watched.delete(element);
    this.#near.delete(element);
  }

  isNear(element: Element): boolean {
    return this.#near.has(element);
  }
}

/** Its text is shown, but the browser has no box for the element to tell of. */
function hasNoBox({ target, boundingClientRect: { width, height } }: IntersectionObserverEntry): boolean {
  return width === 0 && height === 0 && getComputedStyle(target).display === 'contents';
}
