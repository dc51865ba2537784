/** A folder for the tests that ask for it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Ask for it before the browser that writes into it is asked for: what ends a test file runs backwards, so it goes once that is closed. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desklens-'));
  // A process that was just told to end may still write.
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  return folder;
}
