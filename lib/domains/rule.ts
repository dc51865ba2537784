/** What a rule is handed and what it answers. Each rule is a file of `rules/`, and decides by one kind of likeness only. */

import type { Drawing } from './drawing';
import type { Name } from './names';
import type { Site } from './site';
import type { LookAlikeWords } from './words-schema';

/** `banner`: said in the page. `line`: only where the user looks, in popup and card. */
export type Certainty = 'banner' | 'line';

/** Why a site resembles a name, with what its text shows. */
export type Reason =
  /** Drawn alike: letters of other scripts, accents, pairs of letters that read as one. `letters`: those that differ. */
  | { rule: 'confusable'; letters: readonly string[] }
  | { rule: 'digits' }
  | { rule: 'hyphen' }
  | { rule: 'embedded'; within: string }
  | { rule: 'full-name' }
  | { rule: 'trade-word'; words: readonly string[] }
  | { rule: 'one-edit' }
  | { rule: 'one-edit-with-word'; words: readonly string[] }
  | { rule: 'other-ending' }
  | { rule: 'holds-name' }
  | { rule: 'in-subdomain'; words: readonly string[] };

export interface Finding {
  certainty: Certainty;
  reason: Reason;
}

export interface Words {
  telling: ReadonlySet<string>;
  trading: ReadonlySet<string>;
  account: ReadonlySet<string>;
  entrance: ReadonlySet<string>;
  /** All of them and the soft ones. */
  listed: ReadonlySet<string>;
  ownNames: ReadonlySet<string>;
  tradeEndings: ReadonlySet<string>;
  carriers: readonly string[];
  labelEndings: ReadonlySet<string>;
}

export interface Means {
  drawing: Drawing;
  words: Words;
}

export type RuleOf = (site: Site, name: Name, means: Means) => Finding | null;

export function compileWords({ ownNames, words, tradeEndings, carriers, labelEndings }: LookAlikeWords): Words {
  const { telling, trading, account, entrance, soft } = words;
  return {
    telling: new Set(telling),
    trading: new Set(trading),
    account: new Set(account),
    entrance: new Set(entrance),
    listed: new Set([...telling, ...trading, ...account, ...entrance, ...soft]),
    ownNames: new Set(ownNames),
    tradeEndings: new Set(tradeEndings),
    carriers,
    labelEndings: new Set(labelEndings),
  };
}
