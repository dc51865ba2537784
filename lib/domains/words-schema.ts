/**
 * The shape of `data/look-alikes.json`: what is known of names and words when a domain is held against the official ones. Only the
 * build runs the schema.
 */
import * as z from 'zod/mini';

/** Small letters, figures and hyphens, as they stand in a domain. */
const labels = z.array(z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a label is small letters, figures and single hyphens')));
const endings = z.array(z.string().check(z.regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'an ending is labels with dots between')));

export const lookAlikesSchema = z.strictObject({
  /** Official labels that are words or names of everyday use: others trade under them rightly. */
  ordinaryNames: labels,
  /** Words and names of others that lie close to an official label or hold it whole: a label, or one domain of a label that is a slip elsewhere. */
  ownNames: endings,
  words: z.strictObject({
    /** Beside any name: who trades over the counter, or wants a login. */
    telling: labels,
    /** Of the trade: telling beside a coined name, a hint beside an ordinary word. */
    trading: labels,
    /** Of accounts and their trouble, like the last. */
    account: labels,
    /** Of the way in: telling beside a coined name; beside an ordinary word only with a hyphen between. */
    entrance: labels,
    /** Said by every kind of firm: they only fill a label up. */
    soft: labels,
  }),
  /** Endings that speak of trade. */
  tradeEndings: endings,
  /** Domains under which a network delivers or translates the sites of others, under names it makes itself. */
  carriers: endings,
  /** Endings of official domains that are also everyday labels: "galaxy.app.link" embeds nothing. */
  labelEndings: endings,
});

export type LookAlikeWords = z.infer<typeof lookAlikesSchema>;
