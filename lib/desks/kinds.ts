/** The words of the field that data, profile and rules are written in. */

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

/** The parts of a counterparty file, in the order an onboarding goes through them. */
export const checklistGroups = ['selection', 'they-ask', 'we-ask', 'security', 'mistakes'] as const;

export type PublisherKind = (typeof publisherKinds)[number];
export type Topic = (typeof topics)[number];
export type ClientType = (typeof clientTypes)[number];
export type Classification = (typeof classifications)[number];
export type Service = (typeof services)[number];
export type Product = (typeof products)[number];
export type Channel = (typeof channels)[number];
export type Hours = (typeof hours)[number];
export type ExecutionStyle = (typeof executionStyles)[number];
