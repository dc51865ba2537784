/** The shape of `data/vocabulary.json`: the words that tell whether a name is a desk's. */
import * as z from 'zod/mini';
import { id, text } from './shapes';

const words = z.array(text);

/** What each list is for: `lib/spotting/vocabulary.ts`. */
export const vocabularySchema = z.strictObject({
  cues: z.strictObject({ strong: words, soft: words }),
  peers: words,
  firm: z.strictObject({ before: words, after: words }),
  otherSenses: z.record(id, z.strictObject({ before: words, after: words, near: words })),
});

export type Vocabulary = z.infer<typeof vocabularySchema>;
