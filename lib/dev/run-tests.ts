/**
 * `npm test`: types, lint and layer rules, the data check, both builds, then every Vitest test, in a real Chromium and a real
 * Firefox where it is end to end. Goes on after a failure, and ends with the sum over all of them: each check counts one, each
 * test one. Where there is no Firefox and none can be installed its tests are left out, which is said, and under CI counts as failed.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './find-browser';

const root = join(import.meta.dirname, '../..');
const report = join(root, '.output/test-report.json');

interface Tally {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  numTotalTests: number;
  testResults: { name: string; status: string; assertionResults: unknown[] }[];
}

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
rmSync(report, { force: true });
const projects = hasFirefox() ? [] : ['--project=!firefox*'];
if (projects.length > 0) add({ passed: 0, failed: process.env.CI ? 1 : 0 });
const vitestEnded = run('tests', 'vitest/vitest.mjs', [
  'run',
  ...projects,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
]);
add(readReport(vitestEnded));

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

/** A test that was skipped counts as failed, and so does a file that ended without its tests, or a run that ended badly. */
function readReport(endedWell: boolean): Tally {
  try {
    const { numPassedTests, numTotalTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
    const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0);
    const failed = numTotalTests - numPassedTests + broken.length;
    return { passed: numPassedTests, failed: endedWell ? failed : Math.max(failed, 1) };
  } catch (error) {
    console.error(`No report of the tests: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
}

function add({ passed, failed }: Tally): void {
  total.passed += passed;
  total.failed += failed;
}
