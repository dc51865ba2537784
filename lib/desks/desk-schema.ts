/**
 * The shape of a desk's file in `data/desks/`: sources, claims, outcomes, eligibility rules, entities, terms.
 *
 * The build and `npm run data:check` run these schemas, and the background on a pack of data (`lib/packs`); all else imports the types
 * and is handed data that passed.
 * What one file cannot show alone (an alias claimed twice, an inadmissible source) is left to `evidence/check-directory.ts`.
 */
import * as z from 'zod/mini';
import {
  addressKinds,
  channels,
  classifications,
  clientTypes,
  executionStyles,
  hours,
  products,
  publisherKinds,
  services,
  topics,
} from './kinds';
import { currency, date, day, id, ids, region, regionsNamed, text, usd } from './shapes';

export const sourceSchema = z.strictObject({
  id,
  url: z.url({ protocol: /^https?$/, error: 'an address starts with https:// or http://' }),
  title: text,
  publisher: text,
  kind: z.enum(publisherKinds),
  /** Date the page shows, or null where it shows none. */
  published: z.nullable(date),
  /** Day the page was read. */
  read: day,
});

export const claimSchema = z.strictObject({
  id,
  topic: z.enum(topics),
  /** One fact in our own words, as one sentence. */
  statement: text,
  sources: ids,
  /** Claims that say otherwise. They stand side by side; none is picked. */
  disagreesWith: z.optional(ids),
  /** Only for topic `incident`: when it happened and how it stands as far as known. */
  incident: z.optional(
    z.strictObject({ date, resolution: z.enum(['settled', 'penalised', 'remediated', 'dismissed', 'open', 'not-known']) }),
  ),
});

const answered = z.strictObject({ criterion: id, outcome: z.enum(['met', 'partly', 'not-met']), because: text, claims: ids });
const unanswered = z.strictObject({ criterion: id, outcome: z.literal('unverified'), wouldVerify: text, claims: z.optional(ids) });
const inapplicable = z.strictObject({ criterion: id, outcome: z.literal('not-applicable'), because: text, claims: ids });
export const outcomeSchema = z.discriminatedUnion('outcome', [answered, unanswered, inapplicable]);

/** From `from`, up to but not with `below`, in US dollars. */
const usdRange = z.strictObject({ from: z.optional(usd), below: z.optional(usd) });

export const ruleSchema = z.strictObject({
  id,
  /** Entity one would face; left out, the rule speaks of the whole desk. */
  entity: z.optional(id),
  /** Services the rule speaks of; left out, all. */
  services: z.optional(z.array(z.enum(services)).check(z.minLength(1))),
  /** Regions the rule speaks of; left out, everywhere. */
  where: z.optional(regionsNamed),
  clientTypes: z.optional(z.array(z.enum(clientTypes)).check(z.minLength(1))),
  classifications: z.optional(z.array(z.enum(classifications)).check(z.minLength(1))),
  /** Total assets of the client. */
  assetsUsd: z.optional(usdRange),
  /** Size of one trade. */
  ticketUsd: z.optional(usdRange),
  /** `not-established`: the evidence itself leaves it open, and keeps a weaker "yes" from counting. */
  outcome: z.enum(['eligible', 'conditional', 'not-established', 'not-eligible']),
  /** Said to the user, as one or more sentences. */
  reason: text.check(z.regex(/[.?!]$/, 'a reason is a sentence and ends like one')),
  claims: ids,
  /** The claims are too weak for an outcome: shown, but the verdict stays "not established". */
  lead: z.optional(z.literal(true)),
});

export const entitySchema = z.strictObject({
  id,
  name: text,
  /** Where it is formed; null where no source says. */
  jurisdiction: z.nullable(region),
  /** What this entity does in the desk's business, in a few words. */
  role: text,
  licences: z.array(
    z.strictObject({
      authority: text,
      permission: text,
      /** What it lets the entity do, in a few words. */
      service: text,
      /** As the register or the desk gives it; null where none does. */
      number: z.nullable(text),
      /** When it was granted; null where no source says. */
      since: z.nullable(date),
      claims: ids,
    }),
  ),
  claims: ids,
});

