/** What a function handed to the extension's own world calls the browser by. */
declare const chrome: typeof import('wxt/browser').browser;
