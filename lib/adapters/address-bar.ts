/** The keyword in the address bar: suggestions while the user types, and what is opened in the end. */
import { browser } from 'wxt/browser';
import { markup } from '@/lib/lookup/markup';
import type { Suggestion } from '@/lib/lookup/suggest';
import type { Where } from './open-view';
import { ownLanguage } from './texts';

export interface AddressBar {
  suggest(text: string): Promise<Suggestion[]>;
  enter(text: string, where: Where): Promise<void>;
}

const places = { currentTab: 'here', newForegroundTab: 'new tab', newBackgroundTab: 'behind' } as const;

/** Chromium reads descriptions as XML, Firefox as plain text; Safari has no keywords. To be called at once when the background starts. */
export function answerAddressBar({ suggest, enter }: AddressBar): void {
  const omnibox: typeof browser.omnibox | undefined = browser.omnibox;
  if (!omnibox) return;
  const described = import.meta.env.FIREFOX ? (text: string) => text : markup;
  omnibox.onInputStarted.addListener(() => {
    omnibox.setDefaultSuggestion({ description: described(ownLanguage().say('lookUpTyped')) });
  });
  omnibox.onInputChanged.addListener(async (text, show) => {
    const suggestions = await suggest(text);
    show(suggestions.map(({ content, description }) => ({ content, description: described(description) })));
  });
  omnibox.onInputEntered.addListener((text, disposition) => enter(text, places[disposition]));
}