/**
 * What a desk offers, as far as fit is judged on it. Not listed is not known; `offered: false` needs a claim like any other.
 * Two minimums that disagree stand side by side.
 */
export const termsSchema = z.strictObject({
  products: z.array(z.strictObject({ product: z.enum(products), offered: z.boolean(), claims: ids })),
  channels: z.array(z.strictObject({ channel: z.enum(channels), offered: z.boolean(), claims: ids })),
  fiat: z.array(z.strictObject({ currency, offered: z.boolean(), claims: ids })),
  hours: z.array(z.strictObject({ hours: z.enum(hours), claims: ids })),
  minimums: z.array(
    z.strictObject({
      /** `trade`: one trade. `account`: what must be held or brought to have the service. */
      of: z.enum(['trade', 'account']),
      amount: z.number().check(z.positive()),
      /** ISO 4217, or the ticker of a coin. */
      currency: z.string().check(z.regex(/^[A-Z]{3,5}$/, 'a currency is an ISO 4217 code or a ticker')),
      claims: ids,
    }),
  ),
  styles: z.array(z.strictObject({ style: z.enum(executionStyles), offered: z.boolean(), claims: ids })),
});

export const deskSchema = z.strictObject({
  id,
  name: text,
  /** How the desk deals, in a few words: "principal", "agency", "venue and principal". */
  style: z.strictObject({ text, claims: ids }),
  /** Strong: names the desk wherever it stands. Likely: unless the words around give it another sense. Weak: only with a word of context. */
  aliases: z.array(z.strictObject({ text, strength: z.enum(['strong', 'likely', 'weak']) })).check(z.minLength(1)),
  domains: z.array(
    z.strictObject({
      domain: z.string().check(z.regex(/^[a-z0-9.-]+\.[a-z]{2,}$/)),
      claims: ids,
      /** Only pages of the domain itself say so: shown with it. */
      selfDeclared: z.optional(z.literal(true)),
      /** Entity that one of the claims shows to stand behind the domain; left out where none does. */
      entity: z.optional(id),
    }),
  ),
  entities: z.array(entitySchema),
  sources: z.array(sourceSchema),
  claims: z.array(claimSchema),
  outcomes: z.array(outcomeSchema),
  terms: termsSchema,
  eligibility: z.array(ruleSchema),
  /** Said where no rule speaks of the profile: what is published, and that it leaves the question open. */
  otherwise: z.strictObject({ reason: text.check(z.regex(/[.?!]$/, 'a reason is a sentence and ends like one')), claims: ids }),
  /** Pages of the desk where a person or address can be verified, or that say how it writes to clients. */
  contacts: z.array(
    z.strictObject({ what: text, url: z.url({ protocol: /^https$/, error: 'an address starts with https://' }), claims: ids }),
  ),
  /** Addresses that the desk publishes as its own. What is not here is not known to be false. */
  addresses: z.array(
    z.strictObject({
      kind: z.enum(addressKinds),
      /** An e-mail address or domain in small letters; a handle without its sign; a number as +, country and figures only. */
      value: z
        .string()
        .check(z.regex(/^(\+\d{7,15}|[\w.%+-]+@[a-z0-9.-]+|[a-z0-9.-]+\.[a-z]{2,}|\w{3,32})$/, 'an address in its plain form')),
      /** What it is for, in a few words. */
      what: text,
      claims: ids,
    }),
  ),
  /** Ids of the desks the guide names beside this one, in its order. */
  guideAlternatives: z.array(id),
});

export type Source = z.infer<typeof sourceSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type OutcomeEntry = z.infer<typeof outcomeSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type Entity = z.infer<typeof entitySchema>;
export type Terms = z.infer<typeof termsSchema>;
export type Desk = z.infer<typeof deskSchema>;
