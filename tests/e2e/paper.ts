/** What a page puts on paper: its PDF, taken apart into what is drawn, so that two can be compared. */
import { constants, inflateSync } from 'node:zlib';
import type { Page, PDFOptions } from 'puppeteer-core';

export interface Sheet {
  /** The glyphs of its text in their order, as numbers of the font. */
  glyphs: string;
  /** Every operator that draws a line, an area or a picture, or leads to one. */
  shapes: string[];
}

/** Every sheet that a printer would get of the page. */
export async function paper(tab: Page, options: PDFOptions = {}): Promise<Sheet[]> {
  return (await drawn(tab, options)).map(sheetOf);
}

/** The colours anything is drawn in on the sheets, each once, as red, green and blue of 255. */
export async function coloursOnPaper(tab: Page, options: PDFOptions = {}): Promise<string[]> {
  const operators = (await drawn(tab, options)).join('\n');
  const colours = [...operators.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg$/gm)].map(([, ...parts]) =>
    parts.map((part) => Math.round(Number(part) * 255)).join(' '),
  );
  return [...new Set(colours)];
}

/** What draws each sheet. */
async function drawn(tab: Page, options: PDFOptions): Promise<string[]> {
  const pdf = Buffer.from(await tab.pdf(options));
  const streams = [...pdf.toString('latin1').matchAll(/stream\r?\n/g)].map(({ index, 0: start }) =>
    operatorsOf(pdf.subarray(index + start.length)),
  );
  return streams.filter((operators) => operators.includes(' Tj'));
}

/** A stream's operators; nothing where it holds something else. */
function operatorsOf(stream: Buffer): string {
  try {
    return inflateSync(stream, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
  } catch {
    return '';
  }
}

/** Leaves out clips: a marked text is clipped and drawn apart from its neighbours, with the same glyphs in the same place. */
function sheetOf(operators: string): Sheet {
  const lines = operators.replaceAll(/^.* re\nW\*? n$/gm, '').split('\n');
  return {
    glyphs: [...operators.matchAll(/<([0-9A-F]+)> Tj/g)].map(([, glyphs]) => glyphs).join(''),
    shapes: lines.filter((line) => /(^| )([mlcvyh]|re|[fFsS]|f\*|[bB]\*?|sh|Do)$/.test(line)),
  };
}
