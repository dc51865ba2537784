/**
 * The shapes of the files in `data/` that are not one desk's: the rubric, the checklist, quick picks and regions. Their texts are ours, in
 * every language; an extension at work is handed them in one.
 */
import * as z from 'zod/mini';
import { sourceSchema } from './desk-schema';
import { checklistGroups, clientTypes, executionStyles, services, topics } from './kinds';
import { country, id, ids, localText, points, regionsNamed, type Texts, type text } from './shapes';

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

export const rubricSchema = rubricOf(localText);
export const checklistSchema = checklistOf(localText);
export const quickPicksSchema = quickPicksOf(localText);
export const regionsSchema = regionsOf(localText);

export type RubricData = z.infer<typeof rubricSchema>;
export type ChecklistData = z.infer<typeof checklistSchema>;
export type QuickPicksData = z.infer<typeof quickPicksSchema>;
export type RegionsData = z.infer<typeof regionsSchema>;
export type Rubric = z.infer<ReturnType<typeof rubricOf<typeof text>>>;
export type ChecklistItem = z.infer<ReturnType<typeof checklistOf<typeof text>>>[number];
export type QuickPicks = z.infer<ReturnType<typeof quickPicksOf<typeof text>>>;
export type QuickPick = QuickPicks['picks'][number];
export type Regions = z.infer<ReturnType<typeof regionsOf<typeof text>>>;
