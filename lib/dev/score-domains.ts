/**
 * How the guard is held against a labelled list. A look-alike is caught where anything is said of it and the desk named is the one
 * labelled; an ordinary domain raises a false alarm where anything is said, be it only a line; an official one must be known as one.
 */
import type { Standing } from '../domains/guard';

export const domainLabels = ['official', 'lookalike', 'other'] as const;
export type DomainLabel = (typeof domainLabels)[number];

export interface LabelledDomain {
  domain: string;
  label: DomainLabel;
  /** The desk it is of, or resembles; null where the list does not say. */
  desk: string | null;
}

/** What was said of a host. `passed`: the look on every page lets it through to be decided. */
export interface Said {
  standing: Standing;
  passed: boolean;
}

export interface JudgedDomain {
  outcome: 'right' | 'missed' | 'false alarm' | 'wrong desk' | 'not official';
  /** Where something was said of a look-alike or an ordinary domain. */
  certainty: 'banner' | 'line' | null;
}

/** `domain<TAB>label[<TAB>desk]` a line; blank lines and those that begin with # are passed over. Throws with the number of a line that is none. */
export function parseDomains(text: string): LabelledDomain[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [domain = '', name = '', desk = ''] = line.trimEnd().split('\t');
    const label = domainLabels.find((one) => one === name);
    if (domain === '' || !label) throw new Error(`line ${i + 1} is no labelled domain: a domain, a tab, and ${domainLabels.join(', ')}`);
    return [{ domain, label, desk: desk === '' ? null : desk }];
  });
}

export function judgeDomain({ label, desk }: LabelledDomain, { standing, passed }: Said): JudgedDomain {
  const said = standing.kind === 'resembles' && passed ? standing : null;
  const certainty = said?.certainty ?? null;
  const isDesk = (owner: string) => desk === null || owner === desk;
  switch (label) {
    case 'official':
      if (standing.kind !== 'official') return { outcome: 'not official', certainty };
      return { outcome: isDesk(standing.name.owner) ? 'right' : 'wrong desk', certainty };
    case 'lookalike':
      if (!said) return { outcome: 'missed', certainty };
      return { outcome: isDesk(said.name.owner) ? 'right' : 'wrong desk', certainty };
    case 'other':
      return { outcome: said || standing.kind === 'official' ? 'false alarm' : 'right', certainty };
  }
}
