/**
 * The elements we put into a page: each a closed shadow root in the top layer, with nothing inherited. The page sees an empty
 * element while it is shown, and nothing otherwise.
 */

/** What the page's styles must not decide. */
const fixedStyle: Readonly<Record<string, string>> = {
  all: 'initial',
  direction: 'ltr',
  'unicode-bidi': 'isolate',
  position: 'fixed',
  margin: '0',
  border: '0',
  padding: '0',
  background: 'none',
  overflow: 'visible',
  width: 'max-content',
  inset: 'auto',
  // What can be selected can be copied with the page's text, and read by the page.
  'user-select': 'none',
};

/** A page that dims all behind its dialogs would be dimmed behind ours: from inside, a rule stands above any of the page's. */
const noBackdrop = ':host::backdrop { display: none !important }';

export interface Shell {
  element: HTMLElement;
  /** Where is drawn. */
  root: HTMLElement;
}

/** `lang` is the BCP 47 tag of what will be drawn. */
export function createShell(css: string, lang: string): Shell {
  const element = document.createElement('div');
  element.popover = 'manual';
  const shadow = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css + noBackdrop);
  shadow.adoptedStyleSheets = [sheet];
  const root = document.createElement('div');
  root.lang = lang;
  shadow.append(root);
  return { element, root };
}

/** Its own size in a part of the page that is zoomed by its styles. */
export function ownStyle(layer: Element): Record<string, string> {
  return { ...fixedStyle, zoom: String(1 / (layer.currentCSSZoom ?? 1)) };
}

export function setImportant(element: HTMLElement, style: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(style)) element.style.setProperty(property, value, 'important');
}
