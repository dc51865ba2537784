/**
 * How spotted mentions are held against labelled ones: a mention is right where start, end and desk are those of a positive
 * label; any other mention is wrong; a positive label without its mention is missed.
 */
import * as z from 'zod/mini';
import type { Mention } from '@/lib/spotting/find-mentions';

const spanSchema = z.object({
  start: z.int().check(z.minimum(0)),
  end: z.int().check(z.minimum(1)),
  desk: z.string(),
  label: z.enum(['pos', 'neg']),
  sense: z.nullish(z.string()),
});

const passageSchema = z.object({
  id: z.string(),
  text: z.string(),
  lang: z.string(),
  title: z.nullish(z.string()),
  spans: z.array(spanSchema),
});

export type Passage = z.infer<typeof passageSchema>;

export interface Counts {
  hit: number;
  wrong: number;
  missed: number;
}

export interface Judged {
  /** `left`: a name in another sense, rightly not marked. */
  outcome: keyof Counts | 'left';
  desk: string;
  start: number;
  end: number;
  /** What a negative label says the name means there; empty where nothing does. */
  sense: string;
}

/** One passage a line; blank lines are passed over. Throws with the number of the first line that is none. */
export function parsePassages(jsonl: string): Passage[] {
  return jsonl.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [passageSchema.parse(JSON.parse(line))];
    } catch (error) {
      throw new Error(`line ${i + 1} is no labelled passage: ${error instanceof Error ? error.message : error}`);
    }
  });
}

export function judgePassage({ spans }: Pick<Passage, 'spans'>, found: readonly Mention[]): Judged[] {
  const same = (a: Mention, b: Mention) => a.start === b.start && a.end === b.end && a.desk === b.desk;
  const wanted = spans.filter(({ label }) => label === 'pos');
  const others = spans.filter(({ label }) => label === 'neg');
  const overlaps = (a: Mention, b: Mention) => a.start < b.end && b.start < a.end;
  const judged = (outcome: Judged['outcome'], { desk, start, end }: Mention, sense = ''): Judged => ({ outcome, desk, start, end, sense });
  return [
    ...found.map((mention) => {
      if (wanted.some((span) => same(span, mention))) return judged('hit', mention);
      return judged('wrong', mention, others.find((span) => overlaps(span, mention))?.sense ?? '');
    }),
    ...wanted.filter((span) => !found.some((mention) => same(span, mention))).map((span) => judged('missed', span)),
    ...others.filter((span) => !found.some((mention) => overlaps(span, mention))).map((span) => judged('left', span, span.sense ?? '')),
  ];
}

export function addTo(counts: Counts, outcome: keyof Counts): void {
  counts[outcome] += 1;
}

/** 1 where there is nothing to be wrong about. */
export function figures({ hit, wrong, missed }: Counts): { precision: number; recall: number; f1: number } {
  const precision = hit + wrong === 0 ? 1 : hit / (hit + wrong);
  const recall = hit + missed === 0 ? 1 : hit / (hit + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
