/**
 * The shape of everything in `data/`: one desk a file, the rubric, the checklist, quick picks, regions, spotting vocabulary.
 *
 * The build and `npm run data:check` run these schemas, and the background on a pack of data (`lib/packs`); all else imports the types
 * and is handed data that passed.
 * What one file cannot show alone (an alias claimed twice, an inadmissible source) is left to `evidence/check-directory.ts`.
 * Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as exact as the source shows them.
 */
import { isValid, parseISO } from 'date-fns';
import * as z from 'zod/mini';

const text = z
  .string()
  .check(
    z.trim(),
    z.minLength(1),
    z.regex(/^[^\p{Cc}\u202a-\u202e\u2066-\u2069]*$/u, 'a text has no control characters, and none that turn its direction'),
  );
/** A text of ours: one string where it reads alike in every language, else each language by its code, English at least. */
const localText = z.union(
  [
    text,
    z
      .catchall(z.object({ en: text }), text)
      .check(z.refine((texts) => Object.keys(texts).every((key) => /^[a-z]{2}$/.test(key)), 'a language is its two-letter code')),
  ],
  'a text of ours is a string, or English ("en") and other languages by their two-letter codes',
);
const id = z.string().check(
  z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
  // Ids are keys of plain objects.
  z.refine((value) => !(value in {}), 'an id may not be a name every object has'),
);
const ids = z.array(id).check(z.minLength(1));
const date = z
  .string()
  .check(
    z.refine(
      (value) => /^\d{4}(-\d{2}){0,2}$/.test(value) && isValid(parseISO(value)),
      'a date is YYYY, YYYY-MM or YYYY-MM-DD, and a day of the calendar',
    ),
  );
const day = z.iso.date('a day is YYYY-MM-DD');
const points = z.int().check(z.minimum(1), z.maximum(100));
const usd = z.int().check(z.minimum(1));
const currency = z.string().check(z.regex(/^[A-Z]{3}$/, 'a fiat currency is an ISO 4217 code'));
const country = z.string().check(z.regex(/^[A-Z]{2}$/, 'a country is an ISO 3166-1 code'));
const region = z
  .string()
  .check(z.regex(/^([A-Z]{2}|[A-Z]{2}-[A-Z]{2}|EU|EEA)$/, 'a region is an ISO country, a US state as US-XX, or a group of regions.json'));

/** Who published a source, best first. */
export const publisherKinds = ['regulator', 'official', 'guide', 'press', 'other'] as const;

/** What a claim is about; decides its shelf life (rubric.json). */
export const topics = [
  'licence',
  'eligibility',
  'fee',
  'count',
  'assurance',
  'minimum',
  'product',
  'channel',
  'execution',
  'custody',
  'settlement',
  'fiat',
  'reporting',
  'size',
  'support',
  'contact',
  'incident',
] as const;

export const clientTypes = ['individual', 'fund', 'corporate', 'family-office', 'prop-firm', 'financial-institution'] as const;

/** `ecp`: US eligible contract participant. `accredited`: US accredited investor. The middle two are the EU and UK terms. */
export const classifications = ['ecp', 'accredited', 'professional', 'eligible-counterparty', 'retail'] as const;

/** What eligibility is asked for. A product is spot or a derivative (`servicesNeeded`). */
export const services = ['spot', 'derivatives'] as const;

export const products = ['spot', 'options', 'forwards', 'ndfs', 'cfds', 'swaps', 'futures', 'structured'] as const;

export const channels = ['chat', 'phone', 'email', 'portal', 'rest-api', 'websocket-api', 'fix-api'] as const;

/** `weekdays`: 24 hours on weekdays. */
export const hours = ['round-the-clock', 'weekdays', 'business-hours'] as const;

/** `principal`: deals from its own book. `agency`: works the client's order. `venue`: matches clients with several makers. */
export const executionStyles = ['principal', 'agency', 'venue'] as const;

/** Kinds of address that a desk is reached by, or writes from. `mail-domain`: every address at it. */
export const addressKinds = ['email', 'mail-domain', 'telegram', 'x', 'phone'] as const;

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

const regionsNamed = z.strictObject({ in: z.optional(z.array(region)), notIn: z.optional(z.array(region)) });

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

/** The shapes below are for texts in all languages, and for texts in one. */
type Texts = typeof text | typeof localText;

const rubricOf = <T extends Texts>(texts: T) =>
  z.strictObject({
    /** Share of a criterion's points that `partly` earns. */
    partlyShare: z.number().check(z.gt(0), z.lt(1)),
    /** Evidence coverage, in per cent of the weight, below which a desk is not rated. */
    ratedFrom: z.int().check(z.minimum(0), z.maximum(100)),
    shelfLife: z.array(z.strictObject({ months: z.nullable(z.int().check(z.minimum(1))), topics: z.array(z.enum(topics)) })),
    factors: z.array(
      z.strictObject({
        id,
        name: texts,
        /** Points of 100 the factor is worth in the guide's weighting. */
        weight: points,
        criteria: z
          .array(
            z.strictObject({
              id,
              name: texts,
              /** Points of 100 inside the factor. */
              points,
              floor: z.optional(z.literal(true)),
              /** What to ask the desk, as a question. */
              ask: texts,
              metWhen: texts,
            }),
          )
          .check(z.minLength(1)),
      }),
    ),
  });

