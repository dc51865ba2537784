/**
 * Vite plugin: takes the one place out of Preact where text becomes markup (`dangerouslySetInnerHTML`), which we never use. What is
 * not there cannot be reached by a page, and stores warn of it. Stops the build where Preact writes that place in another way.
 */
import type { Plugin } from 'vite';

const PREACT = /[\\/]preact[\\/]dist[\\/]preact\.m?js$/;
const ASSIGNMENT = /\(\w+\.innerHTML=\w+\.__html\)/;

export function withoutInnerHtml(): Plugin {
  return {
    name: 'desklens-without-inner-html',
    enforce: 'pre',
    transform(code, id) {
      if (!PREACT.test(id.split('?', 1)[0] ?? '')) return undefined;
      const without = code.replace(ASSIGNMENT, '0');
      if (without === code || /\.innerHTML\s*=[^=]/.test(without))
        this.error(
          'Preact sets innerHTML in a way lib/dev/without-inner-html.ts does not know: look at preact/src/diff/index.js and mend it.',
        );
      return { code: without, map: null };
    },
  };
}
