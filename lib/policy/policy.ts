/**
 * What an organisation sets for all its users, as the browser hands it over: every key may be missing, and one that cannot be read is
 * named and costs no other anything. The same keys stand in `public/managed-schema.json`, by which Chrome and Edge take them in.
 * What a policy sets is laid over what the user stored (lay-over.ts) and stored nowhere itself.
 */
import { dequal } from 'dequal/lite';
import * as z from 'zod/mini';
import { checklistGroups } from '@/lib/desks/kinds';
import { LONGEST_HOST, LONGEST_NAME, MOST_LISTED } from '@/lib/domains/limits';
import { TEXT_LIMIT } from '@/lib/onboarding/file-entry';
import type { TwoPersonRule } from '@/lib/onboarding/sign-off';
import { LONGEST_ADDRESS, packAddress } from '@/lib/packs/address';
import { publicKeySchema } from '@/lib/packs/public-key';
import type { TrustedKey } from '@/lib/packs/vouched';
import { siteOfPage } from '@/lib/profile/pause';
import { profileFields } from '@/lib/profile/profile-schema';
import { fields, list, one, type Problem } from './tolerant';

/** What can be switched off, everywhere it is. */
export const features = ['quotes', 'settlement', 'memo', 'look-alike-banner', 'own-packs', 'sync'] as const;
export type Feature = (typeof features)[number];

/** What an organisation can ask for: a second name under the items that are listed, or under every one. */
export const reviewerRules = ['listed', 'every'] as const satisfies readonly TwoPersonRule[];

const MOST_SITES = 500;
/** More than anybody goes through for one counterparty. */
const MOST_ITEMS = 100;
/** More publishers than any organisation trusts. */
const MOST_KEYS = 20;
/** The longest id of an item, in characters. */
const LONGEST_ID = 60;

const itemId = z.string().check(
  z.maxLength(LONGEST_ID),
  z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  // Ids are keys of plain objects.
  z.refine((value) => !(value in {})),
);
const text = z.string().check(z.trim(), z.minLength(1), z.maxLength(TEXT_LIMIT));
const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_NAME));
const host = z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_HOST));
const site = host.check(z.refine((value) => siteIn(value) !== null));
const address = z.string().check(
  z.maxLength(LONGEST_ADDRESS),
  z.refine((value) => packAddress(value) !== null),
);

const policyForm = fields({
  profile: fields({
    country: one(profileFields.country),
    usState: one(profileFields.usState),
    clientType: one(profileFields.clientType),
    classification: one(profileFields.classification),
    assetsUsd: one(profileFields.assetsUsd),
    ticketUsd: one(profileFields.ticketUsd),
    products: one(profileFields.products),
    fiat: one(profileFields.fiat),
    hours: one(profileFields.hours),
    channels: one(profileFields.channels),
    styles: one(profileFields.styles),
  }),
  domains: list(fields({ domain: one(host), name: one(name) }, ['domain']), MOST_LISTED),
  pausedSites: list(one(site), MOST_SITES),
  disabled: list(one(z.enum(features)), features.length),
  checklist: fields({
    items: list(
      fields(
        {
          id: one(itemId),
          title: one(text),
          how: one(text),
          group: one(z.enum(checklistGroups)),
          blocking: one(z.boolean()),
          secondPerson: one(z.boolean()),
          reviewMonths: one(z.int().check(z.minimum(1), z.maximum(1200))),
        },
        ['id', 'title'],
      ),
      MOST_ITEMS,
    ),
    without: list(one(itemId), MOST_ITEMS),
  }),
  reviewer: fields({ rule: one(z.enum(reviewerRules)), items: list(one(itemId), MOST_ITEMS) }),
  packs: fields({
    keys: list(fields({ name: one(name), key: one(publicKeySchema) }, ['name', 'key']), MOST_KEYS),
    url: one(address),
  }),
});

/** Every key of a policy: "profile", "profile.country", "domains[].name". */
export const policyKeys: readonly string[] = policyForm.keys.map((key) => key.slice(1));

type Read = NonNullable<ReturnType<typeof policyForm.read>>;

export interface Policy {
  /** The fields that are set; the user's own stand behind them. */
  profile: NonNullable<Read['profile']>;
  /** As they were written: which registrable domain each names, domains.ts tells. */
  domains: NonNullable<Read['domains']>;
  /** Hosts without `www.`, as pauses have them. */
  pausedSites: readonly string[];
  disabled: readonly Feature[];
  checklist: {
    /** Further items; one with the id of an item there is takes its place. */
    items: NonNullable<NonNullable<Read['checklist']>['items']>;
    /** Ids of items that are left out. */
    without: readonly string[];
  };
  /** Null where the rule is the user's own. `items` need a second name as well. */
  reviewer: { rule: (typeof reviewerRules)[number]; items: readonly string[] } | null;
  packs: {
    /** Keys that the organisation vouches for. */
    keys: readonly TrustedKey[];
    /** Where its own pack is fetched from, as `packAddress` writes it; null where it names none. */
    url: string | null;
  };
}

export interface ReadPolicy {
  policy: Policy;
  /** What of it is not used. */
  problems: readonly Problem[];
}

export const noPolicy: Policy = {
  profile: {},
  domains: [],
  pausedSites: [],
  disabled: [],
  checklist: { items: [], without: [] },
  reviewer: null,
  packs: { keys: [], url: null },
};

/** Whether nothing at all is set. */
export function isNoPolicy(policy: Policy): boolean {
  return dequal(policy, noPolicy);
}

/** `raw`: all that the browser holds for us. */
export function readPolicy(raw: unknown): ReadPolicy {
  const problems: Problem[] = [];
  const {
    profile = {},
    domains = [],
    pausedSites = [],
    disabled = [],
    checklist = {},
    reviewer = {},
    packs = {},
  } = policyForm.read(raw, '', problems) ?? {};
  const { rule, items: ofReviewer = [] } = reviewer;
  const policy: Policy = {
    profile,
    domains,
    pausedSites: [...new Set(pausedSites.flatMap((text) => siteIn(text) ?? []))],
    disabled: [...new Set(disabled)],
    checklist: { items: checklist.items ?? [], without: checklist.without ?? [] },
    // Items that need a second name need a rule by which they do.
    reviewer: rule || ofReviewer.length > 0 ? { rule: rule ?? 'listed', items: ofReviewer } : null,
    packs: { keys: packs.keys ?? [], url: packs.url === undefined ? null : packAddress(packs.url) },
  };
  return { policy, problems };
}

/** A site by its host, or by the address of a page on it. */
function siteIn(text: string): string | null {
  const found = siteOfPage(/^https?:/i.test(text) ? text : `https://${text}`);
  return found !== null && /^(?:[\p{L}\p{N}-]+\.)*[\p{L}\p{N}-]+$|^\[[\da-f:.]+\]$/u.test(found) ? found : null;
}
