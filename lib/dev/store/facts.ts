/** Gathers what our listings say of the extension: from the built manifest, the messages, the data and package.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import project from '@/package.json' with { type: 'json' };
import de from '@/public/_locales/de/messages.json' with { type: 'json' };
import en from '@/public/_locales/en/messages.json' with { type: 'json' };
import { today } from '../../adapters/clock';
import { loadDirectory } from '../load-data';
import type { Facts } from './listing';
import { reviewNotes } from './review-notes';
import type { Store } from './stores';
import type { StoreLanguage } from './texts';

const root = join(import.meta.dirname, '../../..');
const messages = { en, de };

const { version, engines, dependencies } = project;

export function factsOf({ target }: Store, language: StoreLanguage): Facts {
  const { rubric, desks } = loadDirectory(join(root, 'data'), today());
  const { extensionName, extensionDescription } = messages[language];
  return {
    manifest: JSON.parse(readFileSync(join(root, '.output', target, 'manifest.json'), 'utf8')),
    name: extensionName.message,
    summary: extensionDescription.message,
    notes: reviewNotes({ version, node: engines.node, dependencies }),
    numbers: {
      desks: desks.length,
      factors: rubric.factors.length,
      criteria: rubric.factors.flatMap(({ criteria }) => criteria).length,
      ratedFrom: rubric.ratedFrom,
    },
  };
}
