/**
 * What is read of the two runners' JSON reports.
 * @typedef {{ fullName: string, duration?: number | null }} Assertion
 * @typedef {{ status: string, assertionResults: Assertion[] }} TestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: TestFile[] }} VitestReport
 * @typedef {{ title: string, tests: { status: string, results: { duration: number }[] }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, suites: Suite[] }} PlaywrightReport
 */

/**
 * A test and for how long it ran, in milliseconds.
 * @typedef {{ title: string, ms: number }} Timed
 */

/**
 * What a runner counted. `raced` are the titles of tests that failed and passed when they were run once more: among the failed.
 * @typedef {{ passed: number, failed: number, skipped: number, raced: string[], timed: Timed[] }} Count
 */

/**
 * Counts the unit and store tests. A file that does not even load has no tests of its own to fail: it is one failure.
 * @param {string} text Vitest's JSON report
 * @returns {Count}
 */
export function countVitest(text) {
  /** @type {VitestReport} */
  const report = JSON.parse(text);
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    raced: [],
    timed: report.testResults.flatMap((file) => file.assertionResults.map(({ fullName, duration }) => ({ title: fullName, ms: duration ?? 0 }))),
  };
}

/**
 * Counts the end-to-end tests. One that passes only at its second try has failed: it waits for a time in which a busier machine fails it.
 * @param {string} text Playwright's JSON report
 * @returns {Count}
 */
export function countPlaywright(text) {
  /** @type {PlaywrightReport} */
  const { stats, suites } = JSON.parse(text);
  const specs = suites.flatMap(specsIn);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    raced: specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title),
    timed: specs.flatMap(({ title, tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => ({ title, ms: duration })))),
  };
}

/**
 * @param {Suite} suite
 * @returns {Spec[]}
 */
const specsIn = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsIn)];

/**
 * The tests that took longest, the longest first.
 * @param {readonly Timed[]} timed
 * @param {number} count
 */
export const slowest = (timed, count) => timed.toSorted((a, b) => b.ms - a.ms).slice(0, count);
