/** A memo as a page of its own, which runs nothing and loads nothing. Where its style goes: memo-html.tsx. */
import type { MemoDocument } from '@/lib/memo/document';
import { MemoBlocks } from './MemoBlocks';

/** Nothing may load, run or be sent from it; only its own style counts. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function MemoPage({ memo: { locale, title, about, sections, closing, sheet } }: { memo: MemoDocument }) {
  return (
    <html lang={locale}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <style />
      </head>
      <body class={sheet}>
        <main>
          <h1>{title}</h1>
          {about.map((line) => (
            <p key={line} class="about">
              {line}
            </p>
          ))}
          {sections.map(({ heading, blocks }) => (
            <section key={heading}>
              <h2>{heading}</h2>
              <MemoBlocks blocks={blocks} />
            </section>
          ))}
        </main>
        <footer>{closing}</footer>
      </body>
    </html>
  );
}
