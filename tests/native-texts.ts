/** Gives the fake browser of the tests the English messages, where adapters ask the browser itself. */
import { beforeAll } from 'vitest';
import { lookupIn } from './messages';

const host = globalThis as { browser?: object; navigator?: object };

beforeAll(() => {
  host.browser = Object.assign(host.browser ?? {}, { i18n: { getMessage: lookupIn('en') } });
  // Node 20 has none.
  host.navigator ??= { languages: ['en'] };
});
