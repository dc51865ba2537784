/** The form of a profile, for what is stored, sent or set by an organisation: unknown until it passed. */
import * as z from 'zod/mini';
import { channels, classifications, clientTypes, executionStyles, hours, products } from '@/lib/desks/kinds';

/** The largest amount of a profile, in whole US dollars. */
const MOST_USD = 1e15;

const region = z.string().check(z.regex(/^[A-Z]{2}$/));
const usd = z.int().check(z.minimum(1), z.maximum(MOST_USD));

/** Each field as it is where it is set. */
export const profileFields = {
  country: region,
  usState: region,
  clientType: z.enum(clientTypes),
  classification: z.enum(classifications),
  assetsUsd: usd,
  ticketUsd: usd,
  products: z.array(z.enum(products)),
  fiat: z.array(z.string().check(z.regex(/^[A-Z]{3}$/))),
  hours: z.enum(hours),
  channels: z.array(z.enum(channels)),
  styles: z.array(z.enum(executionStyles)),
};

export const profileSchema = z.strictObject({
  ...profileFields,
  country: z.nullable(profileFields.country),
  usState: z.nullable(profileFields.usState),
  clientType: z.nullable(profileFields.clientType),
  classification: z.nullable(profileFields.classification),
  assetsUsd: z.nullable(profileFields.assetsUsd),
  ticketUsd: z.nullable(profileFields.ticketUsd),
  hours: z.nullable(profileFields.hours),
});
