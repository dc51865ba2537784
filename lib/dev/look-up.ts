/** Looks messages up as a browser does, where there is none: in programs and tests. */
import type { Lookup } from '../texts/say';

export interface Message {
  message: string;
  description?: string;
  placeholders?: Readonly<Record<string, { content: string }>>;
}

export type Messages = Readonly<Record<string, Message>>;

/** In the messages of one language, with `fallback` for what it lacks. */
export function lookupIn(messages: Messages, fallback: Messages): Lookup {
  return (key, substitutions) => {
    const found = messages[key] ?? fallback[key];
    if (!found) return '';
    const { message, placeholders = {} } = found;
    return message.replace(/\$([a-z0-9_@]+)\$/gi, (_whole, name: string) => {
      const content = placeholders[name.toLowerCase()]?.content ?? '';
      return content.replace(/\$(\d)/, (_position, digit) => substitutions[Number(digit) - 1] ?? '');
    });
  };
}
