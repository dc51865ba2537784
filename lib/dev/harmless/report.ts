/** Prints what a run over saved pages found. */
import type { Judgement } from './judge';

/** Whether all is well: pages were compared, none differs, and nothing of ours went wrong. */
export function isHarmless(judgements: readonly Judgement[]): boolean {
  return (
    judgements.some(({ skipped }) => skipped === null) && judgements.every((one) => one.difference === null && one.errors.length === 0)
  );
}

export function printReport(judgements: readonly Judgement[]): void {
  const read = judgements.filter(({ skipped }) => skipped === null);
  const skipped = judgements.filter((one) => one.skipped !== null);
  const named = read.filter(({ mentions }) => mentions > 0);
  const quiet = read.filter(({ scriptsOff }) => scriptsOff);
  const different = read.filter(({ difference }) => difference !== null);
  const erring = judgements.filter(({ errors }) => errors.length > 0);
  console.log(`\n${read.length} pages read, ${skipped.length} skipped`);
  console.log(`${named.length} pages with mentions, ${named.reduce((sum, { mentions }) => sum + mentions, 0)} mentions in all`);
  console.log(`${different.length} pages differ with the extension, ${erring.length} have errors`);
  list('Compared with their own scripts off, since they differ from themselves', quiet, () => []);
  list('Skipped', skipped, (one) => [one.skipped ?? '']);
  list('Differ', different, ({ difference }) =>
    difference
      ? [
          `from character ${difference.at} on`,
          `with     ${JSON.stringify(difference.with)}`,
          `without  ${JSON.stringify(difference.without)}`,
        ]
      : [],
  );
  list('Errors', erring, ({ errors }) => errors);
  if (read.length === 0) console.log('\nNo page could be compared, so nothing is known.');
}

function list(title: string, judgements: readonly Judgement[], say: (judgement: Judgement) => readonly string[]): void {
  if (judgements.length === 0) return;
  console.log(`\n${title}:`);
  for (const judgement of judgements) {
    console.log(`  ${judgement.page}`);
    for (const line of say(judgement)) console.log(`    ${line}`);
  }
}
