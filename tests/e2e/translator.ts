/** A small translator of pages into German, which changes a page as the browsers' own do. */
import type { Page } from 'puppeteer-core';

export interface Translator {
  /** `wrap` puts each text into elements of its own, as Google's does; `in place` writes into the nodes that are there, as Firefox's. */
  translate(manner: 'wrap' | 'in place'): Promise<void>;
  /** Shows the original again. */
  undo(): Promise<void>;
}

/** It keeps names, but for FalconX, which it takes for a word. */
const words: Readonly<Record<string, string>> = {
  a: 'einem',
  and: 'und',
  answers: 'antwortet',
  asked: 'fragten',
  closed: 'geschlossen',
  day: 'jenem Tag',
  desks: 'Handelstische',
  FalconX: 'FalkeX',
  first: 'zuerst',
  for: 'nach',
  quote: 'Kurs',
  that: 'an',
  was: 'war',
  We: 'Wir',
};

export async function bringTranslator(tab: Page): Promise<Translator> {
  await tab.evaluate((german) => {
    const undone: (() => void)[] = [];
    const translated = (text: string) => text.replaceAll(/\w+/g, (word) => german[word] ?? word);
    const wrap = (text: Text) => {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
      outer.append(inner);
      inner.append(translated(text.data));
      text.replaceWith(outer);
      undone.push(() => outer.replaceWith(text));
    };
    const writeInto = (text: Text) => {
      const { data } = text;
      text.data = translated(data);
      undone.push(() => text.replaceData(0, text.length, data));
    };
    const translate = (manner: 'wrap' | 'in place') => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) if (text.data.trim() !== '') (manner === 'wrap' ? wrap : writeInto)(text);
      const { title, documentElement: html } = document;
      document.title = translated(title);
      html.lang = 'de';
      if (manner === 'wrap') html.className = 'translated-ltr';
      undone.push(() => {
        document.title = title;
        html.lang = 'en';
        html.removeAttribute('class');
      });
    };
    const undo = () => {
      for (const step of undone.splice(0)) step();
    };
    Object.assign(globalThis, { translate, undo });
  }, words);
  return {
    translate: async (manner) => void (await tab.evaluate(`translate('${manner}')`)),
    undo: async () => void (await tab.evaluate('undo()')),
  };
}
