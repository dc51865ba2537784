/** Renders a component as its surface does: under a language, English where a test says nothing else. */
import { type RenderOptions, type RenderResult, render as renderBare } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { LanguageProvider } from '@/components/language';
import type { Language } from '@/lib/texts/language';
import { english } from '@/tests/messages';

export function render(ui: ComponentChild, language: Language = english, options: RenderOptions = {}): RenderResult {
  return renderBare(ui, {
    ...options,
    wrapper: ({ children }: { children: ComponentChild }) => <LanguageProvider value={language}>{children}</LanguageProvider>,
  });
}
