/**
 * What Vitest's JSON report says of each file. A file of browser tests that failed beside others may be run again alone: what it says then
 * counts, and it is named. Its tests wait for pointers, timers and drawn pages, which come late where other tests have the cores.
 */

export interface FileResult {
  /** Absolute path. */
  name: string;
  status: string;
  assertionResults: readonly { status: string }[];
}

export interface Tally {
  passed: number;
  failed: number;
}

/** More than these are no late pointer: something is broken, and another run would tell nothing. */
const MOST_AGAIN = 6;

/** Files to be run again; none where too many failed, or one did that has no browser. */
export function runAgain(files: readonly FileResult[]): string[] {
  const failed = files.filter(({ status }) => status === 'failed').map(({ name }) => name);
  const isInBrowser = (name: string) => /[\\/]tests[\\/](e2e|firefox)[\\/]/.test(name);
  return failed.length <= MOST_AGAIN && failed.every(isInBrowser) ? failed : [];
}

/** Each file as it ended last. */
export function asEndedLast(first: readonly FileResult[], again: readonly FileResult[]): FileResult[] {
  const later = new Map(again.map((file) => [file.name, file]));
  return first.map((file) => later.get(file.name) ?? file);
}

/** A test that was skipped counts as failed; so does a file of which no test did and that failed all the same. */
export function tallyOf(files: readonly FileResult[]): Tally {
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const broken = files.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((one) => one.status === 'passed'),
  );
  return { passed, failed: tests.length - passed + broken.length };
}
