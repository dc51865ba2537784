/**
 * A pack of data: some desks, a rubric or a checklist that a firm or another publisher keeps newer than this version of DeskLens does.
 * It is laid over what the build brought (lay-over.ts) and travels in an envelope that may be signed (envelope.ts).
 */
import * as z from 'zod/mini';
import { deskSchema } from '../desks/desk-schema';
import { checklistSchema, rubricSchema } from '../desks/guide-schema';
import { day, id, text } from '../desks/shapes';

/** The longest name of a publisher, in characters. */
const LONGEST_NAME = 120;

export const packSchema = z
  .strictObject({
    /** The same in every version of it. */
    id,
    /** Who made it, as they name themselves: believed no further than its signature is. */
    publisher: text.check(z.maxLength(LONGEST_NAME)),
    /** Grows with every version that is published. */
    version: z.int().check(z.minimum(1)),
    /** Day it was made. */
    made: day,
    /** Each takes the place of the desk with its id, or is one more. */
    desks: z.exactOptional(z.array(deskSchema)),
    rubric: z.exactOptional(rubricSchema),
    checklist: z.exactOptional(checklistSchema),
  })
  .check(
    z.refine(
      ({ desks = [], rubric, checklist }) => desks.length > 0 || rubric !== undefined || checklist !== undefined,
      'a pack holds desks, a rubric or a checklist',
    ),
  );

export type Pack = z.infer<typeof packSchema>;
