/**
 * The texts of a listing, filled with facts of the manifest and the data so that they cannot grow old, and what of them a store
 * would not take.
 */
import type { Asked, Store } from './stores';
import type { Texts } from './texts';

/** What a listing takes from the manifest of a build. */
export interface Manifest {
  permissions: readonly string[];
  optional_permissions: readonly string[];
  host_permissions: readonly string[];
}

export interface Facts {
  manifest: Manifest;
  name: string;
  summary: string;
  /** For Mozilla's reviewers. */
  notes: string;
  /** Numbers of the data, by the names the texts give them. */
  numbers: Readonly<Record<string, number>>;
}

export interface Entry {
  field: string;
  text: string;
  atLeast: number;
  atMost: number;
}

/** Every text a store asks for, in the order of its form; a permission without a reason has none. */
export function listingOf({ asks }: Store, texts: Texts, facts: Facts): Entry[] {
  return asks.flatMap((asked) =>
    textsOf(asked, texts, facts).map((entry) => ({ ...entry, atLeast: asked.atLeast ?? 1, atMost: asked.atMost })),
  );
}

/** What a store would not take, each as a sentence; empty where it takes all. */
export function problemsOf(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ field, text, atLeast, atMost }) => {
    const unknown = text.match(/\{\w+\}/g) ?? [];
    return [
      ...unknown.map((name) => `${field}: ${name} is none of the facts`),
      ...(text.length < atLeast ? [`${field}: ${text.length} characters, of at least ${atLeast}`] : []),
      ...(text.length > atMost ? [`${field}: ${text.length} characters, of at most ${atMost}`] : []),
    ];
  });
}

/** As one text to paste from, field by field. */
export function written(title: string, entries: readonly Entry[]): string {
  const parts = entries.map(({ field, text, atMost }) => `== ${field} (${text.length} of ${atMost} characters)\n\n${text}\n`);
  return [`${title}\n`, ...parts].join('\n');
}

function textsOf({ field, from }: Asked, texts: Texts, facts: Facts): Pick<Entry, 'field' | 'text'>[] {
  if (from === 'permissions') {
    const { permissions, optional_permissions, host_permissions } = facts.manifest;
    const reasons: Readonly<Record<string, string>> = texts.permissions;
    return [...permissions, ...host_permissions, ...optional_permissions].map((permission) => ({
      field: `${field}: ${permission}`,
      text: reasons[permission] ?? '',
    }));
  }
  if (from === 'name' || from === 'summary' || from === 'notes') return [{ field, text: facts[from] }];
  if (from === 'searchTerms') return [{ field, text: texts.searchTerms.join(', ') }];
  const text = [texts[from]].flat().join('\n');
  return [{ field, text: text.replace(/\{(\w+)\}/g, (whole, name: string) => String(facts.numbers[name] ?? whole)) }];
}
