/**
 * `npm test`: types, lint and layer rules, the data check, both builds, then every Vitest test, in a real Chromium and a real
 * Firefox where it is end to end. Goes on after a failure, and ends with the sum over all of them: each check counts one, each
 * test one. Where there is no Firefox and none can be installed its tests are left out, which is said, and under CI counts as failed.
 * Under CI a few files of browser tests that failed are run once more, alone: that is said, and what they say then counts.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './find-browser';
import { asEndedLast, type FileResult, runAgain, type Tally, tallyOf } from './test-report';

const root = join(import.meta.dirname, '../..');
const report = join(root, '.output/test-report.json');
const reportAgain = join(root, '.output/test-report-again.json');

const checks: readonly (readonly [name: string, script: string, ...args: string[]])[] = [
  ['types', 'typescript/bin/tsc', '--noEmit'],
  ['types of the pure rooms, without DOM or Node', 'typescript/bin/tsc', '-p', 'lib'],
  ['lint, format and layer rules', '@biomejs/biome/bin/biome', 'ci', '.'],
  ['data', 'tsx/dist/cli.mjs', 'lib/dev/check-data.ts'],
  ['build for Chrome and Edge', 'wxt/bin/wxt.mjs', 'build'],
  ['build for Firefox', 'wxt/bin/wxt.mjs', 'build', '--browser', 'firefox'],
];

const total: Tally = { passed: 0, failed: 0 };
for (const [name, script, ...args] of checks) add(run(name, script, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
const projects = hasFirefox() ? [] : ['--project=!firefox*'];
if (projects.length > 0) add({ passed: 0, failed: process.env.CI ? 1 : 0 });
const first = runVitest('tests', report, projects);
const unsteady = process.env.CI ? runAgain(first.files) : [];
if (unsteady.length === 0) add(counted(first));
else {
  const again = runVitest('tests that failed, once more and alone', reportAgain, ['--no-file-parallelism', ...unsteady]);
  add(counted({ endedWell: again.endedWell, files: asEndedLast(first.files, again.files) }));
  console.log(`UNSTEADY, failed beside other tests and were run again alone:\n${unsteady.join('\n')}`);
}

if (projects.length > 0) console.log('NOT TESTED in Firefox: there is none here. Install firefox-esr or Firefox and run this again.');
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

function run(name: string, script: string, args: readonly string[]): boolean {
  console.log(`\n== ${name}`);
  const { status, error } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: 'inherit' });
  if (error) console.error(error.message);
  return status === 0;
}

function hasFirefox(): boolean {
  try {
    return ensureBrowser(['firefox']).family === 'firefox';
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    return false;
  }
}

interface Ended {
  endedWell: boolean;
  files: readonly FileResult[];
}

function runVitest(name: string, file: string, args: readonly string[]): Ended {
  rmSync(file, { force: true });
  const endedWell = run(name, 'vitest/vitest.mjs', ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  try {
    const { testResults: files } = JSON.parse(readFileSync(file, 'utf8')) as { testResults: FileResult[] };
    return { endedWell, files };
  } catch (error) {
    console.error(`No report of the tests: ${error instanceof Error ? error.message : error}`);
    return { endedWell: false, files: [] };
  }
}

/** A run that ended badly has failed, whatever its files say. */
function counted({ endedWell, files }: Ended): Tally {
  const { passed, failed } = tallyOf(files);
  return { passed, failed: endedWell ? failed : Math.max(failed, 1) };
}

function add({ passed, failed }: Tally): void {
  total.passed += passed;
  total.failed += failed;
}
