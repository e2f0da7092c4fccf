import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, slowest } from '#test/run/tally.mjs';

const playwright = (tests: readonly (readonly [title: string, status: string, ...ms: number[]])[]): string =>
  JSON.stringify({
    stats: {
      expected: tests.filter(([, status]) => status === 'expected').length,
      unexpected: tests.filter(([, status]) => status === 'unexpected').length,
      flaky: tests.filter(([, status]) => status === 'flaky').length,
      skipped: 0,
    },
    suites: [{ suites: [{ specs: tests.map(([title, status, ...ms]) => ({ title, tests: [{ status, results: ms.map((duration) => ({ duration })) }] })) }] }],
  });

describe('the tally of a run', () => {
  it('counts a test that passes only at its second try as failed, and names it', () => {
    const count = countPlaywright(
      playwright([
        ['good', 'expected', 10],
        ['sometimes', 'flaky', 30, 20],
        ['never', 'unexpected', 5, 5],
      ]),
    );
    expect(count).toMatchObject({ passed: 1, failed: 2, raced: ['sometimes'] });
  });

  it('counts a file that does not load as one failure', () => {
    const file = { status: 'failed', assertionResults: [] };
    const good = { status: 'passed', assertionResults: [{ fullName: 'a b', duration: 3 }] };
    const text = JSON.stringify({ numPassedTests: 1, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [file, good] });
    expect(countVitest(text)).toEqual({ passed: 1, failed: 1, skipped: 1, raced: [], timed: [{ title: 'a b', ms: 3 }] });
  });

  it('names the slowest first, and each try of a test', () => {
    const { timed } = countPlaywright(
      playwright([
        ['good', 'expected', 10],
        ['sometimes', 'flaky', 30, 20],
      ]),
    );
    expect(slowest(timed, 2)).toEqual([
      { title: 'sometimes', ms: 30 },
      { title: 'sometimes', ms: 20 },
    ]);
  });
});