/** The parts of a counterparty file, in the order an onboarding goes through them. */
export const checklistGroups = ['selection', 'they-ask', 'we-ask', 'security', 'mistakes'] as const;

const checklistOf = <T extends Texts>(texts: T) =>
  z.array(
    z.strictObject({
      id,
      group: z.enum(checklistGroups),
      title: texts,
      how: texts,
      /** Whom and which desks it concerns; left out, all. Conditions are joined by "and". */
      appliesTo: z.optional(
        z.strictObject({
          where: z.optional(regionsNamed),
          clientTypes: z.optional(z.array(z.enum(clientTypes)).check(z.minLength(1))),
          /** Needed by the client. */
          services: z.optional(z.array(z.enum(services)).check(z.minLength(1))),
          /** How the desk deals; a desk of which that is not known is concerned. */
          styles: z.optional(z.array(z.enum(executionStyles)).check(z.minLength(1))),
        }),
      ),
      /** The desk is not ready while it is open. */
      blocking: z.optional(z.literal(true)),
      /** Done needs a second name. */
      secondPerson: z.optional(z.literal(true)),
      /** Months until it is looked at again, where they are not the usual ones. */
      reviewMonths: z.optional(z.int().check(z.minimum(1))),
      /** Criteria of the rubric that its answer bears on. */
      answers: z.optional(ids),
    }),
  );

const quickPicksOf = <T extends Texts>(texts: T) =>
  z.strictObject({
    /** Where the use cases and their desks are published. */
    source: sourceSchema,
    picks: z.array(
      z.strictObject({
        id,
        useCase: texts,
        /** The desk the guide names for it. */
        guidePick: id,
        /** Criteria another desk must meet to stand in. */
        needs: z.array(id).check(z.minLength(1)),
      }),
    ),
  });

const regionsOf = <T extends Texts>(texts: T) =>
  z.strictObject({
    countries: z.array(country).check(z.minLength(1)),
    usStates: z.record(z.string().check(z.regex(/^[A-Z]{2}$/)), texts),
    groups: z.record(z.enum(['EU', 'EEA']), z.strictObject({ name: texts, members: z.array(country).check(z.minLength(1)) })),
  });

/** For what is made of these shapes elsewhere: a pack of data. */
export const idSchema = id;
export const textSchema = text;
export const daySchema = day;

export const rubricSchema = rubricOf(localText);
export const checklistSchema = checklistOf(localText);
export const quickPicksSchema = quickPicksOf(localText);
export const regionsSchema = regionsOf(localText);

const words = z.array(text);

/** What each list is for: `lib/spotting/vocabulary.ts`. */
export const vocabularySchema = z.strictObject({
  cues: z.strictObject({ strong: words, soft: words }),
  peers: words,
  firm: z.strictObject({ before: words, after: words }),
  otherSenses: z.record(id, z.strictObject({ before: words, after: words, near: words })),
});

export type PublisherKind = (typeof publisherKinds)[number];
export type Topic = (typeof topics)[number];
export type ClientType = (typeof clientTypes)[number];
export type Classification = (typeof classifications)[number];
export type Service = (typeof services)[number];
export type Product = (typeof products)[number];
export type Channel = (typeof channels)[number];
export type Hours = (typeof hours)[number];
export type ExecutionStyle = (typeof executionStyles)[number];
export type Source = z.infer<typeof sourceSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type OutcomeEntry = z.infer<typeof outcomeSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type Entity = z.infer<typeof entitySchema>;
export type Terms = z.infer<typeof termsSchema>;
export type Desk = z.infer<typeof deskSchema>;
export type RubricData = z.infer<typeof rubricSchema>;
export type ChecklistData = z.infer<typeof checklistSchema>;
export type QuickPicksData = z.infer<typeof quickPicksSchema>;
export type RegionsData = z.infer<typeof regionsSchema>;
export type Rubric = z.infer<ReturnType<typeof rubricOf<typeof text>>>;
export type ChecklistItem = z.infer<ReturnType<typeof checklistOf<typeof text>>>[number];
export type QuickPicks = z.infer<ReturnType<typeof quickPicksOf<typeof text>>>;
export type QuickPick = QuickPicks['picks'][number];
export type Regions = z.infer<ReturnType<typeof regionsOf<typeof text>>>;
export type Vocabulary = z.infer<typeof vocabularySchema>;
