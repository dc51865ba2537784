/**
 * `npm run harmless -- FOLDER`: opens every saved page in a folder in a real Chromium with the built extension and in one
 * without it, offline, and says where the page's HTML is not the same and what of ours went wrong. The pages' own scripts run.
 * Exit code 1 where a page differs, anything of ours errs, or no page could be compared.
 */
import { join } from 'node:path';
import { ensureBrowser } from './find-browser';
import { checkHarmless } from './harmless/check';
import { isHarmless, printReport } from './harmless/report';

/** A line on how far it is comes after this many pages. */
const PAGES_A_LINE = 20;
const MS_A_SECOND = 1_000;

const seconds = () => Math.round(performance.now() / MS_A_SECOND);

try {
  const judgements = await checkHarmless({
    folder: process.argv[2] ?? '',
    extension: join(import.meta.dirname, '../../.output/chrome-mv3'),
    found: ensureBrowser(['chromium']),
    onPage: (_judgement, done, of) => {
      if (done % PAGES_A_LINE === 0 || done === of) console.error(`${seconds()} s: ${done} of ${of} pages`);
    },
  });
  printReport(judgements);
  process.exitCode = isHarmless(judgements) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
