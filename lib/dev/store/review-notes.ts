/** What Mozilla's reviewers need to build the add-on and to read it; in English, which they read. */

export interface Build {
  version: string;
  /** The range of package.json. */
  node: string;
  /** Libraries that are bundled, with their exact versions. */
  dependencies: Readonly<Record<string, string>>;
}

export function reviewNotes({ version, node, dependencies }: Build): string {
  const libraries = Object.entries(dependencies).map(([name, exact]) => `${name} ${exact}`);
  return `How to build
Operating system: any that Node runs on; made and tested on Debian. Node ${node} with its npm; nothing else is needed.
Unpack desklens-${version}-sources.zip and run in its folder:
  npm ci
  npm run build:firefox
The add-on is then in .output/firefox-mv3, byte for byte as in the package; a test builds it in two folders and compares.
The sources are TypeScript, bundled and minified by WXT (Vite); nothing is obfuscated. data/*.json is checked and bundled by lib/dev/data-plugin.ts.

Libraries, unchanged but for Preact, from which the build takes the one assignment to innerHTML (lib/dev/without-inner-html.ts):
${libraries.join(', ')}.

What to look at
No remote code, no eval, no markup made of text. The one request is in lib/adapters/packs/fetch-pack.ts: a file of data from the address the user typed, or an organisation set, and the user allowed. Every other page of the add-on has connect-src 'none'.
entrypoints/look/index.ts runs on every page; it puts entrypoints/marks/index.ts and entrypoints/card.tsx there only where a name may stand.

How to try it
Open a page with the sentence “The fund asked Kraken OTC and Cumberland DRW for a quote on bitcoin.” and rest the pointer on one of the names. npm start opens a sample page.`;
}
